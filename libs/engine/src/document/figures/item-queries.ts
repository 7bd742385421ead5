import type { FigureReading, FigureScope } from '#domain/document/figure';
import { formatDay } from '#domain/kernel/day';
import { isDone, leavesOf, type FigureRecord, type RecordItem, type RecordShare } from './figure-record';
import type { NamedQuery, QueryAround } from './named-query';
import { amount, count, newest, nothing, rate, sumOf } from './reading-of';

const isRate = (unit: string): boolean => /[%％‰]$/.test(unit.trim());

function itemOf({ record }: QueryAround, of: FigureScope): RecordItem | undefined {
  return record.items.find(({ number }) => String(number) === of.item);
}

function sourcesOf(shares: readonly RecordShare[], which: 'reported' | 'verified') {
  return shares.flatMap((share) => {
    const report = which === 'reported' ? share.reportId : share.verifiedReportId;
    const found = [{ kind: 'assignment', id: share.id }];
    if (report !== null) found.push({ kind: 'report', id: report });
    if (which === 'verified' && share.verificationId !== null) found.push({ kind: 'verification', id: share.verificationId });
    return found;
  });
}

/** A rate of an item that was split is how many shares reached their target; no mean of percentages is ever made. */
function reached(shares: readonly RecordShare[], record: FigureRecord): FigureReading {
  const done = shares.filter(isDone);
  const changedAt = newest(...shares.map(({ verifiedAt }) => verifiedAt));
  return rate({ unit: '%', asOf: record.asOf, over: String(done.length), under: String(shares.length), sources: sourcesOf(done, 'verified'), changedAt });
}

/** Done by its state, but the verdict it rests on is not on record: no figure is made of the rest. */
function isSourceLost(share: RecordShare, { reading, record }: QueryAround): boolean {
  return isDone(share) && share.verificationId === null && record.asOf >= formatDay(reading.today);
}

function figureOf(of: FigureScope, around: QueryAround, which: 'reported' | 'verified'): FigureReading {
  const item = itemOf(around, of);
  if (item === undefined) return nothing(null, around.record.asOf);
  const shares = leavesOf(around.record, item.number, of.unit);
  if (which === 'verified' && shares.some((share) => isSourceLost(share, around))) return nothing(item.unit, around.record.asOf);
  if (isRate(item.unit) && shares.length > 1 && which === 'verified') return reached(shares, around.record);
  const known = shares.filter((share) => share[which] !== null);
  const reading = amount({
    unit: item.unit,
    asOf: around.record.asOf,
    value: isRate(item.unit) && shares.length > 1 ? null : sumOf(known.map((share) => share[which])),
    verified: which === 'verified',
    sources: sourcesOf(known, which),
    changedAt: newest(...known.map((share) => (which === 'reported' ? share.reportedAt : share.verifiedAt))),
  });
  return reading;
}

function completion(of: FigureScope, around: QueryAround): FigureReading {
  const item = itemOf(around, of);
  const verified = figureOf(of, around, 'verified');
  if (item === undefined || item.target.kind !== 'number' || isRate(item.unit) || verified.value === null) return { ...nothing('%', around.record.asOf) };
  const sources = [{ kind: 'item', id: item.id }, ...verified.sources];
  return rate({ unit: '%', asOf: verified.asOf, over: verified.value, under: item.target.value, sources, changedAt: verified.changedAt });
}

/** Of one item of the list, by its number; of one unit's share of it where a unit is named. */
export const ITEM_QUERIES: readonly NamedQuery[] = [
  {
    name: 'item.target',
    says: { zh: '任务事项的年度目标值', en: 'the target of an item' },
    shape: 'amount',
    needs: ['item'],
    may: [],
    ask: (of, around) => {
      const item = itemOf(around, of);
      if (item?.target.kind !== 'number') return nothing(item?.unit ?? null, around.record.asOf);
      return amount({ unit: item.unit, asOf: around.record.asOf, value: item.target.value, sources: [{ kind: 'item', id: item.id }] });
    },
  },
  {
    name: 'item.verified',
    says: { zh: '任务事项已核验的完成数（分解到镇乡的，为已核验镇乡之和）', en: 'what was verified of an item, the sum of its verified shares' },
    shape: 'amount',
    needs: ['item'],
    may: ['unit'],
    ask: (of, around) => figureOf(of, around, 'verified'),
  },
  {
    name: 'item.reported',
    says: { zh: '任务事项最近一次报送的完成数（未经核验）', en: 'what was reported last of an item, not verified' },
    shape: 'amount',
    needs: ['item'],
    may: ['unit'],
    ask: (of, around) => figureOf(of, around, 'reported'),
  },
  {
    name: 'item.completion',
    says: { zh: '任务事项完成率：已核验数占年度目标', en: 'what was verified of an item, of its target' },
    shape: 'rate',
    needs: ['item'],
    may: ['unit'],
    ask: completion,
  },
  {
    name: 'item.units',
    says: { zh: '承担任务事项的镇乡数', en: 'how many units have a share of an item' },
    shape: 'count',
    needs: ['item'],
    may: [],
    ask: (of, around) => {
      const item = itemOf(around, of);
      if (item === undefined) return nothing('个', around.record.asOf);
      const shares = leavesOf(around.record, item.number);
      return count({ unit: '个', asOf: around.record.asOf, count: shares.length, sources: shares.map(({ id }) => ({ kind: 'assignment', id })) });
    },
  },
  {
    name: 'item.unitsDone',
    says: { zh: '任务事项已核验或销号的镇乡占全部承担镇乡', en: 'of the units with a share of an item, those done and verified' },
    shape: 'rate',
    needs: ['item'],
    may: [],
    ask: (of, around) => {
      const item = itemOf(around, of);
      return item === undefined ? nothing('%', around.record.asOf) : reached(leavesOf(around.record, item.number), around.record);
    },
  },
];
