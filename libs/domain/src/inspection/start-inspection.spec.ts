import { addDays, dayOf } from '../kernel/day';
import type { PersonId, UnitId } from '../kernel/ids';
import { DAY, person, refusal } from '#test/support/people';
import type { PersonActor } from '../people/actor';
import { registerPlan, type PlanLine } from './register-plan';
import { endInspection, type StartAround, startInspection, type StartInput } from './start-inspection';

const OFFICE = 'office' as UnitId;
const NEAR = 'near' as UnitId;
const inspector: PersonActor = { ...person('i', 'inspector'), unitId: OFFICE };
const chief: PersonActor = { ...person('c', 'supervision'), grants: [{ role: 'supervision', unitId: 'county' as UnitId, countyWide: true }] };
const LINE: PlanLine = { id: 'l', number: 3, source: 'audit', officeUnitId: OFFICE, unitIds: [NEAR], fromOn: DAY, untilOn: addDays(DAY, 30), subject: 's' };
const INPUT: StartInput = { id: 'x', source: 'audit', officeUnitId: OFFICE, unitIds: [NEAR], title: 't', line: LINE, documentNumber: 'd', reason: null };
const OTHER: StartAround['recent'][number] = { id: 'o', officeUnitId: OFFICE, beganOn: addDays(DAY, -9), title: '常规巡察' };

type Row = readonly [what: string, by: PersonActor, input: Partial<StartInput>, around: Partial<StartAround>, said: string];
const ROWS: readonly Row[] = [
  ['as planned, by its office', inspector, {}, {}, 'allowed'],
  ['as planned, by the supervision office', chief, {}, {}, 'allowed'],
  ['for another office', { ...inspector, unitId: NEAR }, {}, {}, 'inspection.other-office'],
  ['by a clerk', person('k'), {}, {}, 'permission.denied'],
  ['of itself', inspector, { unitIds: [OFFICE] }, {}, 'inspection.of-itself'],
  ['on the first day of the line', inspector, {}, { today: LINE.fromOn }, 'allowed'],
  ['the day before it', inspector, {}, { today: addDays(LINE.fromOn, -1) }, 'inspection.outside-plan'],
  ['on its last day', inspector, {}, { today: LINE.untilOn }, 'allowed'],
  ['the day after it', inspector, {}, { today: addDays(LINE.untilOn, 1) }, 'inspection.outside-plan'],
  ['of a unit it does not name', inspector, { unitIds: [NEAR, 'far' as UnitId] }, {}, 'inspection.outside-plan'],
  ['of the whole county', inspector, { unitIds: [] }, {}, 'inspection.outside-plan'],
  ['of the whole county, as its line says', inspector, { unitIds: [], line: { ...LINE, unitIds: [] } }, {}, 'allowed'],
  ['of another kind', inspector, { source: 'hotline' }, {}, 'inspection.outside-plan'],
  ['outside the plan', inspector, { line: null }, {}, 'inspection.off-plan'],
  ['outside the plan, without a document', inspector, { line: null, reason: 'r', documentNumber: '' }, {}, 'inspection.off-plan'],
  ['outside the plan, with both', inspector, { line: null, reason: 'r' }, {}, 'allowed'],
  ['again', inspector, {}, { recent: [OTHER] }, 'inspection.repeated'],
  ['after another office', inspector, {}, { recent: [{ ...OTHER, officeUnitId: 'else' as UnitId }] }, 'inspection.multi-head'],
  ['again, with a reason', inspector, { reason: 'r' }, { recent: [OTHER] }, 'allowed'],
];

describe('starting an inspection', () => {
  const around: StartAround = { today: addDays(DAY, 1), recent: [], commit: (text) => `c(${text})` };

  it.each(ROWS)('%s', (...[, by, input, changes, said]: Row) => {
    expect(refusal(() => startInspection({ ...INPUT, ...input }, by, { ...around, ...changes }))).toBe(said);
  });

  it('leaves who, whom, under what, in spite of what; the reason as a commitment', () => {
    const { facts, inspection } = startInspection({ ...INPUT, reason: '复查' }, inspector, { ...around, recent: [OTHER] });
    const data = { source: 'audit', units: [NEAR], line: 'l', document: 'd', despite: ['o'], words: 'c(复查)' };
    expect(facts).toEqual([{ fact: 'inspection.started', subject: { kind: 'inspection', id: 'x' }, unitId: OFFICE, data }]);
    expect(refusal(() => endInspection(endInspection(inspection, inspector, DAY).inspection, chief, DAY))).toBe('inspection.ended');
    expect(refusal(() => endInspection(inspection, { ...inspector, unitId: NEAR }, DAY))).toBe('inspection.other-office');
  });
});

describe('a plan', () => {
  const plan = (lines: readonly PlanLine[]) => ({ id: 'p', year: 2023, documentNumber: 'd', approvedBy: 'b', lines });
  it.each([
    ['whole', [LINE], chief, 'allowed'],
    ['of nothing', [], chief, 'inspection.plan-empty'],
    ['backwards', [{ ...LINE, untilOn: dayOf(2023, 1, 1) }], chief, 'inspection.plan-dates'],
    ['of a day', [{ ...LINE, untilOn: LINE.fromOn }], chief, 'allowed'],
    ['of itself', [{ ...LINE, unitIds: [OFFICE] }], chief, 'inspection.of-itself'],
    ['by an inspector', [LINE], inspector, 'permission.denied'],
  ])('%s', (_, lines, by, said) => {
    expect(refusal(() => registerPlan(plan(lines), by))).toBe(said);
    expect(chief.personId).not.toBe(inspector.personId as PersonId);
  });
});
