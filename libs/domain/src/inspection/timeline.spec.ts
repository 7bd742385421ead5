import type { Told } from '../assignment/replay';
import { parseDay } from '../kernel/day';
import type { Canonical } from '../ledger/canonical';
import { type FactName, FACTS } from '../ledger/fact';
import { person, refusal } from '#test/support/people';
import { changesOfLife, changesSaid, mergeChanges } from './entry-changes';
import { lateRecordOf } from './late-record';
import { recordExport } from './record-export';
import { itemOn, type KeptChange, standingOn } from './state-on';
import { factsOfKinds, TRAIL_KINDS, trailKindOf } from './trail-kind';

type Data = Readonly<Record<string, Canonical | undefined>>;
const LEAD = { kind: 'lead', countersign: false };
const DAY_MS = 86_400_000;
const told = (day: string, fact: FactName, data: Data = {}): Told & { id: string } => ({ id: `${day} ${fact}`, at: parseDay(day) * DAY_MS, fact, data });
const LIFE = [
  told('2023-03-01', 'assignment.dispatched', { dueOn: '2023-06-30' }),
  told('2023-03-02', 'assignment.acknowledged'),
  told('2023-04-01', 'report.submitted', { number: 1, kind: 'progress', figure: '10' }),
  told('2023-05-01', 'assignment.commented'),
  told('2023-06-01', 'report.submitted', { number: 2, kind: 'completion', figure: '40' }),
  told('2023-06-02', 'report.opened'),
  told('2023-06-03', 'report.sentBack', { due: '2023-07-10' }),
];

describe('kinds', () => {
  it('sort every fact, each into one', () => {
    expect(factsOfKinds(TRAIL_KINDS)).toEqual(FACTS);
    expect(TRAIL_KINDS.flatMap((kind) => factsOfKinds([kind])).sort()).toEqual([...FACTS].sort());
  });

  it.each([
    ['session.refused', 'failed-log-in'],
    ['account.lockedOut', 'failed-log-in'],
    ['session.begun', 'log-in'],
    ['grant.given', 'permission'],
    ['access.approved', 'permission'],
    ['export.made', 'export'],
    ['trail.exported', 'export'],
    ['assignment.urged', 'supervision'],
    ['assignment.acknowledged', 'task'],
    ['timer.fired', 'system'],
  ] as const)('%s is %s', (fact, kind) => {
    expect(trailKindOf(fact)).toBe(kind);
  });
});

describe('an entry’s changes', () => {
  it('are what the life had before and has after', () => {
    const changes = changesOfLife(LIFE, LEAD);
    expect(LIFE.map(({ id }) => (changes.get(id) ?? []).map(({ field, from, to }) => `${field} ${String(from)}→${String(to)}`))).toEqual([
      ['state null→dispatched', 'dueOn null→2023-06-30'],
      ['state dispatched→underway'],
      ['figure null→10'],
      [],
      ['state underway→awaitingVerification', 'figure 10→40'],
      ['state awaitingVerification→underVerification'],
      ['state underVerification→underway', 'dueOn 2023-06-30→2023-07-10'],
    ]);
  });

  it('stop where the law does not allow what is told', () => {
    const broken = changesOfLife([LIFE[0]!, told('2023-03-02', 'report.verified'), told('2023-03-09', 'assignment.acknowledged')], LEAD);
    expect([...broken.keys()]).toEqual([LIFE[0]!.id]);
  });

  it('are also what it says of itself, each field once', () => {
    expect(changesSaid('assignment.adjusted', { dueOn: { from: '2023-06-30', to: '2023-09-30' }, target: { from: null, to: null }, words: 'x' })).toEqual([
      { field: 'dueOn', from: '2023-06-30', to: '2023-09-30' },
    ]);
    expect(changesSaid('grant.revoked', { role: 'clerk' })).toEqual([{ field: 'role', from: 'clerk', to: null }]);
    expect(changesSaid('assignment.transferred', { from: 'a', to: 'b' })).toEqual([{ field: 'unit', from: 'a', to: 'b' }]);
    expect(mergeChanges([{ field: 'dueOn', from: 1, to: 2 }], [{ field: 'dueOn', from: 0, to: 2 }, { field: 'unit', from: 1, to: 2 }])).toHaveLength(2);
  });
});

