import { parseDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { ReportId } from '#domain/kernel/ids';
import { isRecorded } from '#engine/inspection/access-read';
import { newId } from '#platform/ids';
import { entriesOf, type FindingOnDesk, findingOf, taskOf } from '../findings-desk';
import { handIn } from '../evidence';
import type { FindingStep, InspectionDeed } from '../inspection-deed';
import type { Year } from '../year';
import { assessmentOf } from './assessing';
import { newestOf } from './inspecting';

type Of<Name extends FindingStep['step']> = Extract<FindingStep, { step: Name }>;

/** So many entries of the task's trail are quoted. */
const QUOTED = 2;

/** By whoever reads the task it was found on: an inspector by the access he holds at this moment. */
export async function raiseFinding(year: Year, who: string, { finding }: Extract<InspectionDeed, { does: 'raise-finding' }>): Promise<void> {
  const call = await year.callNow(who);
  const { unit, item, leader, inspection: office, recheck, document, days, proof, ...said } = finding;
  const about = await year.read((reading) => taskOf(reading, item, unit));
  if (!about) return;
  if (isRecorded(call.actor)) await year.office.noteRead.run(call.actor, { operation: 'getTimeline', subject: about, asked: `/api/v1/timeline?id=${about}&of=assignment` });
  const [leaderPostId] = year.call(leader).actor.leaderPostIds;
  const inspection = office === undefined ? undefined : await newestOf(year, who, office);
  await year.office.raiseFinding.run(call, {
    ...said,
    sourceDocument: document,
    inspectionId: inspection?.id ?? null,
    unitId: year.unit(unit),
    limitWorkingDays: days,
    proofRequired: proof,
    proofFile: true,
    aboutAssignmentId: about,
    leaderPostId: leaderPostId ?? fail('finding.leader-post'),
    recheckUnitId: recheck === undefined ? null : year.unit(recheck),
    quotedEntryIds: await year.read((reading) => entriesOf(reading, about, QUOTED)),
  });
}

type Step<Name extends FindingStep['step']> = (year: Year, who: string, of: FindingOnDesk, step: Of<Name>) => Promise<unknown>;

const STEPS: { readonly [Name in FindingStep['step']]: Step<Name> } = {
  acknowledge: async (year, who, { assignmentId, taskVersion }) => {
    const [signed] = await year.office.bulkAcknowledge.run(year.call(who), [{ id: assignmentId, version: taskVersion }]);
    if (signed && 'failure' in signed) throw signed.failure;
  },
  plan: (year, who, { id }, { until, text }) => year.office.rounds.handIn(year.call(who), id, { text, plannedOn: parseDay(until) }),
  'decide-plan': (year, who, { id }, { accept, why }) => year.office.rounds.decide(year.call(who), id, { accept, reason: why }),
  prove,
  recheck: async (year, who, { assignmentId }, { note }) => {
    await year.office.open.run(year.call(who), assignmentId);
    await year.office.verify.run(year.call(who), assignmentId, { note });
  },
  sign: (year, who, { id }, step) => year.office.rounds.sign(year.call(who), id, step.as),
  close: (year, who, { id, version }, { lookBackOn }) => year.office.closeFinding.run({ ...year.call(who), version }, id, parseDay(lookBackOn)),
  'look-back': (year, who, { id, version }, { words }) => year.office.lookBack.run({ ...year.call(who), version }, id, words),
  reopen: (year, who, { id, version }, { until, why }) => year.office.reopenFinding.run({ ...year.call(who), version }, id, { reason: why, dueOn: parseDay(until) }),
  notify: (year, who, { id }) => year.office.rectification.run(year.call(who), id),
  propose: (year, who, { id }, { points, why }) => year.office.proposeScore.run(year.call(who), id, { points, reason: why }),
  'decide-proposal': decideProposal,
};

/** A step in the life of a finding; of one that was never raised, nothing. */
export async function rectifyIt(year: Year, who: string, { finding, ...step }: Extract<InspectionDeed, { does: 'rectify' }>): Promise<void> {
  const found = await year.read((reading) => findingOf(reading, finding));
  if (!found) return;
  const act = STEPS[step.step] as (year: Year, who: string, of: FindingOnDesk, step: FindingStep) => Promise<unknown>;
  await act(year, who, found, step);
}

async function prove(year: Year, who: string, { assignmentId }: FindingOnDesk): Promise<void> {
  const evidence = await handIn(year, who, '整改佐证（演示）');
  const said = { kind: 'completion', period: 'once', milestone: '完成', text: '（演示）已按方案整改到位，附佐证材料' } as const;
  await year.office.submit.run(year.call(who), assignmentId, { ...said, id: newId() as ReportId, evidenceIds: [evidence] });
}

/** Entered under the figure for incidents, as many as the points it costs. */
async function decideProposal(year: Year, who: string, { proposalId, proposalVersion }: FindingOnDesk, { period, why }: Of<'decide-proposal'>): Promise<void> {
  if (proposalId === null) return;
  const assessment = period === null ? undefined : await assessmentOf(year, who, period);
  const place = assessment ? { assessmentId: assessment.id, figure: 'incidents', input: null, value: null } : null;
  await year.office.decideProposal.run({ ...year.call(who), version: proposalVersion ?? 1 }, proposalId, { reason: why, place });
}
