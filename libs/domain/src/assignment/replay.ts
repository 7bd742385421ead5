import type { Canonical } from '../ledger/canonical';
import type { FactName } from '../ledger/fact';
import { LIFECYCLE, type Move, type State } from './lifecycle';

/** An entry of the trail about an assignment, as far as replaying needs it. */
export interface Told {
  readonly fact: FactName;
  /** Milliseconds since 1970, of the entry's own time. */
  readonly at: number;
  readonly data: Readonly<Record<string, Canonical | undefined>>;
}

/** What an assignment must be after all that the trail tells of it. Undefined where no fact has said it. */
export interface Replayed {
  readonly state: State;
  readonly dueOn: Canonical | undefined;
  readonly figure: Canonical | undefined;
  readonly reports: number;
  readonly closureNumber: Canonical | undefined;
  /** How many entries changed it: its version is one more. */
  readonly changes: number;
}

export type Outcome = { readonly replayed: Replayed } | { readonly illegal: Told; readonly state: State | null };

/** Two transactions on one assignment may be stamped in the other order than they were committed, by at most a time-out. */
const SAME_TIME_MS = 60_000;

type Data = Told['data'];
type Reading = (data: Data, countersign: boolean) => Move | undefined;

const always = (move: Move): Reading => () => move;

/** Facts that move an assignment, each with the move of {@link LIFECYCLE} that it tells. */
const MOVES: Partial<Record<FactName, Reading>> = {
  'assignment.acknowledged': always('acknowledge'),
  'assignment.returnRequested': always('requestReturn'),
  'assignment.returnGranted': always('grantReturn'),
  'assignment.returnRefused': always('refuseReturn'),
  'assignment.suspended': always('suspend'),
  'assignment.resumed': always('resume'),
  'assignment.withdrawn': always('withdraw'),
  'assignment.closedOut': ({ rule }) => (rule === undefined ? 'closeOut' : 'closeWithUnits'),
  'assignment.reopened': always('reopen'),
  'report.submitted': ({ kind }, countersign) => (kind !== 'completion' ? undefined : countersign ? 'complete' : 'completeUnsigned'),
  'report.takenBack': always('takeBack'),
  'report.countersigned': always('countersign'),
  'report.opened': ({ tookOver }) => (tookOver === true ? undefined : 'open'),
  'report.verified': always('verify'),
  'report.sentBack': ({ by }) => (by === 'unit-head' ? 'refuseSignature' : 'sendBack'),
};

/** Facts that change an assignment without moving it. */
const CHANGES: readonly FactName[] = [
  'report.submitted',
  'report.opened',
  'assignment.decomposed',
  'assignment.extensionAsked',
  'assignment.extensionGranted',
  'assignment.extensionRefused',
  'assignment.transferred',
  'assignment.adjusted',
  'assignment.extendedForDowntime',
  'limit.recomputed',
];

/** Facts that {@link replay} acts on; it passes over all others. */
export const REPLAYED: ReadonlySet<string> = new Set<string>(['assignment.dispatched', ...Object.keys(MOVES), ...CHANGES]);

/**
 * Follows the trail of one assignment from its dispatch on by the law of its life. Entries come in the order of the
 * trail; one that the law does not allow yet waits for others of the same minute. What is never allowed is named.
 */
export function replay(told: readonly Told[], of: Followed): Outcome {
  const replaying = new Replaying(of);
  for (const one of told) replaying.take(one);
  return replaying.outcome();
}

/** What an assignment was from its dispatch on. */
export interface Followed {
  readonly kind: string;
  readonly countersign: boolean;
}

/** The same entry by entry: a trail of a million entries need not be in memory to be followed. */
export class Replaying {
  private now: Replayed | null = null;
  private waiting: readonly Told[] = NONE;
  private illegal: Told | undefined;

  constructor(private readonly of: Followed) {}

  take(one: Told): void {
    if (this.illegal !== undefined) return;
    if (this.now === null) this.begin(one);
    else this.go([...this.waiting, one], this.now);
  }

  /** After the last entry: one that still waits for another was never allowed. */
  outcome(): Outcome {
    const illegal = this.illegal ?? this.waiting[0];
    if (illegal === undefined && this.now !== null) return { replayed: this.now };
    return { illegal: illegal ?? NOTHING, state: this.now?.state ?? null };
  }

  private begin(one: Told): void {
    if (one.fact !== 'assignment.dispatched') this.illegal = one;
    else this.now = { ...BEGUN, state: this.of.kind === 'leadership' ? 'underway' : 'dispatched', dueOn: one.data['dueOn'] };
  }

  private go(told: readonly Told[], from: Replayed): void {
    const left = [...told];
    let now = from;
    while (left.length > 0) {
      const next = left.findIndex((one) => isOfSameTime(left[0], one) && after(now, one, this.of.countersign) !== undefined);
      if (next === -1) break;
      const [entry] = left.splice(next, 1);
      now = after(now, entry!, this.of.countersign)!;
    }
    this.now = now;
    this.waiting = left.length === 0 ? NONE : left;
    if (left.some((one) => !isOfSameTime(left[0], one))) this.illegal = left[0];
  }
}

function isOfSameTime(first: Told | undefined, one: Told): boolean {
  return first !== undefined && one.at - first.at <= SAME_TIME_MS;
}

const NONE: readonly Told[] = [];
const NOTHING: Told = { fact: 'assignment.dispatched', at: 0, data: {} };
const BEGUN = { figure: null, reports: 0, closureNumber: null, changes: 0 } as const;

/** Undefined: the law does not allow it in this state. */
function after(now: Replayed, { fact, data }: Told, countersign: boolean): Replayed | undefined {
  const move = MOVES[fact]?.(data, countersign);
  const changed = move !== undefined || CHANGES.includes(fact);
  if (!changed) return fact === 'assignment.dispatched' ? undefined : now;
  const state = move === undefined ? now.state : (LIFECYCLE[now.state] as Partial<Record<Move, State>>)[move];
  if (state === undefined || (fact === 'report.submitted' && !isNextReport(now, data))) return undefined;
  return { ...now, ...said(fact, data), state, changes: now.changes + 1, reports: now.reports + (fact === 'report.submitted' ? 1 : 0) };
}

/** Only what is under way is reported on, and no number is left out. */
function isNextReport(now: Replayed, data: Data): boolean {
  return now.state === 'underway' && data['number'] === now.reports + 1;
}

/** The limit, figure and number that a fact names. */
function said(fact: FactName, data: Data): Partial<Replayed> {
  const due = data['due'];
  const dueOn = data['dueOn'];
  if (fact === 'report.submitted') return data['figure'] === null ? {} : { figure: data['figure'] };
  if (fact === 'assignment.closedOut') return { closureNumber: data['number'] ?? null };
  if (fact === 'assignment.extensionGranted' || fact === 'report.sentBack') return due === undefined ? {} : { dueOn: due };
  if (fact === 'assignment.resumed' || fact === 'assignment.reopened' || fact === 'assignment.extendedForDowntime') return due === undefined ? {} : { dueOn: due };
  const isMoved = fact === 'assignment.adjusted' || fact === 'limit.recomputed';
  return isMoved && isRecord(dueOn) ? { dueOn: dueOn['to'] } : {};
}

function isRecord(value: Canonical | undefined): value is { readonly [key: string]: Canonical | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
