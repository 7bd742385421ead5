import type { Failure } from '../kernel/failure';
import type { GridCell } from '../plan/grid';
import { FILL_COLUMNS, FILL_META, FILL_SHEET, type FilledColumn, type FilledRow, readForm, readKey, writeKey } from './fill-form';
import { isUntouched, saidInRow } from './fill-row';

const cell = (text: string): GridCell => ({ text, kind: text === '' ? 'empty' : 'text' });
const EMPTY: Record<FilledColumn, GridCell> = { kind: cell(''), figure: cell(''), percent: cell(''), milestone: cell(''), text: cell(''), nothing: cell('') };
const row = (filled: Partial<Record<FilledColumn, string>>): FilledRow => ({
  ...{ row: 3, key: '', title: '', period: '2023-03' },
  cells: { ...EMPTY, ...Object.fromEntries(Object.entries(filled).map(([column, text]) => [column, cell(text)])) },
});
const code = (filled: Partial<Record<FilledColumn, string>>): string => {
  try {
    saidInRow(row(filled));
    return 'read';
  } catch (error) {
    return (error as Failure).code;
  }
};

describe('what a row says', () => {
  it.each([
    ['12', '12'],
    ['１２．５', '12.5'],
    ['1,234.5', '1234.5'],
    ['１，２３４', '1234'],
    [' 7 ', '7'],
    ['-3', '-3'],
  ])('figure %s is %s', (given, figure) => expect(saidInRow(row({ figure: given })).figure).toBe(figure));

  it.each(['12个', '=1+1', '约十', '1.2.3', '1,23', '1e3', '0.1234567', '--1', '１２％'])('figure %s is none', (figure) => expect(code({ figure })).toBe('fill.not-a-number'));

  it.each([['95%', '95'], ['９５％', '95'], ['95', '95']])('percent %s is %s', (given, percent) => expect(saidInRow(row({ percent: given })).percent).toBe(percent));

  it.each([['', 'progress'], ['进展', 'progress'], ['办结', 'completion'], [' 办结 ', 'completion'], ['completion', 'completion']])('kind %s is %s', (kind, is) =>
    expect(saidInRow(row({ kind, text: 'x' })).kind).toBe(is));

  it.each(['完成', 'constructor', '进展办结'])('kind %s is none', (kind) => expect(code({ kind, text: 'x' })).toBe('fill.not-a-kind'));

  it.each(['=1+1', '+86', '-5', '@all', '＝HYPERLINK("x")', '\u200b=1', "'='"])('words %s stay as they were typed', (text) => expect(saidInRow(row({ text })).text).toBe(text));

  it('is cut nowhere: what is too long is refused', () => {
    expect([code({ text: '长'.repeat(4000) }), code({ text: '长'.repeat(4001) }), code({ milestone: '长'.repeat(201) }), code({ nothing: '长'.repeat(501) })]).toEqual([
      ...['read', 'fill.too-long', 'fill.too-long', 'fill.too-long'],
    ]);
  });

  it('is nothing where only a kind was chosen', () => {
    expect([isUntouched(row({ kind: '进展' })), isUntouched(row({ kind: '进展', figure: '1' })), isUntouched(row({ text: '  ' }))]).toEqual([true, false, true]);
  });
});

describe('a form', () => {
  const id = '01a22e36-fb2a-710f-8e04-181f196a5f15';
  const meta = (changes: Readonly<Record<string, string>> = {}) => ({
    name: FILL_META,
    rows: Object.entries({ form: 'duban-fill', version: '1', county: '510722', unit: id, unitName: '潼川镇', hash: 'x', ...changes }).map((pair) => pair.map(cell)),
  });
  const sheet = (rows: readonly (readonly string[])[]) => ({ name: FILL_SHEET, rows: [['标题'], [...FILL_COLUMNS], ...rows].map((cells) => cells.map(cell)) });
  const refused = (sheets: Parameters<typeof readForm>[0]): string => {
    try {
      readForm(sheets);
      return 'read';
    } catch (error) {
      return (error as Failure).code;
    }
  };

  it('keeps a row’s number as people see it, and leaves out what is empty', () => {
    const { rows } = readForm([sheet([['k1', '1', '事项', '', '', '2023-03'], [], ['k2', '2', '事项', '', '', '2023-Q1']]), meta()]);
    expect(rows.map(({ row: number, key, period }) => [number, key, period])).toEqual([[3, 'k1', '2023-03'], [5, 'k2', '2023-Q1']]);
  });

  it('is none without its own sheet, and of another version where that says so', () => {
    expect(refused([sheet([])])).toBe('fill.not-a-form');
    expect(refused([meta()])).toBe('fill.not-a-form');
    expect(refused([sheet([]), meta({ form: 'other' })])).toBe('fill.not-a-form');
    for (const version of ['2', '', '1.0', '=1']) expect(refused([sheet([]), meta({ version })])).toBe('fill.other-version');
  });

  it('has keys that are read as they were written, and nothing else', () => {
    const check = '0123456789abcdef';
    for (const base of [null, id]) expect(readKey(writeKey({ assignmentId: id, period: '2023-03', base }, check), '2023-03')).toEqual({ assignmentId: id, period: '2023-03', base, check });
    for (const key of ['', id, `${id}.-.${check}0`, `${id}.x.${check}`, `${id}.-.${check}\n`]) expect(readKey(key, '2023-03')).toBeUndefined();
  });
});
