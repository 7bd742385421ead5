import { check, grid, HEADING, ITEM, merged, numbered, verdicts } from '#test/support/list-grid';
import { itemsOf } from './check-list';
import type { GridCell } from './grid';

describe('finding lists in a workbook', () => {
  test('below title rows, with merged cells, empty rows, sections and remarks', () => {
    const theme = merged('产业', 1)[0] as GridCell;
    const [list] = check(
      grid([
        merged('三台县2023年任务清单', 12, true),
        ['', '', '', '', '', '', '', '', '', '', '', '单位：见表'],
        HEADING,
        merged('一、产业发展', 12, true),
        numbered(1, { 1: '' }),
        [],
        ['2', theme, ...ITEM.slice(2)],
        Array.from({ length: 12 }, (_, index) => (index === 1 ? theme : '')),
        ['备注：以上为年度任务'],
      ]),
    );
    expect(list?.headerRow).toBe(3);
    expect(verdicts(list)).toEqual(['4 empty', '5 ok', '6 empty', '7 ok', '8 empty', '9 empty']);
    expect(list && itemsOf(list).map(({ theme: part }) => part)).toEqual(['产业发展', '产业']);
    expect(list?.title).toBe('三台县2023年任务清单');
  });

  test('several in a workbook: one below another under its own title, and on another sheet; hidden sheets are not read', () => {
    const lists = check(
      grid([HEADING, numbered(1), ['第二张清单'], HEADING, numbered(1)], '甲'),
      grid([[...HEADING].reverse(), [...numbered(1)].reverse()], '乙'),
      { ...grid([HEADING, numbered(1)], '丙'), hidden: true },
    );
    expect(lists.map(({ sheet, headerRow, title, ok }) => [sheet, headerRow, title, ok])).toEqual([
      ['甲', 1, '', true],
      ['甲', 4, '第二张清单', true],
      ['乙', 1, '', true],
    ]);
  });

  test('a heading repeated after a page break continues its list', () => {
    const [list, ...others] = check(grid([HEADING, numbered(1), HEADING, numbered(1)]));
    expect(others).toEqual([]);
    expect(verdicts(list)).toEqual(['2 error list.duplicate-number', '4 error list.duplicate-number']);
  });

  test('a heading of two rows, with other words for the columns', () => {
    const upper = [
      '序号',
      '类别',
      '工作任务',
      '年度目标',
      ...merged('年度目标', 2),
      '责任领导（县级）',
      '责任单位',
      '配合部门',
      '涉及乡镇',
      '完成时间',
      '报送周期',
    ];
    const lower = HEADING.map((_, index) =>
      index >= 3 && index <= 5
        ? (['符号', '目标值', '计量单位'][index - 3] ?? '')
        : (merged(String((upper[index] as GridCell).text ?? upper[index]), 1)[0] as GridCell),
    );
    const [list] = check(grid([upper, lower, ITEM]));
    expect([list?.headerRow, verdicts(list)]).toEqual([2, ['3 ok']]);
  });

  test('columns missing or named twice, nothing under the heading, no heading', () => {
    const [short] = check(grid([HEADING.slice(0, 7), ITEM.slice(0, 7)]));
    expect(short?.problems).toEqual([
      { code: 'list.column-missing', details: { names: ['牵头单位', '完成时限', '报送频次'] } },
    ]);
    const [twice, ...rest] = check(grid([[...HEADING, '属地'], ITEM]));
    expect([twice?.problems[0]?.code, rest]).toEqual(['list.column-twice', []]);
    expect(check(grid([HEADING]))[0]?.problems[0]?.code).toBe('list.no-rows');
    expect(() => check(grid([['序号', '任务事项']]))).toThrow('list.no-header');
  });
});
