import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { dayOf } from '../kernel/day';
import type { UnitId } from '../kernel/ids';
import { person, refusal } from '#test/support/people';
import type { PersonActor } from '../people/actor';
import { decideSample, drawSample, type Member, populationHash, repeats, SAMPLE_MOST } from './draw-sample';
import { RISK_REASONS, ticketsOf } from './risk';
import type { Inspection } from './start-inspection';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const member = fc.record({ id: fc.uuid(), reasons: fc.subarray([...RISK_REASONS]) });
const population = fc.uniqueArray(member, { minLength: 1, maxLength: 40, selector: ({ id }) => id });
const draw = fc.record({ method: fc.constantFrom('random' as const, 'risk' as const), seed: fc.string({ minLength: 1 }), size: fc.integer({ min: 1, max: 50 }) });

describe('a sample', () => {
  it('is the same for the same seed and population, in whatever order that comes', () => {
    fc.assert(
      fc.property(population, draw, fc.infiniteStream(fc.nat()), (all, how, chance) => {
        const shuffled = [...all].map((one) => [chance.next().value, one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
        expect(drawSample(shuffled, how, hash)).toEqual(drawSample(all, how, hash));
        expect(populationHash(shuffled, hash)).toBe(populationHash(all, hash));
      }),
    );
  });

  it('holds each once, of those that were there, as many as were asked for', () => {
    fc.assert(
      fc.property(population, draw, (all, how) => {
        const picked = drawSample(all, how, hash);
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.length).toBe(Math.min(how.size, all.length));
        expect(picked.every((id) => all.some((one) => one.id === id))).toBe(true);
      }),
    );
  });

  it('grows at its end: a larger one begins as the smaller', () => {
    fc.assert(
      fc.property(population, draw, (all, how) => {
        expect(drawSample(all, { ...how, size: how.size + 5 }, hash).slice(0, how.size)).toEqual(drawSample(all, how, hash));
      }),
    );
  });

  it('does not move when somebody who was not drawn leaves', () => {
    fc.assert(
      fc.property(population, draw, (all, how) => {
        const picked = drawSample(all, how, hash);
        const left = all.filter(({ id }) => picked.includes(id));
        expect(drawSample(left, how, hash)).toEqual(picked);
      }),
    );
  });

  it('draws risk by its tickets: of one with nine against one with one, nine times in ten', () => {
    const all: readonly Member[] = [
      { id: 'plain', reasons: [] },
      { id: 'risky', reasons: ['overdue', 'reopened', 'slips'] },
    ];
    const first = Array.from({ length: 2000 }, (_, seed) => drawSample(all, { method: 'risk', seed: String(seed), size: 1 }, hash)[0]);
    const share = first.filter((id) => id === 'risky').length / first.length;
    expect(ticketsOf(all[1]!.reasons)).toBe(9);
    expect(share).toBeGreaterThan(0.87);
    expect(share).toBeLessThan(0.93);
    const even = Array.from({ length: 2000 }, (_, seed) => drawSample(all, { method: 'random', seed: String(seed), size: 1 }, hash)[0]);
    expect(Math.abs(even.filter((id) => id === 'risky').length / even.length - 0.5)).toBeLessThan(0.04);
  });

  it('can be drawn again with sha256sum: a known answer', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, reasons: [] }));
    const byHand = all.map(({ id }) => [hash(`7\n${id}\n0`), id] as const).sort(([x], [y]) => (x < y ? -1 : 1)).map(([, id]) => id);
    expect(drawSample(all, { method: 'random', seed: '7', size: 3 }, hash)).toEqual(byHand.slice(0, 3));
  });
});

describe('drawing one', () => {
  const OFFICE = 'office' as UnitId;
  const by: PersonActor = { ...person('i', 'inspector'), unitId: OFFICE };
  const inspection: Inspection = {
    id: 'x',
    source: 'audit',
    officeUnitId: OFFICE,
    unitIds: [],
    title: 't',
    planLineId: null,
    documentNumber: 'd',
    reason: 'r',
    beganOn: dayOf(2023, 3, 1),
    startedBy: by.personId,
    endedOn: null,
    version: 1,
  };
  const wanted = { id: 's', method: 'risk', seed: 'seed', size: 1, population: [{ id: 'a', reasons: [] }, { id: 'b', reasons: ['overdue'] }] } as const;

  it.each([
    ['by its office', by, {}, {}, 'allowed'],
    ['by another', { ...by, unitId: 'else' as UnitId }, {}, {}, 'inspection.other-office'],
    ['by a clerk', person('k'), {}, {}, 'permission.denied'],
    ['after its end', by, {}, { endedOn: dayOf(2023, 3, 2) }, 'inspection.ended'],
    ['of nothing', by, { population: [] }, {}, 'sample.nothing-to-draw'],
    ['of none', by, { size: 0 }, {}, 'sample.bad-size'],
    ['of the most', by, { size: SAMPLE_MOST }, {}, 'allowed'],
    ['of more', by, { size: SAMPLE_MOST + 1 }, {}, 'sample.bad-size'],
  ] as const)('%s', (...[, who, changes, about, said]) => {
    expect(refusal(() => decideSample({ ...wanted, ...changes }, { ...inspection, ...about }, who, hash))).toBe(said);
  });

  it('leaves seed, population and what was drawn; whatever is changed afterwards shows', () => {
    const { sample, facts } = decideSample(wanted, inspection, by, hash);
    const data = { sample: 's', method: 'risk', seed: 'seed', size: 1, population: 2, populationHash: sample.populationHash, picked: sample.picked };
    expect(facts).toEqual([{ fact: 'sample.drawn', subject: { kind: 'inspection', id: 'x' }, unitId: OFFICE, data }]);
    expect(repeats(sample, hash)).toBe(true);
    expect(repeats({ ...sample, picked: [wanted.population.map(({ id }) => id).find((id) => id !== sample.picked[0])!] }, hash)).toBe(false);
    expect(repeats({ ...sample, population: [{ id: 'a', reasons: ['slips'] }, wanted.population[1]] }, hash)).toBe(false);
  });
});
