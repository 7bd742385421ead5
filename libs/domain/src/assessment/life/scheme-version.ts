import { type Day, formatDay } from '../../kernel/day';
import { fail } from '../../kernel/failure';
import type { PersonId } from '../../kernel/ids';
import type { Consequences } from '../../ledger/decision';
import type { PersonActor } from '../../people/actor';
import { mustMay } from '../../people/permission';
import type { Span } from './assessed-period';

export const SCHEME_STATES = ['proposed', 'approved', 'withdrawn'] as const;
export type SchemeState = (typeof SCHEME_STATES)[number];

/** One version of a scheme: what it says stands in its file and never changes; a change is another version. */
export interface SchemeVersion {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly sha256: string;
  readonly effectiveFrom: Day;
  readonly effectiveUntil: Day | null;
  readonly state: SchemeState;
  readonly proposedBy: PersonId;
  readonly approvedBy: PersonId | null;
}

export interface SchemeDecided extends Consequences {
  readonly scheme: SchemeVersion;
}

/**
 * A version is put forward. Versions of a number follow one another without a gap, so that nobody wonders what became of
 * one. Refused: `scheme.version-taken`, `scheme.version-order`.
 */
export function proposeScheme(
  input: Omit<SchemeVersion, 'state' | 'proposedBy' | 'approvedBy'>,
  by: PersonActor,
  lastVersion: number,
): SchemeDecided {
  mustMay(by, 'scheme.propose');
  const { number, version } = input;
  if (version <= lastVersion) fail('scheme.version-taken', { number, version });
  if (version !== lastVersion + 1) fail('scheme.version-order', { number, version, last: lastVersion, next: lastVersion + 1 });
  const scheme = { ...input, state: 'proposed', proposedBy: by.personId, approvedBy: null } as const;
  return { scheme, ...left('scheme.proposed', scheme) };
}

/** By another person than who proposed it, be it in his own name or for another. Refused: `scheme.same-person`, `scheme.state`. */
export function approveScheme(scheme: SchemeVersion, by: PersonActor): SchemeDecided {
  mustMay(by, 'scheme.approve');
  if (scheme.state !== 'proposed') fail('scheme.state', { state: scheme.state });
  if (scheme.proposedBy === by.personId || scheme.proposedBy === by.actingFor) fail('scheme.same-person');
  const approved = { ...scheme, state: 'approved', approvedBy: by.personId } as const;
  return { scheme: approved, ...left('scheme.approved', approved) };
}

/** It is not used any more; it stays on record. Refused where an assessment goes by it: `scheme.in-use`. */
export function withdrawScheme(scheme: SchemeVersion, by: PersonActor, around: { readonly inUse: boolean; readonly why: string }): SchemeDecided {
  mustMay(by, 'scheme.withdraw');
  if (scheme.state === 'withdrawn') fail('scheme.state', { state: scheme.state });
  if (around.inUse) fail('scheme.in-use');
  const withdrawn = { ...scheme, state: 'withdrawn' } as const;
  return { scheme: withdrawn, ...left('scheme.withdrawn', withdrawn, { why: around.why }) };
}

/** Approved, and in force on every day of the period. Refused: `scheme.state`, `scheme.not-in-force`. */
export function mustBeInForce({ state, effectiveFrom, effectiveUntil }: SchemeVersion, period: Span): void {
  if (state !== 'approved') fail('scheme.state', { state });
  if (effectiveFrom <= period.from && (effectiveUntil === null || period.until <= effectiveUntil)) return;
  fail('scheme.not-in-force', { from: formatDay(effectiveFrom), until: effectiveUntil === null ? '—' : formatDay(effectiveUntil), period: period.key });
}

function left(fact: 'scheme.proposed' | 'scheme.approved' | 'scheme.withdrawn', scheme: SchemeVersion, more: { readonly why?: string } = {}): Consequences {
  const { id, number, version, sha256 } = scheme;
  return { facts: [{ fact, subject: { kind: 'scheme', id }, data: { number, version, sha256, ...more } }], promises: [] };
}
