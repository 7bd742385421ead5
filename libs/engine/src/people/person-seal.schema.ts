import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

/** What is left of persons whose data were put away. */
export const PERSON_SEAL = new EntitySchema({
  name: 'person_seal',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'person_seal'),
    personId: keyColumn('person_id', 'uuid', 'person_seal'),
    state: { type: 'text' },
    box: { type: 'bytea', nullable: true },
    authority: { type: 'text' },
    reason: { type: 'text' },
    salt: { type: 'bytea' },
    at: { type: 'timestamptz' },
  },
  foreignKeys: [within('person_seal_person_fk', 'person', 'personId')],
  checks: [{ name: 'person_seal_state_check', expression: `state IN ('open', 'frozen', 'shredded') AND (state = 'frozen') = (box IS NOT NULL)` }],
});
