import type { Grid } from '../plan/grid';
import type { SheetText } from './scheme-sheets/write-sheets';
import { heldAgainst } from './score-sheet';

const PUBLISHED: readonly SheetText[] = [
  { sheet: '第1组', headings: ['单位代码', '单位', '总分', 'duty 职能'], rows: [['T1', '潼川镇', '95.50', '90'], ['T2', '塔山镇', '=1+1', '不计']] },
];
const grid = (rows: readonly (readonly string[])[], name = '第1组'): Grid => ({ name, rows: rows.map((cells) => cells.map((text) => ({ text, kind: text === '' ? 'empty' : 'text' }))) });
const HEAD = ['单位代码', '单位', '总分', 'duty 职能'];

describe('a copy of a score sheet', () => {
  test.each([
    ['as it was', [HEAD, ['T1', '潼川镇', '95.50', '90'], ['T2', '塔山镇', '=1+1', '不计']]],
    ['with a title, in another order, numbers as an office writes them', [['得分表'], HEAD.toReversed(), ['不计', '=1+1', '塔山镇', 'T2'], ['90.0', '95.5', '改名镇', 'T1']]],
  ])('%s is the same', (_, rows) => expect(heldAgainst(PUBLISHED, [grid(rows)])).toEqual([]));

  test('that differs is told where, whatever is missing, changed or added', () => {
    const at = { sheet: '第1组' };
    expect(heldAgainst(PUBLISHED, [grid([HEAD, ['T1', '', '95.51', '90'], ['T3', '', '1', '1']])])).toEqual([
      { ...at, unit: 'T1', column: '总分', published: '95.50', found: '95.51' },
      { ...at, unit: 'T2', column: '单位代码', published: 'T2', found: '' },
      { ...at, unit: 'T3', column: '单位代码', published: '', found: 'T3' },
    ]);
    expect(heldAgainst(PUBLISHED, [grid([HEAD.slice(0, 3), ['T1', '', '95.5'], ['T2', '', '=1+1']])]).map(({ unit, column, found }) => [unit, column, found])).toEqual([['T1', 'duty 职能', ''], ['T2', 'duty 职能', '']]);
    expect(heldAgainst(PUBLISHED, [grid([HEAD], '别的')])).toEqual([{ ...at, unit: '', column: '', published: '第1组', found: '' }]);
  });
});
