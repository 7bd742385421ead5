import fc from 'fast-check';
import { loadedCalendars } from '#test/support/calendars';
import { dayOf, formatDay } from '../kernel/day';
import { Failure } from '../kernel/failure';
import type { ListId, PostId, TaskItemId, UnitId } from '../kernel/ids';
import { type AnnualList, hasQuotas, type ItemFields, type TaskItem } from '../plan/annual-list';
import { itemOf } from '../plan/replace-items';
import { LIST_RULES } from './decision';
import { type Dispatched, dispatchItems, shareOf } from './dispatch';
import { recomputeLimits } from './recompute-limits';

const unit = (name: string): UnitId => name as UnitId;
const LIST: AnnualList = {
  id: 'list' as ListId,
  year: 2023,
  documentNumber: '测1',
  title: '测',
  state: 'draft',
  verifyingUnitId: unit('office'),
  substituteUnitId: unit('substitute'),
  countersign: true,
  version: 1,
};
const TOWNS = ['t1', 't2', 't3', 't4'];
const item = (changes: Partial<ItemFields> = {}): TaskItem =>
  itemOf('item' as TaskItemId, 1, {
    theme: '',
    title: '任务',
    target: { kind: 'number', comparator: '>=', value: '10', unit: '个' },
    unitOfMeasure: '个',
    leaderPostId: 'leader' as PostId,
    leadUnitId: unit('lead'),
    cooperatingUnitIds: [],
    scope: TOWNS.map((name) => ({ unitId: unit(name), quota: null })),
    limit: { kind: 'fixed', on: dayOf(2023, 11, 30) },
    cadence: 'monthly',
    quotaExplanation: null,
    ...changes,
  });

function dispatch(items: readonly TaskItem[], list = LIST, years: readonly number[] = [2023]): Dispatched {
  let next = 0;
  const calendars = loadedCalendars(...years);
  const newId = (): string => String((next += 1));
  return dispatchItems(list, items, { today: dayOf(2023, 2, 10), calendars, rules: LIST_RULES, newId, unitName: (id) => `单位${id}` });
}
const made = (one: TaskItem, list = LIST) => dispatch([one], list).decisions.map(({ assignment }) => assignment);

describe('what an item makes', () => {
  test('the lead unit’s, one for each township as its child, and the leader’s, which is asked for nothing', () => {
    const [lead, ...others] = made(item());
    const leadership = others.pop();
    expect([lead?.kind, lead?.unitId, lead?.parentId, lead?.state]).toEqual(['lead', 'lead', null, 'dispatched']);
    expect(others.map(({ unitId, parentId }) => [unitId, parentId])).toEqual(TOWNS.map((name) => [name, lead?.id]));
    expect(leadership).toMatchObject({ kind: 'leadership', unitId: null, state: 'underway', acknowledgeDueOn: null });
    expect(dispatch([item()]).decisions.at(-1)?.promises).toEqual([]);
  });

  test('a limit of a fixed day, or the year’s end for what recurs or stands', () => {
    const due = (limit: ItemFields['limit']) => formatDay(made(item({ limit }))[0]!.dueOn!);
    expect(due({ kind: 'fixed', on: dayOf(2023, 6, 30) })).toBe('2023-06-30');
    expect([due({ kind: 'monthly', date: 25 }), due({ kind: 'quarterly' }), due({ kind: 'year', standing: true })]).toEqual(Array(3).fill('2023-12-31'));
    // Friday, 10 February: the next working day is Monday.
    expect(formatDay(made(item())[0]!.acknowledgeDueOn!)).toBe('2023-02-13');
  });

  test('a dropped item makes nothing', () => expect(dispatch([{ ...item(), state: 'dropped' }]).decisions).toEqual([]));

  test('quotas divide: a township without one gets nothing, and nobody’s target is another’s', () => {
    const quotas = fc.array(fc.option(fc.nat(1000)), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(quotas, (values) => {
        const scope = TOWNS.map((name, index) => ({ unitId: unit(name), quota: values[index] == null ? null : String(values[index]) }));
        const one = item({ scope });
        const towns = made(one).filter(({ kind }) => kind === 'township');
        const expected = hasQuotas(one) ? scope.filter(({ quota }) => quota !== null) : scope;
        // A quantity without any quota is the county's total: nobody's, until the lead unit sets each part.
        expect(towns.map(({ unitId, target }) => [unitId, target.kind === 'number' ? target.value : target.kind])).toEqual(
          expected.map(({ unitId, quota }) => [unitId, quota ?? 'set-by-superior']),
        );
      }),
      { examples: [[[null, null, null, null]], [[1, 2, 3, 4]], [[0, null, 3, null]]] },
    );
  });

  test('without quotas a rate, zero or a milestone binds each township, a quantity none yet', () => {
    const share = { unitId: unit('t1'), quota: null };
    const number = (value: string, measure: string) => ({ kind: 'number', comparator: '>=', value, unit: measure }) as const;
    for (const target of [number('95', '%'), number('0', '万亩'), { kind: 'milestone', text: '完成' } as const]) {
      expect(shareOf(target, share)).toEqual(target);
    }
    expect(shareOf(number('33', '个镇乡'), share).kind).toBe('set-by-superior');
    expect(shareOf(number('33', '个镇乡'), { ...share, quota: '4' })).toEqual(number('4', '个镇乡'));
  });
});

