import { smallScheme } from '#test/support/schemes';
import { readScheme } from '../scheme/read-scheme';
import type { ListKind } from '../../plan/annual-list';
import { leavesFedBy } from './fed-leaves';

const leaf = (key: string, rule: string, parameters: object, more = {}) => ({ key, name: key, rule, version: 1, parameters, ...more });
const scheme = readScheme({
  ...smallScheme('n', ['T01', 'T02']),
  groups: [
    { key: 'towns', name: '乡镇', kind: 'other', units: ['T01', 'T02'] },
    { key: 'offices', name: '部门', kind: 'other', units: ['D01'] },
  ],
  tree: {
    ...{ key: 'all', name: '总分', marks: '100' },
    children: [
      leaf('roads', 'completion-ratio', { cap: 'full' }, { marks: { towns: '40', offices: '0' } }),
      leaf('done', 'completion-ratio', { cap: 'full' }, { marks: '60' }),
      leaf('roads-again', 'completion-ratio', { cap: 'full' }, { marks: { towns: '0', offices: '40' }, inputs: { rate: { figure: 'roads' } } }),
    ],
  },
  deductions: { items: [leaf('slips', 'slips', { from: 'zero', each: { yellow: '0.5' } })] },
  record: [
    { reads: 'figures', figure: 'roads', item: 7, list: '三府办〔2023〕1号' },
    { reads: 'outcomes', figure: 'done', items: [7, 8] },
    { reads: 'slips', figure: 'slips', input: 'yellow', kind: 'yellow' },
  ],
});
const fed = (unit: string, item: number, list = '三府办〔2023〕1号', listKind: ListKind = 'annual') =>
  leavesFedBy(scheme, { unit, item, list, listKind }).map(({ leaf: { key }, reads }) => `${key} ${reads.join()}`);

it('names the leaves a task goes into, by item and by list', () => {
  expect(fed('T01', 7)).toEqual(['roads figures', 'done outcomes', 'roads-again figures', 'slips slips']);
  expect(fed('T01', 8)).toEqual(['done outcomes', 'slips slips']);
  expect(fed('T01', 7, 'another')).toEqual(['done outcomes', 'slips slips']);
});

it('takes numbers of items for the annual list’s where no list is named, and leaves findings alone', () => {
  expect(fed('T01', 7, '立项交办〔2023〕', 'register')).toEqual(['slips slips']);
  expect(fed('T01', 7, '问题整改〔2023〕', 'findings')).toEqual([]);
});

it('reads findings where a scheme names their register', () => {
  const named = { ...scheme, record: scheme.record.map((source) => (source.figure === 'done' ? { ...source, list: '问题整改〔2023〕', items: undefined } : source)) };
  const task = { unit: 'T01', item: 1, list: '问题整改〔2023〕', listKind: 'findings' } as const;
  expect(leavesFedBy(named, task).map(({ leaf: { key } }) => key)).toEqual(['done']);
});

it('knows none for a unit that is not scored', () => expect(fed('T99', 7)).toEqual([]));
