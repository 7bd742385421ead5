import { recordFact, readRecorded } from '#domain/assessment/life/indicator-fact';
import type { Finding } from '#domain/inspection/finding';
import { decideProposal, proposeScore, type ScoreProposal } from '#domain/inspection/score-proposal';
import { fail } from '#domain/kernel/failure';
import { canonicalJson } from '#domain/ledger/canonical';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { shareAssessment } from '../assessment/assessment.store';
import { insertFacts } from '../assessment/indicator-fact.store';
import { codeOf, factRow } from '../assessment/record-fact';
import { loadScheme } from '../assessment/scheme.store';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { committing } from './committing';
import { loadFinding } from './finding.store';
import { insertProposal, loadProposal, proposalWaits, saveDecidedProposal } from './score-proposal.store';

/** The office that re-checks proposes what a finding should cost or earn its unit; nothing is scored by that. */
export class ProposeScore {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, findingId: string, input: { readonly points: string; readonly reason: string }): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const loaded = await loadFinding(tx, findingId, call, this.shelf);
      const id = newId();
      const around = { waits: await proposalWaits(tx, findingId), commit: committing(id) };
      const proposed = proposeScore(loaded, { id, ...input }, personOf(call.actor, 'score.propose'), around);
      await insertProposal(tx, proposed.proposal);
      tx.leave(proposed);
      const { unitId } = proposed.proposal;
      // County-wide assessors are told whatever the unit.
      await raiseNotices(tx, [{ kind: 'score.proposed', subjectId: loaded.assignment.id, unitId, role: 'assessment' }]);
      return { id };
    });
  }
}

/** Where an accepted proposal is entered: the assessment, and the figure of its scheme that it counts for. */
export interface ScorePlace {
  readonly assessmentId: string;
  readonly figure: string;
  /** Left out: the figure's only input. */
  readonly input: string | null;
  /** As the figure's rule counts it, often the size of the points; left out: that. */
  readonly value: string | null;
}

export interface ProposalDecision {
  readonly reason: string;
  /** Null: refused. */
  readonly place: ScorePlace | null;
}

/**
 * Taken up, it becomes a line of the assessment's record like any that a person enters, and counts once a second person
 * confirms it there; or it is refused. Either way with a reason, and all of it or nothing.
 */
export class DecideProposal {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, { reason, place }: ProposalDecision): Promise<{ readonly lineId: string | null }> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'score.decideProposal');
      mustMay(by, 'score.decideProposal');
      const { proposal, finding } = await loadProposal(tx, id);
      if (call.version !== undefined && call.version !== proposal.version) fail('request.stale', { version: proposal.version, seen: call.version });
      const line = place === null ? null : newId();
      const decided = decideProposal({ finding, proposal }, { accept: place !== null, reason, line }, by, committing(id));
      if (place !== null && line !== null) await enter(tx, { finding, proposal, place, reason, line }, by);
      await saveDecidedProposal(tx, decided.proposal, { by, reason, line });
      tx.leave(decided);
      return { lineId: line };
    });
  }
}

interface Entered {
  readonly finding: Finding;
  readonly proposal: ScoreProposal;
  readonly place: ScorePlace;
  readonly reason: string;
  readonly line: string;
}

/** The line rests on the finding: its number as source and item, and a hash over all that it says. */
async function enter(tx: Tx, { finding, proposal, place, reason, line }: Entered, by: PersonActor): Promise<void> {
  const assessment = await shareAssessment(tx, place.assessmentId);
  const { scheme } = await loadScheme(tx, assessment.schemeId);
  const { unitId, points } = proposal;
  const value = place.value ?? points.replace(/^-/, '');
  const cells = { leaf: place.figure, input: place.input ?? '', item: finding.number, value, basis: reason, source: finding.number, hash: digestOf(finding) };
  const [read] = readRecorded([factRow(0, { ...cells, unit: await codeOf(tx, unitId) })], scheme);
  if (read === undefined) throw new Error('one row gives one fact');
  const fact = { id: line, assessmentId: assessment.id, unitId, figure: read.figure, state: 'recorded', byPersonId: by.personId, byUnitId: by.unitId } as const;
  tx.leave(recordFact(fact, read, assessment, by));
  await insertFacts(tx, assessment.id, [{ id: line, unitId, read }], by);
}

/** SHA-256 of what a finding says, as canonical JSON (RFC 8785): anybody who has its text can compute it again. */
export function digestOf({ number, source, sourceDocument, title, text, severity, proofRequired }: Finding): string {
  return sha256Hex(canonicalJson({ number, source, sourceDocument, title, text, severity, proofRequired }));
}
