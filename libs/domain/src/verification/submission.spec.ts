import fc from 'fast-check';
import { assignment, inState, on, UNITS, WHO } from '#test/support/assignments';
import { refusal } from '#test/support/people';
import { parseDay } from '../kernel/day';
import { Failure } from '../kernel/failure';
import type { CountyId } from '../kernel/ids';
import { acknowledge } from '../assignment/acknowledge';
import type { Assignment } from '../assignment/assignment';
import { closeOut, reopen } from '../assignment/close-out';
import type { AssignmentDecision } from '../assignment/decision';
import { LIFECYCLE, STATES, type State } from '../assignment/lifecycle';
import { resume, suspend } from '../assignment/suspension';
import { withdraw } from '../assignment/withdraw';
import type { ReportId } from '../kernel/ids';
import { submitReport } from '../report/submit-report';
import { countersign, refuseSignature } from './countersign';
import { openSubmission } from './open-submission';
import { sendBack } from './send-back';
import { takeBack } from './take-back';
import { verify } from './verify';

const DAY = on('2023-03-15');
const BACK = {
  reason: 'figure-wrong',
  note: 'n',
  target: 'clerk',
  fields: ['figure'],
  dueOn: parseDay('2023-03-20'),
} as const;

describe('who decides about a submission', () => {
  it.each(STATES)('in state %s', (state) => {
    const of = inState(state);
    const wrong = (right: State) => (state === right ? 'allowed' : 'assignment.wrong-state');
    expect(refusal(() => verify(of, { note: '' }, WHO.verifier, DAY))).toBe(wrong('underVerification'));
    expect(refusal(() => sendBack(of, BACK, WHO.verifier, DAY))).toBe(wrong('underVerification'));
    expect(refusal(() => openSubmission(of, WHO.secondVerifier, DAY))).toBe(
      state === 'underVerification' ? 'allowed' : wrong('awaitingVerification'),
    );
    expect(refusal(() => countersign(of, WHO.head, DAY))).toBe(wrong('reported'));
    expect(refusal(() => refuseSignature(of, { note: 'n' }, WHO.head, DAY))).toBe(wrong('reported'));
    expect(refusal(() => takeBack(of, WHO.clerk, DAY))).toBe(
      state === 'underVerification'
        ? 'report.already-opened'
        : state === 'reported'
          ? 'allowed'
          : wrong('awaitingVerification'),
    );
  });

  it('never whoever submitted it, himself, through or on behalf of another, nor his office', () => {
    const under = inState('underVerification');
    const waiting = inState('awaitingVerification');
    const own = [{ personId: WHO.clerk.personId }, { actingFor: WHO.clerk.personId }];
    for (const change of own) {
      expect(refusal(() => openSubmission(waiting, { ...WHO.verifier, ...change }, DAY))).toBe(
        'verification.same-person',
      );
      expect(refusal(() => verify(under, { note: '' }, { ...WHO.verifier, ...change }, DAY))).toBe(
        'verification.same-person',
      );
      expect(refusal(() => sendBack(under, BACK, { ...WHO.verifier, ...change }, DAY))).toBe(
        'verification.same-person',
      );
      expect(refusal(() => countersign(inState('reported'), { ...WHO.head, ...change }, DAY))).toBe(
        'report.signed-by-submitter',
      );
    }
    const around = { ...DAY, submittedFor: WHO.verifier.personId };
    expect(refusal(() => verify(under, { note: '' }, WHO.verifier, around))).toBe('verification.same-person');
    expect(refusal(() => verify(under, { note: '' }, { ...WHO.verifier, unitId: UNITS.near }, DAY))).toBe(
      'verification.same-office',
    );
    expect(refusal(() => verify(under, { note: '' }, WHO.secondVerifier, DAY))).toBe('verification.not-opened-by-you');
    expect(refusal(() => verify(under, { note: '' }, WHO.substitute, DAY))).toBe('permission.denied');
    expect(refusal(() => openSubmission(under, WHO.verifier, DAY))).toBe('assignment.wrong-state');
  });

  it('a limit to rework is today or later, and reminders survive the return', () => {
    const back = (dueOn: string) => () =>
      sendBack(inState('underVerification'), { ...BACK, dueOn: parseDay(dueOn) }, WHO.verifier, DAY);
    expect(refusal(back('2023-03-14'))).toBe('assignment.limit-in-past');
    expect(back('2023-03-15')().promises.map(({ kind }) => kind)).toEqual([
      'assignment.due',
      'report.due',
      'report.closing',
    ]);
    expect(back('2023-03-15')().assignment).toMatchObject({
      dueOn: DAY.today,
      originalDueOn: assignment().originalDueOn,
      submissionId: null,
      submittedBy: null,
    });
  });
});

