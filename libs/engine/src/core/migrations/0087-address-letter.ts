import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable, overFences } from './fence';

/** Nothing goes to an address before whoever gave it has read a code there. Those given before are not confirmed yet. */
export class AddressLetter1700000000087 implements MigrationInterface {
  readonly name = 'AddressLetter1700000000087';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFIRMED);
    await runner.query(deliveries(`${STATES}, 'unconfirmed'`));
    await runner.query(LETTER);
    await fenceTable(runner, 'address_letter', ['UPDATE', 'DELETE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE address_letter');
    await overFences(runner, ['notice_delivery'], () => runner.query(`UPDATE notice_delivery SET state = 'off' WHERE state = 'unconfirmed'`));
    await runner.query(deliveries(STATES));
    await runner.query('ALTER TABLE notice_choice DROP COLUMN email_confirmed_at, DROP COLUMN sms_confirmed_at');
  }
}

const STATES = `'waiting', 'spread', 'gathered', 'quiet', 'queued', 'resting', 'failed', 'accepted', 'folded', 'seen', 'too-old', 'off'`;

const deliveries = (states: string): string => `
  ALTER TABLE notice_delivery DROP CONSTRAINT notice_delivery_state_check,
    ADD CONSTRAINT notice_delivery_state_check CHECK (state IN (${states}));
`;

const CONFIRMED = `
  ALTER TABLE notice_choice ADD COLUMN email_confirmed_at timestamptz, ADD COLUMN sms_confirmed_at timestamptz,
    ADD CONSTRAINT notice_choice_confirmed_check CHECK (
      (email_confirmed_at IS NULL OR email_address IS NOT NULL) AND (sms_confirmed_at IS NULL OR sms_address IS NOT NULL));
`;

/** Kept for two days, by which letters are counted; of a code only its hash, salted by the row's own id. */
const LETTER = `
  CREATE TABLE address_letter (
    county_id integer NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    code_hash bytea,
    tries integer NOT NULL DEFAULT 0,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT address_letter_pk PRIMARY KEY (county_id, id),
    CONSTRAINT address_letter_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT address_letter_channel_check CHECK (channel IN ('email', 'sms')),
    CONSTRAINT address_letter_kind_check CHECK (kind IN ('code', 'changed')),
    CONSTRAINT address_letter_state_check CHECK (state IN ('waiting', 'sent', 'failed', 'used', 'spent', 'replaced')),
    CONSTRAINT address_letter_language_check CHECK (language IN ('zh', 'en'))
  );
  CREATE INDEX address_letter_person_idx ON address_letter (county_id, person_id, created_at);
  CREATE INDEX address_letter_address_idx ON address_letter (county_id, address);
`;
