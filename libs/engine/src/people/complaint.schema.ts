import { EntitySchema } from 'typeorm';
import { COMPLAINT_KINDS } from '#domain/people/complaint';
import { keyColumn, within } from '../core/schema-parts';

export interface ComplaintRow {
  readonly countyId: number;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly about: string | null;
  readonly byPersonId: string;
  readonly byUnitId: string;
  readonly filedAt: string;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly salt: Buffer | null;
  readonly answerSalt: Buffer | null;
}

export const COMPLAINT = new EntitySchema<ComplaintRow>({
  name: 'complaint',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'complaint'),
    id: keyColumn('id', 'uuid', 'complaint'),
    kind: { type: 'text' },
    text: { type: 'text' },
    about: { type: 'text', nullable: true },
    byPersonId: { name: 'by_person_id', type: 'uuid' },
    byUnitId: { name: 'by_unit_id', type: 'uuid' },
    filedAt: { name: 'filed_at', type: 'timestamptz' },
    answer: { type: 'text', nullable: true },
    answeredBy: { name: 'answered_by', type: 'uuid', nullable: true },
    answeredAt: { name: 'answered_at', type: 'timestamptz', nullable: true },
    salt: { type: 'bytea', nullable: true },
    answerSalt: { name: 'answer_salt', type: 'bytea', nullable: true },
  },
  indices: [{ name: 'complaint_filed_idx', columns: ['countyId', 'filedAt'] }],
  foreignKeys: [
    within('complaint_person_fk', 'person', 'byPersonId'),
    within('complaint_unit_fk', 'unit', 'byUnitId'),
    within('complaint_answered_by_fk', 'person', 'answeredBy'),
  ],
  checks: [
    { name: 'complaint_kind_check', expression: `kind IN (${COMPLAINT_KINDS.map((kind) => `'${kind}'`).join(', ')})` },
    { name: 'complaint_answer_check', expression: '(answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)' },
  ],
});
