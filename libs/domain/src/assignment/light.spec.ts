import fc from 'fast-check';
import { assignment, CALENDARS, inState, on, UNITS } from '#test/support/assignments';
import { addDays, parseDay } from '../kernel/day';
import { calendarsOf } from '../calendar/work-calendar';
import { type Colour, COLOURS, type Light, lightOf, worstOf } from './light';
import { STATES } from './lifecycle';

const NOV = (date: number) => on(parseDay(`2023-11-${String(date).padStart(2, '0')}`));
const upToDate = { lastPeriod: '2023-10' };
const shown = ({ colour, reason }: Light): string => `${colour} ${reason}`;

describe('the light of a task', () => {
  it.each([
    [22, 'green on-plan'], // six working days before Thursday, 30 November
    [23, 'yellow limit-near'],
    [30, 'yellow limit-near'], // due today is never red
  ])('on %i November: %s', (date, expected) => {
    expect(shown(lightOf(assignment(), { ...NOV(date), ...upToDate }))).toBe(expected);
  });

  it('is red from the day after the limit', () => {
    expect(shown(lightOf(assignment(), { ...on('2023-12-01'), ...upToDate }))).toBe('red limit-passed');
  });

  it.each([
    ['2023-04-10', 'green on-plan'], // March is on time until 10 April, that day included
    ['2023-04-11', 'yellow report-missing'],
  ])('without a report for March on %s: %s', (today, expected) => {
    expect(shown(lightOf(assignment(), on(today)))).toBe(expected);
    expect(shown(lightOf(assignment(), { ...on(today), lastPeriod: '2023-03' }))).toBe('green on-plan');
  });

  it.each([
    ['dispatched', '2023-03-02', 'grey not-signed'],
    ['dispatched', '2023-03-03', 'red signing-late'],
    ['returnAsked', '2023-12-20', 'blue return-undecided'],
    ['reported', '2023-12-20', 'blue signature-awaited'],
    ['awaitingVerification', '2023-12-20', 'blue verification-awaited'],
    ['underVerification', '2023-12-20', 'blue verification-awaited'],
    ['verified', '2023-12-20', 'blue closure-awaited'],
    ['suspended', '2023-12-20', 'hatched suspended'],
    ['closed', '2023-12-20', 'green closed'],
    ['withdrawn', '2023-12-20', 'grey withdrawn'],
  ] as const)('%s on %s: %s', (state, today, expected) => {
    expect(shown(lightOf(inState(state), on(today)))).toBe(expected);
  });

  it('of a limit in a year without a calendar says nothing about days', () => {
    const around = { ...on('2023-03-15'), calendars: calendarsOf([]), lastPeriod: null };
    expect(shown(lightOf(assignment({ dueOn: null, cadence: 'once' }), around))).toBe('grey limit-provisional');
    expect(shown(lightOf(assignment({ cadence: 'once' }), around))).toBe('green on-plan');
  });

  it('names who moves next, in every state but the settled', () => {
    for (const state of STATES) {
      const { next } = lightOf(inState(state), on('2023-03-15'));
      expect({ state, moves: next.role !== null }).toEqual({ state, moves: state !== 'closed' && state !== 'withdrawn' });
    }
    expect(lightOf(inState('reported'), on('2023-03-15')).next).toMatchObject({ unitId: UNITS.near, role: 'unit-head' });
    expect(lightOf(inState('awaitingVerification'), on('2023-03-15')).next).toMatchObject({ unitId: UNITS.supervision });
  });

  it('never turns red on or before its limit, nor green after it, while the unit has to move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (offset) => {
        const today = addDays(parseDay('2023-03-01'), offset);
        const { colour } = lightOf(assignment(), { ...on(today), calendars: CALENDARS, lastPeriod: null });
        expect(colour === 'red').toBe(today > parseDay('2023-11-30'));
      }),
    );
  });
});

describe('a leader’s light', () => {
  const light = (colour: Colour): Light => ({ colour, reason: 'on-plan', next: { unitId: null, role: null } });

  it('is the worst of the units’, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COLOURS), { minLength: 1 }), (colours) => {
        const worst = Math.min(...colours.map((colour) => COLOURS.indexOf(colour)));
        expect(worstOf(colours.map(light)).colour).toBe(COLOURS[worst]);
      }),
    );
  });

  it('leaves out what was withdrawn, and is grey where nothing is left', () => {
    const gone: Light = { ...light('grey'), reason: 'withdrawn' };
    expect(worstOf([gone, light('green')]).colour).toBe('green');
    expect(worstOf([gone])).toMatchObject({ colour: 'grey', reason: 'no-units' });
  });
});