describe('what was written down later than it happened', () => {
  it.each([
    ['grant.given', { since: '2023-03-01' }, '2023-03-04', 3],
    ['grant.given', { since: '2023-03-04' }, '2023-03-04', undefined],
    ['grant.given', { since: '2023-03-09' }, '2023-03-04', undefined],
    ['post.vacated', { until: '2023-02-28' }, '2023-03-01', 1],
    ['evidence.received', { proves: '2023-01-31' }, '2023-03-01', 29],
    ['downtime.recorded', { from: '2023-03-01T08:00:00.000000Z' }, '2023-03-03', 2],
    ['report.submitted', { late: true, period: '2023-02' }, '2023-03-20', 20],
    ['report.submitted', { late: false, period: '2023-02' }, '2023-03-20', undefined],
    ['report.submitted', { late: true, period: 'once' }, '2023-03-20', undefined],
    ['unit.changed', { on: 'never' }, '2023-03-20', undefined],
    ['unit.changed', { on: '2023-02-30' }, '2023-03-20', undefined],
    ['assignment.acknowledged', { since: '2023-01-01' }, '2023-03-20', undefined],
  ] as const)('%s %j on %s', (fact, data, day, days) => {
    expect(lateRecordOf(fact, data, parseDay(day))?.days).toBe(days);
  });
});

describe('back to a day', () => {
  const on = (day: string) => standingOn(LIFE.filter(({ at }) => at <= parseDay(day) * DAY_MS), LEAD, parseDay(day));

  it.each([
    ['2023-02-28', undefined],
    ['2023-03-01', { state: 'dispatched', dueOn: '2023-06-30', reports: 0, overdue: false }],
    ['2023-04-01', { state: 'underway', figure: '10', reports: 1 }],
    ['2023-06-02', { state: 'underVerification', figure: '40', overdue: false }],
    ['2023-07-10', { state: 'underway', dueOn: '2023-07-10', overdue: false }],
    ['2023-07-11', { state: 'underway', overdue: true }],
  ])('%s', (day, said) => {
    if (said === undefined) expect(on(day)).toBeUndefined();
    else expect(on(day)).toMatchObject({ ...said, illegal: false });
  });

  it('says where the trail cannot be followed, instead of making something up', () => {
    expect(standingOn([LIFE[0]!, told('2023-03-02', 'report.verified')], LEAD, parseDay('2023-04-01'))).toMatchObject({ illegal: true, dueOn: null });
    expect(standingOn([told('2023-03-02', 'report.verified')], LEAD, parseDay('2023-04-01'))).toBeUndefined();
  });

  it('undoes amendments, the newest first', () => {
    const item = { number: 3, dropped: true, fields: { title: 'c', target: 'z' } };
    const later: readonly (readonly KeptChange[])[] = [
      [{ kind: 'drop', number: 3 }],
      [{ kind: 'adjust', number: 3, from: { title: 'b' } }, { kind: 'adjust', number: 4, from: { title: 'other' } }],
      [{ kind: 'adjust', number: 3, from: { title: 'a', target: 'y' } }],
    ];
    expect(itemOn(item, [])).toEqual({ existed: true, dropped: true, fields: item.fields });
    expect(itemOn(item, later.slice(0, 1))).toEqual({ existed: true, dropped: false, fields: item.fields });
    expect(itemOn(item, later)).toEqual({ existed: true, dropped: false, fields: { title: 'a', target: 'y' } });
    expect(itemOn(item, [...later, [{ kind: 'add', number: 3 }]]).existed).toBe(false);
  });
});

describe('an export', () => {
  it.each([
    ['/assignments?state=underway', 'allowed'],
    ['', 'allowed'],
    ['/assignments?text=张三', 'request.invalid'],
    ['x'.repeat(301), 'request.invalid'],
  ])('%s', (filter, said) => {
    expect(refusal(() => recordExport({ what: 'tasks', rows: 1, filter }, person('k'), 'county'))).toBe(said);
  });
});
