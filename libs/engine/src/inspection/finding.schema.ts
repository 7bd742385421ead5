import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

const keyed = (table: string) => ({ countyId: keyColumn('county_id', 'integer', table), id: keyColumn('id', 'uuid', table) });

const FINDING = new EntitySchema({
  name: 'finding',
  columns: {
    ...keyed('finding'),
    year: { type: 'integer' },
    number: { type: 'integer' },
    source: { type: 'text' },
    sourceDocument: { name: 'source_document', type: 'text' },
    inspectionId: { name: 'inspection_id', type: 'uuid', nullable: true },
    title: { type: 'text' },
    text: { type: 'text' },
    severity: { type: 'text' },
    itemId: { name: 'item_id', type: 'uuid' },
    aboutAssignmentId: { name: 'about_assignment_id', type: 'uuid', nullable: true },
    leaderPostId: { name: 'leader_post_id', type: 'uuid' },
    recheckUnitId: { name: 'recheck_unit_id', type: 'uuid' },
    proofRequired: { name: 'proof_required', type: 'text' },
    raisedBy: { name: 'raised_by', type: 'uuid' },
    raisedByUnitId: { name: 'raised_by_unit_id', type: 'uuid' },
    raisedAt: { name: 'raised_at', type: 'timestamptz' },
    round: { type: 'integer', default: 1 },
    lookBackOn: { name: 'look_back_on', type: 'date', nullable: true },
    settledAt: { name: 'settled_at', type: 'timestamptz', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  uniques: [
    { name: 'finding_number_key', columns: ['countyId', 'year', 'number'] },
    { name: 'finding_item_key', columns: ['countyId', 'itemId'] },
  ],
  indices: [{ name: 'finding_raised_idx', columns: ['countyId', 'raisedAt'] }],
  foreignKeys: [
    within('finding_item_fk', 'task_item', 'itemId'),
    within('finding_inspection_fk', 'inspection', 'inspectionId'),
    within('finding_about_fk', 'assignment', 'aboutAssignmentId'),
    within('finding_leader_fk', 'post', 'leaderPostId'),
    within('finding_recheck_fk', 'unit', 'recheckUnitId'),
    within('finding_raised_by_fk', 'person', 'raisedBy'),
  ],
  checks: [
    { name: 'finding_source_check', expression: `source IN ('party-inspection', 'audit', 'government-inspection', 'superior', 'hotline')` },
    { name: 'finding_severity_check', expression: `severity IN ('minor', 'general', 'serious')` },
    { name: 'finding_settled_check', expression: 'settled_at IS NULL OR look_back_on IS NOT NULL' },
  ],
});

const PLAN = new EntitySchema({
  name: 'finding_plan',
  columns: {
    ...keyed('finding_plan'),
    findingId: { name: 'finding_id', type: 'uuid' },
    round: { type: 'integer' },
    text: { type: 'text' },
    plannedOn: { name: 'planned_on', type: 'date' },
    handedInBy: { name: 'handed_in_by', type: 'uuid' },
    handedInAt: { name: 'handed_in_at', type: 'timestamptz' },
    state: { type: 'text', default: 'waiting' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    decisionReason: { name: 'decision_reason', type: 'text', nullable: true },
  },
  indices: [
    { name: 'finding_plan_waiting_key', columns: ['countyId', 'findingId'], unique: true, where: `state = 'waiting'` },
    { name: 'finding_plan_finding_idx', columns: ['countyId', 'findingId', 'handedInAt'] },
  ],
  foreignKeys: [within('finding_plan_finding_fk', 'finding', 'findingId')],
  checks: [{ name: 'finding_plan_state_check', expression: `state IN ('waiting', 'accepted', 'returned')` }],
});

const QUOTE = new EntitySchema({
  name: 'finding_quote',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'finding_quote'),
    findingId: keyColumn('finding_id', 'uuid', 'finding_quote'),
    entryId: keyColumn('entry_id', 'uuid', 'finding_quote'),
    leaf: { type: 'bytea' },
  },
  foreignKeys: [within('finding_quote_finding_fk', 'finding', 'findingId')],
});

const SIGNATURE = new EntitySchema({
  name: 'finding_signature',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'finding_signature'),
    findingId: keyColumn('finding_id', 'uuid', 'finding_signature'),
    round: keyColumn('round', 'integer', 'finding_signature'),
    signer: keyColumn('signer', 'text', 'finding_signature'),
    personId: { name: 'person_id', type: 'uuid' },
    postId: { name: 'post_id', type: 'uuid', nullable: true },
    signedAt: { name: 'signed_at', type: 'timestamptz' },
  },
  uniques: [{ name: 'finding_signature_person_key', columns: ['countyId', 'findingId', 'round', 'personId'] }],
  foreignKeys: [within('finding_signature_finding_fk', 'finding', 'findingId'), within('finding_signature_person_fk', 'person', 'personId')],
  checks: [{ name: 'finding_signature_signer_check', expression: `signer IN ('unit-head', 'leader')` }],
});

const LOOK_BACK = new EntitySchema({
  name: 'finding_look_back',
  columns: {
    ...keyed('finding_look_back'),
    findingId: { name: 'finding_id', type: 'uuid' },
    round: { type: 'integer' },
    outcome: { type: 'text' },
    words: { type: 'text' },
    lookBackOn: { name: 'look_back_on', type: 'date', nullable: true },
    closureNumber: { name: 'closure_number', type: 'text', nullable: true },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    at: { type: 'timestamptz' },
  },
  indices: [{ name: 'finding_look_back_finding_idx', columns: ['countyId', 'findingId', 'at'] }],
  foreignKeys: [within('finding_look_back_finding_fk', 'finding', 'findingId'), within('finding_look_back_person_fk', 'person', 'byPersonId')],
  checks: [{ name: 'finding_look_back_outcome_check', expression: `outcome IN ('closed', 'held', 'reopened')` }],
});

const PROPOSAL = new EntitySchema({
  name: 'score_proposal',
  columns: {
    ...keyed('score_proposal'),
    findingId: { name: 'finding_id', type: 'uuid' },
    unitId: { name: 'unit_id', type: 'uuid' },
    points: { type: 'numeric', precision: 7, scale: 2 },
    reason: { type: 'text' },
    state: { type: 'text', default: 'waiting' },
    proposedBy: { name: 'proposed_by', type: 'uuid' },
    proposedAt: { name: 'proposed_at', type: 'timestamptz' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', nullable: true },
    decisionReason: { name: 'decision_reason', type: 'text', nullable: true },
    lineId: { name: 'line_id', type: 'uuid', nullable: true },
    version: { type: 'integer', default: 1 },
  },
  indices: [
    { name: 'score_proposal_waiting_key', columns: ['countyId', 'findingId'], unique: true, where: `state = 'waiting'` },
    { name: 'score_proposal_proposed_idx', columns: ['countyId', 'proposedAt'] },
  ],
  foreignKeys: [
    within('score_proposal_finding_fk', 'finding', 'findingId'),
    within('score_proposal_unit_fk', 'unit', 'unitId'),
    within('score_proposal_line_fk', 'indicator_fact', 'lineId'),
    within('score_proposal_person_fk', 'person', 'proposedBy'),
  ],
  checks: [
    { name: 'score_proposal_state_check', expression: `state IN ('waiting', 'accepted', 'refused')` },
    { name: 'score_proposal_decided_check', expression: `(state = 'waiting') = (decided_by IS NULL)` },
  ],
});

export const FINDING_SCHEMAS: readonly EntitySchema[] = [FINDING, PLAN, QUOTE, SIGNATURE, LOOK_BACK, PROPOSAL];
