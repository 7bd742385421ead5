import { checkList, itemsOf } from '#domain/plan/check-list';
import { indexDirectory } from '#domain/plan/directory';
import { checkQuotas } from '#domain/plan/quotas';
import { readQuotas } from '#domain/plan/read-quotas';
import { readLists } from '#domain/plan/read-list';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { readTable } from '#test/support/csv';
import { demonstrationDirectory } from '#test/support/demonstration-directory';

const directory = indexDirectory(demonstrationDirectory());

async function check(change: (rows: string[][]) => void) {
  const [list] = readLists(await readWorkbook(await writeWorkbook([{ name: 'A', rows: readTable('task-list.csv') }])));
  if (!list) throw new Error('no list');
  const items = itemsOf(checkList(list, { directory, year: 2023 }));
  const rows = readTable('quotas.csv');
  change(rows);
  return checkQuotas(readQuotas(await readWorkbook(await writeWorkbook([{ name: 'Q', rows }]))), items, directory);
}

const codesAt = (checked: Awaited<ReturnType<typeof check>>, row: number): string[] =>
  checked.rows.filter((verdict) => verdict.row === row).flatMap(({ problems }) => problems.map(({ code }) => code));

describe('the demonstration county’s township quotas', () => {
  test('the seven items sum to their targets', async () => {
    const checked = await check(() => undefined);
    expect(checked.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect([checked.ok, checked.byItem.size, checked.explanations.size]).toEqual([true, 7, 0]);
    expect(checked.byItem.get(25)).toHaveLength(33);
    expect(checked.byItem.get(26)).toHaveLength(23);
  });

  test('a sum that differs is told at every row of the item, unless it is explained', async () => {
    const wrong = await check((rows) => (rows[1] as string[])[2] === '11' && ((rows[1] as string[])[2] = '12'));
    expect(wrong.rows.filter(({ verdict }) => verdict === 'error')).toHaveLength(33);
    expect(wrong.rows[0]?.problems[0]?.details).toEqual({ title: '农村电商网点改造升级', sum: '419', target: '418' });
    const explained = await check((rows) => {
      (rows[0] as string[]).push('说明');
      rows[1] = ['农村电商网点改造升级', '潼川镇', '12', '县城新增一处'];
    });
    expect([explained.ok, explained.explanations.get(25)]).toEqual([true, '县城新增一处']);
  });

  test('what is wrong with a row', async () => {
    const checked = await check((rows) => {
      rows.push(['没有的任务', '潼川镇', '1'], ['家庭农场', '潼州镇', '1'], ['家庭农场', '别处', '1']);
      rows.push(['家庭农场', '潼川镇', '1'], ['区域性养老中心建设', '潼川镇', '1'], ['家庭农场', '塔山镇', '-1']);
      rows.push(['国家生猪种业园区通过中期评估', '潼川镇', '1'], ['家庭农场', '县财政局', '1'], ['', '潼川镇', '1']);
    });
    const first = readTable('quotas.csv').length + 1;
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((index) => codesAt(checked, first + index))).toEqual([
      'quota.unknown-item',
      'quota.unknown-township-like',
      'quota.unknown-township',
      'quota.twice',
      'quota.outside-scope',
      'quota.unreadable',
      'quota.item-without-number',
      'quota.unknown-township',
      'quota.item-missing',
    ]);
    expect(checked.ok).toBe(false);
  });

  test('a workbook without quotas is refused', () => {
    expect(() => readQuotas([{ name: 'A', rows: [] }])).toThrow('quota.no-header');
  });
});
