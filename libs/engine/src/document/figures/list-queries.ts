import type { FigureReading, FigureScope } from '#domain/document/figure';
import type { Reading, Statement } from '../../core/reader';
import { lightDays } from '../../assignment/light-days';
import { colourOf, lightDaysFrom, litOn, standings } from '../../assignment/light-sql';
import { countyRecord } from '../../assessment/record.queries';
import { dayOf, formatDay, parseDay } from '#domain/kernel/day';
import { isDone, leavesOf, type RecordShare } from './figure-record';
import type { NamedQuery, QueryAround } from './named-query';
import { count, newest, rate } from './reading-of';

function sharesIn({ record }: QueryAround, of: FigureScope): readonly RecordShare[] {
  const numbers = record.items.filter(({ theme }) => of.theme === undefined || theme === of.theme).map(({ number }) => number);
  return numbers.flatMap((number) => leavesOf(record, number)).filter(({ unit }) => of.unit === undefined || unit === of.unit);
}

/** An item is done when every share of it is. */
function itemsDone(around: QueryAround, of: FigureScope) {
  const items = around.record.items.filter(({ theme }) => of.theme === undefined || theme === of.theme);
  const done = items.filter(({ number }) => {
    const shares = around.record.shares.filter(({ item }) => item === number);
    return shares.length > 0 && shares.every(isDone);
  });
  return { items, done };
}

const own = (shares: readonly RecordShare[]) => shares.map(({ id }) => ({ kind: 'assignment', id }));

/** Red as screens show it: the same expression, on the county's day. `$2` the lists' days, `$3` the list, `$4` theme, `$5` unit. */
const RED: Statement = {
  name: 'figure-red',
  text: `WITH ${lightDaysFrom(2)} SELECT k.id FROM ${litOn('$6::date', standings('a.kind', 'a.county_id = $1 AND a.list_id = $3 AND a.unit_id IS NOT NULL'))} k
    JOIN task_item i ON i.county_id = $1 AND i.id = k.item_id JOIN unit u ON u.county_id = $1 AND u.id = k.unit_id
    WHERE ${colourOf('k.reason')} = 'red' AND ($4::text IS NULL OR i.theme = $4) AND ($5::text IS NULL OR u.code = $5) ORDER BY k.id`,
};

async function red(of: FigureScope, { reading, shelf, record }: QueryAround): Promise<FigureReading> {
  const days = await lightDays(reading, shelf);
  const rows = await reading.rows<{ id: string }>(RED, [reading.county, days, record.listId, of.theme ?? null, of.unit ?? null, formatDay(reading.today)]);
  return count({ unit: '项', asOf: formatDay(reading.today), count: rows.length, sources: [{ kind: 'list', id: record.listId }, ...rows.map(({ id }) => ({ kind: 'assignment', id }))] });
}

async function onTime(of: FigureScope, { reading, shelf, record }: QueryAround): Promise<FigureReading> {
  const until = parseDay(record.asOf);
  const { tasks } = await countyRecord(reading, shelf, { key: String(record.year), from: dayOf(record.year, 1, 1), until });
  const reports = tasks.filter(({ unit }) => of.unit === undefined || unit === of.unit).flatMap((task) => task.reports).filter(({ on }) => on <= until);
  const punctual = reports.filter(({ late }) => !late);
  return rate({ unit: '%', asOf: record.asOf, over: String(punctual.length), under: String(reports.length), sources: reports.map(({ id }) => ({ kind: 'report', id })) });
}

async function reports(reading: Reading, around: QueryAround, of: FigureScope): Promise<FigureReading> {
  const until = parseDay(around.record.asOf);
  const { tasks } = await countyRecord(reading, around.shelf, { key: String(around.record.year), from: dayOf(around.record.year, 1, 1), until });
  const found = tasks.filter(({ unit }) => of.unit === undefined || unit === of.unit).flatMap((task) => task.reports).filter(({ on }) => on <= until);
  return count({ unit: '份', asOf: around.record.asOf, count: found.length, sources: [{ kind: 'list', id: around.record.listId }, ...found.map(({ id }) => ({ kind: 'report', id }))] });
}

/** Of the year's list as a whole, of one of its themes, or of a unit. */
export const LIST_QUERIES: readonly NamedQuery[] = [
  {
    name: 'list.items',
    says: { zh: '年度任务清单事项数', en: 'items of the annual list' },
    shape: 'count', needs: [], may: ['theme'],
    ask: (of, around) => {
      const { items } = itemsDone(around, of);
      return count({ unit: '项', asOf: around.record.asOf, count: items.length, sources: items.map(({ id }) => ({ kind: 'item', id })) });
    },
  },
  {
    name: 'list.itemsDone',
    says: { zh: '全部责任单位均已办结的事项占清单事项', en: 'of the items, those every unit of which is done' },
    shape: 'rate', needs: [], may: ['theme'],
    ask: (of, around) => {
      const { items, done } = itemsDone(around, of);
      return rate({ unit: '%', asOf: around.record.asOf, over: String(done.length), under: String(items.length), sources: items.map(({ id }) => ({ kind: 'item', id })) });
    },
  },
  {
    name: 'list.tasks',
    says: { zh: '分解到单位的任务数', en: 'tasks of single units' },
    shape: 'count', needs: [], may: ['theme', 'unit'],
    ask: (of, around) => {
      const shares = sharesIn(around, of);
      return count({ unit: '项', asOf: around.record.asOf, count: shares.length, sources: own(shares) });
    },
  },
  {
    name: 'list.tasksDone',
    says: { zh: '已核验或销号的任务占分解到单位的任务', en: 'of the tasks of single units, those done and verified' },
    shape: 'rate', needs: [], may: ['theme', 'unit'],
    ask: (of, around) => {
      const shares = sharesIn(around, of);
      const done = shares.filter(isDone);
      const changedAt = newest(...done.map(({ verifiedAt }) => verifiedAt));
      return rate({ unit: '%', asOf: around.record.asOf, over: String(done.length), under: String(shares.length), sources: own(shares), changedAt });
    },
  },
  {
    name: 'list.red',
    says: { zh: '亮红灯的任务数（与驾驶舱一致，按查询当日）', en: 'tasks that are red, as the cockpit shows them on the day' },
    shape: 'count', needs: [], may: ['theme', 'unit'],
    ask: red,
  },
  { name: 'reports.count', says: { zh: '收到的进展报告数', en: 'reports received' }, shape: 'count', needs: [], may: ['unit'], ask: (of, around) => reports(around.reading, around, of) },
  { name: 'reports.onTime', says: { zh: '按时报送率', en: 'reports that came in time' }, shape: 'rate', needs: [], may: ['unit'], ask: onTime },
];