describe('any sequence of moves', () => {
  const reason = { noteId: 'n', text: 't', commit: () => 'h' };
  const running = {
    id: 's',
    assignmentId: assignment().id,
    fromOn: DAY.today,
    untilOn: null,
    reason: 'other',
  } as const;
  const report = {
    id: 'r' as ReportId,
    kind: 'completion',
    period: '2023-03',
    figure: '40',
    text: 't',
    evidenceIds: [],
  } as const;
  const around = { ...DAY, exceptionUntil: null, evidenceUnits: new Map(), commit: () => 'h' };
  const moves: readonly ((of: Assignment) => AssignmentDecision)[] = [
    (of) => acknowledge(of, WHO.clerk, DAY),
    (of) => submitReport(of, report, WHO.clerk, around),
    (of) => suspend(of, { id: 's', reason: 'other' }, WHO.chief, DAY),
    (of) => resume(of, WHO.chief, { ...DAY, running, earlier: [] }),
    (of) => countersign(of, WHO.head, DAY),
    (of) => refuseSignature(of, { note: 'n' }, WHO.head, DAY),
    (of) => takeBack(of, WHO.clerk, DAY),
    (of) => openSubmission(of, WHO.verifier, DAY),
    (of) => openSubmission(of, WHO.secondVerifier, DAY),
    (of) => verify(of, { note: '' }, WHO.verifier, DAY),
    (of) => sendBack(of, BACK, WHO.verifier, DAY),
    (of) => closeOut(of, WHO.chief, { ...DAY, children: [], number: '销〔2023〕1号' }),
    (of) => reopen(of, { reason, dueOn: parseDay('2023-06-30') }, WHO.chief, { ...DAY, parent: null }),
    (of) => withdraw(of, { id: 'm', document: 'd' }, WHO.chief),
  ];

  it('keeps the table, counts versions one by one, leaves a fact, and never touches the original limit', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.constantFrom(...moves), { maxLength: 60 }), (signed, walk) => {
        let now = inState('dispatched', { countersign: signed });
        for (const move of walk) {
          try {
            const { assignment: next, facts } = move(now);
            expect([...Object.values(LIFECYCLE[now.state]), now.state]).toContain(next.state);
            expect(next.version).toBe(now.version + 1);
            expect(next.originalDueOn).toBe(now.originalDueOn);
            expect(facts).toHaveLength(1);
            expect(next.verifiedBy === null || next.verifiedBy !== now.submittedBy).toBe(true);
            now = next;
          } catch (error) {
            if (!(error instanceof Failure)) throw error;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the machine is refused wherever a person is needed', () => {
    const machine = { kind: 'system', countyId: 1 as CountyId, rule: 'any' } as never;
    for (const state of STATES) {
      const of = inState(state);
      const tries = [
        () => acknowledge(of, machine, DAY),
        () => submitReport(of, report, machine, around),
        () => suspend(of, { id: 's', reason: 'other' }, machine, DAY),
        () => countersign(of, machine, DAY),
        () => openSubmission(of, machine, DAY),
        () => verify(of, { note: '' }, machine, DAY),
        () => sendBack(of, BACK, machine, DAY),
        () => closeOut(of, machine, { ...DAY, children: [], number: 'x' }),
        () => withdraw(of, { id: 'm', document: 'd' }, machine),
      ];
      for (const attempt of tries) expect(refusal(attempt)).toBe('permission.denied');
    }
  });
});