describe('who verifies', () => {
  test('never the accountable unit nor the one that leads the item: then the substitute', () => {
    expect(new Set(made(item()).map(({ verifierUnitId }) => verifierUnitId))).toEqual(new Set(['office']));
    expect(new Set(made(item({ leadUnitId: unit('office') })).map(({ verifierUnitId }) => verifierUnitId))).toEqual(new Set(['substitute']));
  });

  test('without a substitute it is refused by name and item', () => {
    const alone = { ...LIST, substituteUnitId: null };
    const refused = (): unknown => {
      try {
        return made(item({ leadUnitId: unit('office') }), alone);
      } catch (error) {
        return error instanceof Failure ? [error.code, error.details] : error;
      }
    };
    expect(refused()).toEqual(['list.conflict-of-office', { unit: '单位office', number: 1 }]);
  });
});

describe('a year that is not loaded', () => {
  test('leaves limits provisional and names the year; loading it gives the very limits dispatch would have given', () => {
    const provisional = dispatch([item()], LIST, [2022]);
    expect(provisional.missingYears).toEqual([2023]);
    expect(provisional.decisions.every(({ assignment }) => assignment.dueOn === null && assignment.acknowledgeDueOn === null)).toBe(true);
    const limits = provisional.decisions.map(({ assignment }) => ({ assignment, rules: LIST_RULES, suspensions: [] }));
    const after = recomputeLimits(limits, loadedCalendars(2022), { calendars: loadedCalendars(2022, 2023), today: limits[0]!.assignment.dispatchedOn });
    const days = ({ assignment }: { assignment: (typeof limits)[0]['assignment'] }) => [assignment.kind, assignment.dueOn, assignment.originalDueOn, assignment.acknowledgeDueOn];
    expect(after.map(days)).toEqual(dispatch([item()]).decisions.map(days));
    expect(recomputeLimits(after.map(({ assignment }) => ({ assignment, rules: LIST_RULES, suspensions: [] })), loadedCalendars(2023), { calendars: loadedCalendars(2023), today: after[0]!.assignment.dispatchedOn }).every(({ decision }) => decision === undefined)).toBe(true);
  });

  test('a day a person named since stands', () => {
    const [first] = dispatch([item()]).decisions;
    const assignment = { ...first!.assignment, dueOn: dayOf(2023, 12, 15) };
    const [again] = recomputeLimits([{ assignment, rules: LIST_RULES, suspensions: [] }], loadedCalendars(2023), { calendars: loadedCalendars(2023), today: assignment.dispatchedOn });
    expect(again?.decision).toBeUndefined();
  });
});
