import type { Grid, GridCell } from './grid';
import { readColumns } from './read-columns';
import { readLists } from './read-list';

const cell = (text: string): GridCell => ({ text, kind: text === '' ? 'empty' : 'text' });
const sheet = (name: string, rows: readonly (readonly string[])[], hidden = false): Grid => ({ name, hidden, rows: rows.map((row) => row.map(cell)) });

const FORM = ['序号', '任务事项', '年度目标', '责任领导', '牵头单位', '完成时限', '报送频次'];
const OWN = ['项次', '干什么', '干到什么程度', '谁来抓', '谁来干', '什么时候干完', '多久报一次'];
const ROW = ['1', '农村公路', '30', '分管农业副县长', '县交通运输局', '11月底前', '月报'];
const HEADINGS = { number: '项次', title: '干什么', target: '干到什么程度', leader: '谁来抓', leadUnit: '谁来干', limit: '什么时候干完', cadence: '多久报一次' };

describe('the columns of a workbook', () => {
  it('are known by their words, with what stands below them', () => {
    const [found] = readColumns([sheet('清单', [['2023年清单'], FORM, ROW])]);
    expect(found).toMatchObject({ sheet: '清单', headerRow: 2, missing: [] });
    expect(found?.headings[4]).toEqual({ text: '牵头单位', column: 'leadUnit', samples: ['县交通运输局'] });
  });

  it('are shown for somebody to name where their words are a county’s own', () => {
    const own = [sheet('清单', [['2023年清单'], OWN, ROW])];
    const [found] = readColumns(own);
    expect(found?.headings.map(({ text, column }) => [text, column])).toEqual(OWN.map((text) => [text, null]));
    expect(found?.missing).toHaveLength(7);
    expect(() => readLists(own)).toThrow('list.no-header');
    expect(readColumns(own, HEADINGS)[0]?.missing).toEqual([]);
    const [list] = readLists(own, HEADINGS);
    expect(list?.problems).toEqual([]);
    expect(list?.rows[0]?.cells.leadUnit.text).toBe('县交通运输局');
  });

  it('are what somebody says they are, even against their usual meaning', () => {
    const both = [sheet('清单', [[...FORM, '责任单位'], [...ROW, '县财政局']])];
    expect(readLists(both)[0]?.rows[0]?.cells.leadUnit.text).toBe('县交通运输局');
    const said = readLists(both, { leadUnit: '责任单位', cooperatingUnits: '牵头单位' })[0]?.rows[0]?.cells;
    expect([said?.leadUnit.text, said?.cooperatingUnits.text]).toEqual(['县财政局', '县交通运输局']);
  });

  it('of hidden sheets and of sheets without a row of words are none', () => {
    expect(readColumns([sheet('隐藏', [FORM], true), sheet('空', []), sheet('说明', [['填表说明'], ['请按时填写']])])).toEqual([]);
  });
});
