import type { QueryResultRow } from 'pg';
import { findingActs, type FindingAct } from '#domain/inspection/finding-acts';
import type { Finding, Signature, Signer } from '#domain/inspection/finding';
import type { ProposalState } from '#domain/inspection/score-proposal';
import { formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import { subjectOf } from '#domain/assignment/assignment';
import type { PersonActor } from '#domain/people/actor';
import { may, mayPerhaps, mustMay } from '#domain/people/permission';
import { readAssignment } from '../assignment/details.queries';
import type { Reader, Reading, Statement } from '../core/reader';
import { FINDING_COLUMNS, FINDING_TABLES, type FindingRow, type FindingShown, shownOf } from './finding-list.queries';
import type { Named } from './inspection.queries';
import { type QuotedEntry, quotedEntries } from './quotes';

export interface PlanShownOfFinding {
  readonly id: string;
  readonly round: number;
  readonly text: string;
  readonly plannedOn: string;
  readonly handedInBy: string;
  readonly handedInAt: string;
  readonly state: 'waiting' | 'accepted' | 'returned';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

export interface SignatureShown {
  readonly round: number;
  readonly as: Signer;
  readonly person: string;
  readonly post: string | null;
  readonly signedAt: string;
}

/** A closing, or what came of looking back on it. */
export interface RoundEndShown {
  readonly round: number;
  readonly outcome: 'closed' | 'held' | 'reopened';
  readonly words: string;
  readonly lookBackOn: string | null;
  readonly closureNumber: string | null;
  readonly by: string;
  readonly at: string;
}

export interface ProposalOfFinding {
  readonly id: string;
  readonly points: string;
  readonly reason: string;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** All of a finding's page in one snapshot. */
export interface FindingWhole extends FindingShown {
  readonly text: string;
  readonly proofRequired: string;
  readonly inspection: Named | null;
  /** The task it was found on. */
  readonly about: Named | null;
  readonly raisedBy: string;
  readonly raisedByUnit: string;
  readonly plans: readonly PlanShownOfFinding[];
  readonly signatures: readonly SignatureShown[];
  readonly roundEnds: readonly RoundEndShown[];
  readonly proposals: readonly ProposalOfFinding[];
  readonly quotes: readonly QuotedEntry[];
  /** What the reader may do now: the buttons of the page, and no others. */
  readonly acts: readonly FindingAct[];
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const person = (id: string): string => `(SELECT p.name FROM person p WHERE p.county_id = $1 AND p.id = ${id})`;

const ONE: Statement = {
  name: 'finding-one',
  text: `SELECT ${FINDING_COLUMNS}, f.text, f.proof_required AS "proofRequired",
           (SELECT json_build_object('id', i.id, 'name', i.title) FROM inspection i WHERE i.county_id = $1 AND i.id = f.inspection_id) AS inspection,
           (SELECT json_build_object('id', b.id, 'name', t.number || ' ' || t.title) FROM assignment b
            JOIN task_item t ON t.county_id = b.county_id AND t.id = b.item_id WHERE b.county_id = $1 AND b.id = f.about_assignment_id) AS about,
           ${person('f.raised_by')} AS "raisedBy", (SELECT v.name FROM unit v WHERE v.county_id = $1 AND v.id = f.raised_by_unit_id) AS "raisedByUnit",
           f.look_back_on - '1970-01-01'::date AS "lookBackDay", f.settled_at::text AS "settledAt"
         FROM ${FINDING_TABLES} WHERE f.county_id = $1 AND f.id = $3`,
};
const PLANS: Statement = {
  name: 'finding-plans-shown',
  text: `SELECT id, round, text, planned_on::text AS "plannedOn", ${person('handed_in_by')} AS "handedInBy", ${instant('handed_in_at')} AS "handedInAt", state,
           ${person('decided_by')} AS "decidedBy", ${instant('decided_at')} AS "decidedAt", decision_reason AS "decisionReason"
         FROM finding_plan WHERE county_id = $1 AND finding_id = $2 ORDER BY handed_in_at, id`,
};
const SIGNATURES: Statement = {
  name: 'finding-signatures-shown',
  text: `SELECT round, signer AS "as", person_id AS "personId", ${person('person_id')} AS person,
           (SELECT o.title FROM post o WHERE o.county_id = $1 AND o.id = post_id) AS post, ${instant('signed_at')} AS "signedAt"
         FROM finding_signature WHERE county_id = $1 AND finding_id = $2 ORDER BY signed_at, signer`,
};
const ENDS: Statement = {
  name: 'finding-round-ends',
  text: `SELECT round, outcome, words, look_back_on::text AS "lookBackOn", closure_number AS "closureNumber", ${person('by_person_id')} AS by, ${instant('at')} AS at
         FROM finding_look_back WHERE county_id = $1 AND finding_id = $2 ORDER BY finding_look_back.at, id`,
};
const PROPOSALS: Statement = {
  name: 'finding-proposals',
  text: `SELECT id, trim_scale(points)::text AS points, reason, state, ${person('proposed_by')} AS "proposedBy", ${instant('proposed_at')} AS "proposedAt",
           ${person('decided_by')} AS "decidedBy", ${instant('decided_at')} AS "decidedAt", decision_reason AS "decisionReason"
         FROM score_proposal WHERE county_id = $1 AND finding_id = $2 ORDER BY score_proposal.proposed_at, id`,
};

type Said = Pick<FindingWhole, 'text' | 'proofRequired' | 'inspection' | 'about' | 'raisedBy' | 'raisedByUnit'>;
type WholeRow = FindingRow & Said & {
  readonly lookBackDay: Finding['lookBackOn'];
  readonly settledAt: Finding['settledAt'];
};
type SignatureRow = SignatureShown & Pick<Signature, 'personId'> & QueryResultRow;

export class FindingQueries {
  constructor(private readonly reader: Reader) {}

  /** What one may not see is as if it were not there: `finding.unknown`. */
  one(by: PersonActor, id: string): Promise<FindingWhole> {
    if (!mayPerhaps(by, 'finding.read')) mustMay(by, 'finding.read');
    return this.reader.read(by.countyId, async (reading) => {
      const [row] = await reading.rows<WholeRow>(ONE, [reading.county, formatDay(reading.today), id]);
      if (!row || !(await isSeen(reading, by, row.assignmentId))) return fail('finding.unknown', { id });
      return whole(reading, by, row);
    });
  }
}

async function isSeen(reading: Reading, by: PersonActor, assignmentId: string): Promise<boolean> {
  const seen = await readAssignment(reading, by, assignmentId).catch(() => null);
  return seen !== null && may(by, 'finding.read', subjectOf(seen.assignment));
}

async function whole(reading: Reading, by: PersonActor, row: WholeRow): Promise<FindingWhole> {
  const of = [reading.county, row.id];
  const plans = await reading.rows<PlanShownOfFinding & QueryResultRow>(PLANS, of);
  const signatures = await reading.rows<SignatureRow>(SIGNATURES, of);
  const roundEnds = await reading.rows<RoundEndShown & QueryResultRow>(ENDS, of);
  const proposals = await reading.rows<ProposalOfFinding & QueryResultRow>(PROPOSALS, of);
  const { assignment } = await readAssignment(reading, by, row.assignmentId);
  const { lookBackDay, settledAt, ...said } = row;
  const finding = { round: row.round, lookBackOn: lookBackDay, settledAt };
  const mine = plans.filter(({ round }) => round === row.round);
  const around = {
    today: reading.today,
    planWaits: mine.some(({ state }) => state === 'waiting'),
    planned: mine.some(({ state }) => state === 'accepted'),
    signatures,
    proposalWaits: proposals.some(({ state }) => state === 'waiting'),
  };
  return {
    ...(shownOf(said, reading.kind === 'demonstration') as FindingShown & Said),
    plans,
    signatures: signatures.map(({ personId: _personId, ...signature }) => signature),
    roundEnds,
    proposals,
    quotes: await quotedEntries(reading, row.id),
    acts: findingActs({ finding, assignment }, by, around),
  };
}
