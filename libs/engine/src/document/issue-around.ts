import type { FigureSources, NumberedKind, Printed } from '#domain/document/document';
import type { IssueAround } from '#domain/document/issue-document';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';
import type { Tx } from '../core/tx';
import { countyShown, nextNumber, unitNames } from './document.store';

/** How many records a figure names by themselves; all of them are in the hash. */
const NAMED = 40;

export function canonicalOf(printed: Printed): string {
  return canonicalJson(printed as unknown as Canonical);
}

/** A hash over kind and id of every record, sorted: the same for the same records in any order. */
export function hashSources(sources: readonly { readonly kind: string; readonly id: string }[]): FigureSources {
  const lines = [...new Set(sources.map(({ kind, id }) => `${kind} ${id}`))].sort();
  return { count: lines.length, sha256: sha256Hex(lines.join('\n')), first: sources.slice(0, NAMED).map(({ kind, id }) => ({ kind, id })) };
}

export interface Addressing {
  readonly officeUnitId: string;
  readonly to: readonly string[];
}

/** The county, the office, the addressees and the trail at the moment of issuing; the number is taken last, under its lock. */
export async function issueAround(tx: Tx, kind: NumberedKind | null, { officeUnitId, to }: Addressing): Promise<IssueAround> {
  const county = await countyShown(tx);
  const [office] = await unitNames(tx, [officeUnitId]);
  const named = await unitNames(tx, to);
  const number = kind === null ? { year: 0, number: 0 } : await nextNumber(tx, kind);
  return {
    county: county.name,
    demonstration: tx.kind === 'demonstration',
    now: tx.now,
    asOf: county.asOf,
    today: tx.today,
    number,
    office: office?.name ?? '',
    to: named.map(({ name }) => name),
    trail: { entries: county.entries, size: county.size, root: county.root },
    hash: hashSources,
    sha256: sha256Hex,
    canonical: canonicalOf,
  };
}
