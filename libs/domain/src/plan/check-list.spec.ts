import * as fc from 'fast-check';
import { check, grid, HEADING, ITEM, numbered, verdicts } from '#test/support/list-grid';
import { Failure } from '../kernel/failure';
import { itemsOf } from './check-list';
import type { GridCell } from './grid';

describe('judging a row', () => {
  test.each([
    ['number', 0, 'x', 'list.number-unreadable'],
    ['number', 0, '', 'list.number-missing'],
    ['title', 2, '', 'list.title-missing'],
    ['title', 2, '长'.repeat(501), 'list.too-long'],
    ['symbol', 3, '约', 'list.comparator-unreadable'],
    ['target', 4, '随便', 'list.target-unreadable'],
    ['leader', 6, '', 'list.leader-missing'],
    ['leader', 6, '分管副县长、县长', 'list.two-leaders'],
    ['leader', 6, '分管付县长', 'list.unknown-post-like'],
    ['leader', 6, '无此人', 'list.unknown-post'],
    ['lead unit', 7, '', 'list.lead-missing'],
    ['lead unit', 7, '县商务局、县供销社', 'list.two-lead-units'],
    ['lead unit', 7, '商务局', 'list.unknown-unit-like'],
    ['cooperating units', 8, '某某办', 'list.unknown-unit'],
    ['scope', 9, '县商务局', 'list.not-a-township'],
    ['limit', 10, '2024年6月底前', 'limit.other-year'],
    ['cadence', 11, '', 'list.cadence-missing'],
    ['cadence', 11, '年报', 'list.cadence-unreadable'],
  ])('%s: column %i holding "%s" is %s', (_, column, text, code) => {
    const row = ITEM.map((value, index) => (index === column ? text : value));
    expect(verdicts(check(grid([HEADING, row]))[0])).toEqual([`2 error ${code}`]);
  });

  test('a formula stands for no value, only a title keeps it as text', () => {
    const formula: GridCell = { text: '=1+1', kind: 'formula' };
    const row = (at: number): (string | GridCell)[] =>
      numbered(at + 1).map((text, index) => (index === at ? formula : text));
    const [list] = check(grid([HEADING, row(0), row(4), row(8), row(10), row(2)]));
    expect(verdicts(list).map((verdict) => verdict.slice(2))).toEqual([
      'error list.formula',
      'error list.formula',
      'error list.formula',
      'error list.formula',
      'ok',
    ]);
  });

  test('a limit without a target is a completion; a target without a limit is due at the year’s end', () => {
    const [list] = check(grid([HEADING, numbered(1, { 4: '', 3: '' }), numbered(2, { 10: '' })]));
    expect(list && itemsOf(list).map(({ target, limit }) => [target.kind, limit.kind])).toEqual([
      ['milestone', 'fixed'],
      ['number', 'year'],
    ]);
  });

  test('the same unit or township named twice counts once', () => {
    const [list] = check(grid([HEADING, numbered(1, { 8: '县供销社、县供销社', 9: '潼川镇、潼 川 镇' })]));
    expect(list && itemsOf(list).map(({ cooperatingUnitIds, scope }) => [cooperatingUnitIds, scope])).toEqual([
      [['d2'], ['t1']],
    ]);
  });

  test('any grid is judged or refused by a failure', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...HEADING, ...ITEM));
    const kind = fc.constantFrom('text' as const, 'number' as const, 'formula' as const, 'date' as const);
    const cell = fc.record({ text, kind, merged: fc.boolean() });
    const rows = fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), (body, headed) => {
        const { rows: heading } = grid([HEADING]);
        try {
          const lists = check({ name: 'S', rows: headed ? [...heading, ...body] : body });
          for (const list of lists) if (list.ok) expect(itemsOf(list).length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a list of 2,000 rows is judged row by row', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => numbered(index + 1, { 7: '商务局' }));
    const [list] = check(grid([HEADING, ...rows]));
    expect(list?.rows.every(({ suggestion }) => suggestion === '县商务局')).toBe(true);
  });
});
