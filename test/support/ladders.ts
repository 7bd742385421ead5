import { addDays, type Day, formatDay } from '#domain/kernel/day';
import type { Promised } from '#domain/ledger/decision';
import type { DayTrigger, Ladder, LadderStep } from '#domain/assignment/ladder';
import { on } from './assignments';

/** Steps and ladders in a line each. */
export const step = (key: string, trigger: LadderStep['trigger'], changes: Partial<LadderStep> = {}): LadderStep => ({
  key,
  trigger,
  action: 'remind',
  colour: null,
  to: 'clerk',
  copies: [],
  channel: 'notice',
  points: null,
  mayStartAt: true,
  issuedBy: 'office',
  ...changes,
});
export const at = (offset: number, basis: DayTrigger['basis'] = 'limit', unit: DayTrigger['unit'] = 'working-day'): DayTrigger => ({ basis, offset, unit });
export const slipStep = (key: string, offset: number, colour: LadderStep['colour'], changes: Partial<LadderStep> = {}): LadderStep =>
  step(key, at(offset), { action: 'slip', colour, to: 'unit-head', copies: ['leader'], channel: 'document', ...changes });
export const ladder = (...steps: LadderStep[]): Ladder => ({ document: '测督〔2023〕1号', version: 2, steps });
export const withLadder = (day: string | Day, ...steps: LadderStep[]) => on(day, { ladder: ladder(...steps) });
export const days = (promises: readonly Promised[]) => promises.filter(({ kind }) => kind === 'ladder.step').map(({ step: key, on: day }) => `${key} ${formatDay(addDays(day, 1))}`);
