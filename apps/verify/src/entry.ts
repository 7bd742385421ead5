import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { EntryActor } from '#domain/ledger/fact';
import { textOf } from '#domain/ledger/tlog/bytes';

/** An entry of the trail, read back from its canonical bytes. */
export interface Entry {
  readonly index: number;
  readonly id: string;
  readonly county: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: EntryActor;
  readonly fact: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly unit: string | null;
  readonly data: Data;
}
export type Data = Readonly<Record<string, Canonical | undefined>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const KEYS = 'actor,at,county,data,fact,id,subject,unit,v';
const PERSON = 'actingFor,kind,person,post,unit';

/** The value whose one canonical form these bytes are (RFC 8785); undefined where they are not: another order, a key twice, 1.0. */
export function canonicalValue(bytes: Uint8Array): Canonical | undefined {
  const text = textOf(bytes);
  return text === undefined ? undefined : canonicalValueOf(text);
}

export function canonicalValueOf(text: string): Canonical | undefined {
  try {
    const value = JSON.parse(text) as Canonical;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where the value is not an entry of version 1: a member more or less, an id or a time that is none. */
export function entryOf(value: Canonical, index: number): Entry | undefined {
  if (!isRecord(value) || Object.keys(value).join(',') !== KEYS || value['v'] !== 1) return undefined;
  const { id, county, at, actor, fact, subject, unit, data } = value;
  if (!isId(id) || typeof county !== 'string' || typeof at !== 'string' || !AT.test(at) || typeof fact !== 'string') return undefined;
  if (!isActor(actor) || !isSubject(subject) || !(unit === null || isId(unit)) || !isRecord(data)) return undefined;
  const time = Date.parse(at);
  return Number.isNaN(time) ? undefined : { index, id, county, at: time, actor, fact, subject, unit, data };
}

function isActor(actor: Canonical | undefined): actor is EntryActor & Canonical {
  if (!isRecord(actor)) return false;
  if (actor['kind'] === 'system') return Object.keys(actor).length === 2 && typeof actor['rule'] === 'string';
  const { actingFor, person, post, unit } = actor;
  return actor['kind'] === 'person' && Object.keys(actor).join(',') === PERSON && isId(person) && isId(unit) && [actingFor, post].every((one) => one === null || isId(one));
}

function isSubject(subject: Canonical | undefined): subject is { readonly kind: string; readonly id: string } {
  return isRecord(subject) && Object.keys(subject).join(',') === 'id,kind' && isId(subject['id']) && typeof subject['kind'] === 'string';
}

export function isRecord(value: Canonical | undefined): value is Data & { readonly [key: string]: Canonical | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: Canonical | undefined): value is string {
  return typeof value === 'string' && UUID.test(value);
}
