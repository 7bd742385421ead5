import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable, overFences } from './fence';

/** Channels outside besides the gateway: robots of groups, and mail and short messages to persons who chose them. */
export class Outside1700000000060 implements MigrationInterface {
  readonly name = 'Outside1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELIVERY);
    await runner.query(PROOF(ALL));
    await runner.query(CHOICE);
    await runner.query(RAISED);
    await overFences(runner, ['county', 'schedule'], () => runner.query(OPENING));
    await fenceTable(runner, 'notice_choice', ['UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await overFences(runner, ['notice_delivery', 'notice_proof', 'schedule', 'schedule_run'], () => runner.query(FORGET));
    await runner.query(RAISED_BEFORE);
    await runner.query('DROP TABLE notice_choice');
    await runner.query(PROOF(BEFORE));
    await runner.query(DELIVERY_BEFORE);
  }
}

const ALL = `'in-app', 'webhook', 'wecom', 'dingtalk', 'email', 'sms'`;
const BEFORE = `'in-app', 'webhook'`;

/** Whose: a person's for a channel that reaches persons, nobody's for one that reaches a receiver of the county. */
const NOBODY = `'00000000-0000-0000-0000-000000000000'`;

const STATES = `'waiting', 'spread', 'gathered', 'quiet', 'queued', 'resting', 'failed', 'accepted', 'folded', 'seen', 'too-old', 'off'`;
const OPEN = `'waiting', 'gathered', 'quiet', 'queued', 'resting', 'failed'`;

const DELIVERY = `
  ALTER TABLE notice_delivery ADD recipient uuid NOT NULL DEFAULT ${NOBODY};
  ALTER TABLE notice_delivery DROP CONSTRAINT notice_delivery_pk,
    DROP CONSTRAINT notice_delivery_channel_check, DROP CONSTRAINT notice_delivery_state_check,
    ADD CONSTRAINT notice_delivery_pk PRIMARY KEY (county_id, notice_id, channel, recipient),
    ADD CONSTRAINT notice_delivery_channel_check CHECK (channel IN ('webhook', 'wecom', 'dingtalk', 'email', 'sms')),
    ADD CONSTRAINT notice_delivery_state_check CHECK (state IN (${STATES}));
  DROP INDEX notice_delivery_open_idx;
  CREATE INDEX notice_delivery_open_idx ON notice_delivery (county_id, state) WHERE state IN (${OPEN});
`;

const DELIVERY_BEFORE = `
  DROP INDEX notice_delivery_open_idx;
  ALTER TABLE notice_delivery DROP CONSTRAINT notice_delivery_pk,
    DROP CONSTRAINT notice_delivery_channel_check, DROP CONSTRAINT notice_delivery_state_check,
    DROP COLUMN recipient,
    ADD CONSTRAINT notice_delivery_pk PRIMARY KEY (county_id, notice_id, channel),
    ADD CONSTRAINT notice_delivery_channel_check CHECK (channel IN ('webhook')),
    ADD CONSTRAINT notice_delivery_state_check
      CHECK (state IN ('waiting', 'queued', 'resting', 'failed', 'accepted', 'folded', 'too-old', 'off'));
  CREATE INDEX notice_delivery_open_idx ON notice_delivery (county_id, state)
    WHERE state IN ('waiting', 'queued', 'resting', 'failed');
`;

const PROOF = (channels: string): string => `
  ALTER TABLE notice_proof DROP CONSTRAINT notice_proof_channel_check,
    ADD CONSTRAINT notice_proof_channel_check CHECK (channel IN (${channels}));
`;

/** An address is a person's own: only he reads it, and only what sends to him. It is in no other table and no entry. */
const CHOICE = `
  CREATE TABLE notice_choice (
    county_id integer NOT NULL,
    person_id uuid NOT NULL,
    email_way text NOT NULL,
    email_address text,
    sms_way text NOT NULL,
    sms_address text,
    language text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT notice_choice_pk PRIMARY KEY (county_id, person_id),
    CONSTRAINT notice_choice_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT notice_choice_email_check CHECK (email_way IN ('each', 'digest', 'off') AND (email_way = 'off' OR email_address IS NOT NULL)),
    CONSTRAINT notice_choice_sms_check CHECK (sms_way IN ('each', 'digest', 'off') AND (sms_way = 'off' OR sms_address IS NOT NULL)),
    CONSTRAINT notice_choice_language_check CHECK (language IN ('zh', 'en'))
  );
`;

const raised = (deliveries: string): string => `
  CREATE OR REPLACE FUNCTION notice_raised() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${deliveries}
      INSERT INTO outbox (county_id, id, job, payload)
        SELECT r.county_id, gen_random_uuid(), 'notice.tell', jsonb_build_object('county', r.county_id,
          'id', (array_agg(r.id ORDER BY r.id))[1],
          'notices', CASE WHEN count(*) <= 80 THEN jsonb_agg(r.id ORDER BY r.id) END)
        FROM raised r GROUP BY r.county_id;
      RETURN NULL;
    END $$;
`;

/** One a channel that the county has, which is looked up once a statement; the one of a channel to persons is spread when it is told. */
const RAISED = raised(`WITH has AS MATERIALIZED (
        SELECT c.county_id, h.channel FROM county c CROSS JOIN unnest(ARRAY['webhook', 'wecom', 'dingtalk', 'email', 'sms']) AS h(channel)
        WHERE c.county_id IN (SELECT r.county_id FROM raised r) AND jsonb_typeof(c.settings #> ARRAY['notices', h.channel]) = 'object')
      INSERT INTO notice_delivery (county_id, notice_id, channel)
        SELECT r.county_id, r.id, has.channel FROM has JOIN raised r ON r.county_id = has.county_id;`);

const RAISED_BEFORE = raised(`INSERT INTO notice_delivery (county_id, notice_id, channel)
        SELECT r.county_id, r.id, 'webhook' FROM raised r JOIN county c ON c.county_id = r.county_id
        WHERE c.settings #>> '{notices,webhook,url}' IS NOT NULL;`);

/** What waits for office hours is told when they begin; which days those are is asked then. */
const OPENING = `
  INSERT INTO schedule (county_id, id, name, job, days, minute, next_at)
    SELECT county_id, gen_random_uuid(), 'notice.open', 'notice.open', 'daily', 510,
      ((coalesce(clock_at, now()) AT TIME ZONE zone)::date + 1 + interval '510 minutes') AT TIME ZONE zone FROM county;
`;

const FORGET = `
  ALTER TABLE notice_proof DISABLE TRIGGER notice_proof_final;
  DELETE FROM notice_proof WHERE channel NOT IN (${BEFORE});
  ALTER TABLE notice_proof ENABLE TRIGGER notice_proof_final;
  DELETE FROM notice_delivery WHERE channel <> 'webhook' OR recipient <> ${NOBODY};
  UPDATE notice_delivery SET state = 'queued' WHERE state IN ('quiet', 'gathered', 'spread');
  UPDATE notice_delivery SET state = 'off' WHERE state = 'seen';
  DELETE FROM schedule_run r USING schedule s WHERE s.county_id = r.county_id AND s.id = r.schedule_id AND s.name = 'notice.open';
  DELETE FROM schedule WHERE name = 'notice.open';
`;
