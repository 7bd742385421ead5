import type { PostId, TaskItemId, UnitId } from '../kernel/ids';
import { Failure } from '../kernel/failure';
import { dayOf } from '../kernel/day';
import { amendItems, type ListChange } from './amend-items';
import type { ItemFields, TaskItem } from './annual-list';
import type { ParsedItem } from './parsed-item';
import { itemOf, replaceItems } from './replace-items';

const FIELDS: ItemFields = {
  theme: '产业',
  title: '电商',
  target: { kind: 'number', comparator: '>=', value: '10', unit: '个' },
  unitOfMeasure: '个',
  leaderPostId: 'p' as PostId,
  leadUnitId: 'd' as UnitId,
  cooperatingUnitIds: [],
  scope: [
    { unitId: 't1' as UnitId, quota: '4' },
    { unitId: 't2' as UnitId, quota: '6' },
  ],
  limit: { kind: 'fixed', on: dayOf(2023, 11, 30) },
  cadence: 'monthly',
  quotaExplanation: null,
};
const one = (number: number, changes: Partial<ItemFields> = {}): TaskItem =>
  itemOf(`item ${number}` as TaskItemId, number, { ...FIELDS, ...changes });
const target = (value: string): ItemFields['target'] => ({ kind: 'number', comparator: '>=', value, unit: '个' });
const amend = (changes: readonly ListChange[], items = [one(1), one(2)]) =>
  amendItems(items, changes, { amendmentId: 'a', newId: () => 'new' });
const code = (work: () => unknown): string => {
  try {
    work();
    return 'allowed';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
};

describe('an amendment', () => {
  test('keeps the original beside what is in force, however often it is amended', () => {
    const first = amend([{ kind: 'adjust', number: 1, fields: { target: target('12'), quotaExplanation: '新增两处待分解' } }]).adjusted[0]!;
    expect([first.original, first.target, first.amendedBy]).toEqual([FIELDS, target('12'), 'a']);
    const second = amend([{ kind: 'adjust', number: 1, fields: { target: target('10') } }], [first]).adjusted[0]!;
    expect([second.original, second.target, second.quotaExplanation]).toEqual([FIELDS, target('10'), null]);
  });

  test('a target that leaves its quotas behind is refused unless explained', () => {
    expect(code(() => amend([{ kind: 'adjust', number: 1, fields: { target: target('12') } }]))).toBe('quota.sum-differs');
    expect(code(() => amend([{ kind: 'adjust', number: 1, fields: { target: { kind: 'grade', text: '良' } } }]))).toBe('quota.item-without-number');
  });

  test.each<[string, readonly ListChange[], string]>([
    ['nothing at all', [], 'list.amendment-empty'],
    ['nothing new', [{ kind: 'adjust', number: 1, fields: { title: '电商' } }], 'list.amendment-empty'],
    ['a number that is not there', [{ kind: 'drop', number: 9 }], 'list.item-unknown'],
    ['a number that is taken', [{ kind: 'add', number: 2, fields: FIELDS }], 'list.item-number-taken'],
    ['one item twice', [{ kind: 'drop', number: 1 }, { kind: 'adjust', number: 1, fields: { title: '甲' } }], 'list.change-twice'],
  ])('%s is refused', (_, changes, expected) => expect(code(() => amend(changes))).toBe(expected));

  test('a dropped item is neither dropped nor adjusted again, and keeps its number', () => {
    const [gone] = amend([{ kind: 'drop', number: 1 }]).dropped;
    expect(gone).toMatchObject({ state: 'dropped', amendedBy: 'a' });
    expect(code(() => amend([{ kind: 'drop', number: 1 }], [gone!]))).toBe('list.item-unknown');
    expect(code(() => amend([{ kind: 'add', number: 1, fields: FIELDS }], [gone!]))).toBe('list.item-number-taken');
  });
});

describe('a draft imported again', () => {
  const row = (number: number, changes: Partial<ParsedItem> = {}): ParsedItem => ({
    ...FIELDS,
    number,
    leaderPostTitle: '',
    proof: null,
    scope: ['t2', 't1'],
    ...changes,
  });

  test('the rows are the list; quotas stay with what did not change', () => {
    const done = replaceItems([one(1), one(2), one(3)], [row(1), row(2, { target: target('11') }), row(4)], () => 'new');
    expect([done.added, done.changed, done.dropped, done.quotasDropped]).toEqual([[4], [2], [3], [2]]);
    expect(done.items.map(({ id, state }) => [id, state])).toEqual([['item 1', 'current'], ['item 2', 'current'], ['new', 'current'], ['item 3', 'dropped']]);
    expect(done.items[0]?.scope).toEqual(FIELDS.scope);
    const back = replaceItems(done.items, [row(3)], () => 'never');
    expect([back.added, back.dropped, back.items[0]?.id]).toEqual([[3], [1, 2, 4], 'item 3']);
  });
});
