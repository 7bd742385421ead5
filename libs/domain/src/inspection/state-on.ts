import { type Outcome, replay, type Followed, type Told } from '../assignment/replay';
import type { State } from '../assignment/lifecycle';
import { type Day, parseDay } from '../kernel/day';

/** An assignment as it stood when a day closed, by what its trail had told until then. */
export interface StandingOn {
  readonly state: State;
  readonly dueOn: string | null;
  readonly figure: string | null;
  readonly reports: number;
  readonly closureNumber: string | null;
  /** It was the unit's move and its limit had passed. */
  readonly overdue: boolean;
  readonly illegal: boolean;
}

const OWED: readonly State[] = ['dispatched', 'underway'];
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Undefined: it was not dispatched yet. `illegal`: the trail tells of a move that the law of its life does not have. */
export function standingOn(told: readonly Told[], of: Followed, day: Day): StandingOn | undefined {
  if (told.length === 0) return undefined;
  const outcome: Outcome = replay(told, of);
  if ('illegal' in outcome) {
    return outcome.state === null ? undefined : { ...UNKNOWN, state: outcome.state };
  }
  const { state, reports, ...said } = outcome.replayed;
  const dueOn = textOr(said.dueOn);
  return {
    state,
    dueOn,
    figure: textOr(said.figure),
    reports,
    closureNumber: textOr(said.closureNumber),
    overdue: OWED.includes(state) && dueOn !== null && parseDay(dueOn) < day,
    illegal: false,
  };
}

const UNKNOWN = { dueOn: null, figure: null, reports: 0, closureNumber: null, overdue: false, illegal: true } as const;

/** One change of an amendment, as it is kept with it. */
export interface KeptChange {
  readonly kind: 'add' | 'drop' | 'adjust';
  readonly number: number;
  readonly from?: Readonly<Record<string, unknown>>;
}

export interface ItemOn<Fields> {
  /** False: an amendment that came later added it. */
  readonly existed: boolean;
  readonly dropped: boolean;
  readonly fields: Fields;
}

/** An item as it was before amendments that came later, the newest first, were undone. */
export function itemOn<Fields extends object>(
  item: { readonly number: number; readonly dropped: boolean; readonly fields: Fields },
  later: readonly (readonly KeptChange[])[],
): ItemOn<Fields> {
  const mine = later.flatMap((changes) => changes.filter(({ number }) => number === item.number));
  return mine.reduce<ItemOn<Fields>>(undone, { existed: true, dropped: item.dropped, fields: item.fields });
}

function undone<Fields extends object>(after: ItemOn<Fields>, { kind, from }: KeptChange): ItemOn<Fields> {
  if (kind === 'add') return { ...after, existed: false };
  if (kind === 'drop') return { ...after, dropped: false };
  return { ...after, fields: { ...after.fields, ...from } };
}
