import type { FactName } from '../ledger/fact';
import { replay, type Told } from './replay';

const LEAD = { kind: 'lead', countersign: false };
const told = (fact: FactName, data: Told['data'] = {}, at = 0): Told => ({ fact, at, data });
const SENT = told('assignment.dispatched', { dueOn: '2023-06-30' });
const SIGNED = told('assignment.acknowledged');
const report = (number: number, kind = 'progress', figure: string | null = String(number)): Told => told('report.submitted', { number, kind, figure });

describe('replaying an assignment from the trail', () => {
  it('gives its state, limit, figure, number and version', () => {
    const life = [
      SENT, SIGNED, report(1), told('timer.fired'), told('assignment.extensionAsked'), told('assignment.extensionGranted', { due: '2023-07-10' }),
      report(2, 'completion'), told('report.opened', { tookOver: false }), told('report.opened', { tookOver: true }),
      told('report.sentBack', { by: 'verifier', due: '2023-07-20' }), report(3, 'completion', null), told('report.opened', { tookOver: false }),
      told('report.verified'), told('assignment.closedOut', { number: '督销〔2023〕1号' }),
    ];
    const replayed = { state: 'closed', dueOn: '2023-07-20', figure: '2', reports: 3, closureNumber: '督销〔2023〕1号', changes: 12 };
    expect(replay(life, LEAD)).toEqual({ replayed });
  });

  it('knows a limit that our own downtime moved', () => {
    const life = [SENT, SIGNED, told('assignment.extendedForDowntime', { from: '2023-06-30', due: '2023-07-03' })];
    expect(replay(life, LEAD)).toMatchObject({ replayed: { dueOn: '2023-07-03', changes: 2 } });
  });

  it('follows a signature where the list asks for one, and a leader’s that closes after its units', () => {
    const signed = [SENT, SIGNED, report(1, 'completion'), told('report.sentBack', { by: 'unit-head' })];
    expect(replay(signed, { ...LEAD, countersign: true })).toMatchObject({ replayed: { state: 'underway', dueOn: '2023-06-30' } });
    const closes = [SENT, told('assignment.closedOut', { number: null, rule: 'x' })];
    expect(replay(closes, { kind: 'leadership', countersign: false })).toMatchObject({ replayed: { state: 'closed', closureNumber: null } });
  });

  it.each<[string, readonly Told[], string, string | null]>([
    ['nothing at all', [], 'assignment.dispatched', null],
    ['without a dispatch', [SIGNED], 'assignment.acknowledged', null],
    ['dispatched twice', [SENT, SENT], 'assignment.dispatched', 'dispatched'],
    ['verified unopened', [SENT, SIGNED, report(1, 'completion'), told('report.verified')], 'report.verified', 'awaitingVerification'],
    ['closed unverified', [SENT, SIGNED, told('assignment.closedOut', { number: '1' })], 'assignment.closedOut', 'underway'],
    ['a report left out', [SENT, SIGNED, report(2)], 'report.submitted', 'underway'],
  ])('names what the law does not allow: %s', (_, life, fact, state) => {
    expect(replay(life, LEAD)).toMatchObject({ illegal: { fact }, state });
  });

  it('lets entries of one minute change places, and no others', () => {
    expect(replay([SENT, report(1), SIGNED], { ...LEAD, countersign: false })).toHaveProperty('replayed');
    const opened = (at: number) => told('report.opened', { tookOver: false }, at);
    const life = (at: number) => [SENT, SIGNED, opened(0), { ...report(1, 'completion'), at }];
    expect(replay(life(59_000), LEAD)).toHaveProperty('replayed');
    expect(replay(life(61_000), LEAD)).toMatchObject({ illegal: { fact: 'report.opened' } });
  });
});
