import fc from 'fast-check';
import { assignment, CALENDARS, inState, on, UNITS } from '#test/support/assignments';
import { addDays, parseDay } from '../kernel/day';
import { calendarsOf } from '../calendar/work-calendar';
import { type Colour, COLOURS, type Light, lightOf, worstOf } from './light';
import { STATES } from './lifecycle';

const NOV = (date: number) => on(parseDay(`2023-11-${String(date).padStart(2, '0')}`));
const said = (period: string, percent: string | null = null) => ({ lastReport: { period, percent } });
const upToDate = said('2023-10');
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
    expect(shown(lightOf(assignment(), { ...on(today), ...said('2023-03') }))).toBe('green on-plan');
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
    const around = { ...on('2023-03-15'), calendars: calendarsOf([]) };
    expect(shown(lightOf(assignment({ dueOn: null, cadence: 'once' }), around))).toBe('grey limit-provisional');
    expect(shown(lightOf(assignment({ cadence: 'once' }), around))).toBe('green on-plan');
  });

  it.each([
    ['2023-12-05', {}, 'limit-passed', '2023-12-01'],
    ['2023-11-24', upToDate, 'limit-near', '2023-11-23'],
    ['2023-05-02', {}, 'report-missing', '2023-04-11'], // March's, the first that is owed
    ['2023-05-02', said('2023-03'), 'on-plan', '2023-03-06'],
  ] as const)('on %s says since when', (today, around, reason, since) => {
    const light = lightOf(assignment(), { ...on(today), stateSince: parseDay('2023-03-06'), ...around });
    expect({ reason: light.reason, since: light.since }).toEqual({ reason, since: parseDay(since) });
  });

  // By 30 September 213 of 274 days are gone: of 40 the line has 31.1, and a tenth of 40 is forgiven.
  it.each([
    ['27.09', '2023-10-01', 'behind-plan'],
    ['27.1', '2023-10-01', 'on-plan'],
    ['27.09', '2023-09-30', 'on-plan'], // its period is not over
  ])('with %s reported for September on %s: %s', (figure, today, reason) => {
    const light = lightOf(assignment({ figure }), { ...on(today), ...said('2023-09') });
    expect(light.reason).toBe(reason);
    if (reason === 'behind-plan') expect(light.since).toBe(parseDay('2023-10-01'));
  });

  it('goes by the percentage where there is no quantity, and draws no line to a rate', () => {
    const milestone = assignment({ target: { kind: 'milestone', text: '建成' } });
    const rate = assignment({ target: { kind: 'number', comparator: '>=', value: '95', unit: '%' }, figure: '1' });
    const shownOn = (task: typeof rate, percent: string | null) => lightOf(task, { ...on('2023-10-01'), ...said('2023-09', percent) }).reason;
    expect([shownOn(milestone, '50'), shownOn(milestone, '70'), shownOn(milestone, null)]).toEqual(['behind-plan', 'on-plan', 'on-plan']);
    expect(shownOn(rate, null)).toBe('on-plan');
  });

  it('takes what is near and what is behind from the list', () => {
    const ten = on('2023-11-16', { nearWorkingDays: 10 });
    expect(lightOf(assignment(), { ...ten, ...upToDate }).reason).toBe('limit-near');
    const strict = on('2023-10-01', { behindPercent: 0 });
    expect(lightOf(assignment({ figure: '31' }), { ...strict, ...said('2023-09') }).reason).toBe('behind-plan');
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
        const { colour } = lightOf(assignment(), { ...on(today), calendars: CALENDARS });
        expect(colour === 'red').toBe(today > parseDay('2023-11-30'));
      }),
    );
  });
});

describe('a leader’s light', () => {
  const since = parseDay('2023-03-01');
  const light = (colour: Colour): Light => ({ colour, reason: 'on-plan', since, next: { unitId: null, role: null } });

  it('is the worst of the units’, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COLOURS), { minLength: 1 }), (colours) => {
        const worst = Math.min(...colours.map((colour) => COLOURS.indexOf(colour)));
        expect(worstOf(colours.map(light), since).colour).toBe(COLOURS[worst]);
      }),
    );
  });

  it('leaves out what was withdrawn, and is grey where nothing is left', () => {
    const gone: Light = { ...light('grey'), reason: 'withdrawn' };
    expect(worstOf([gone, light('green')], since).colour).toBe('green');
    expect(worstOf([gone], since)).toMatchObject({ colour: 'grey', reason: 'no-units' });
  });
});
