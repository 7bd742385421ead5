import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Proof of notice per person, digests, deliveries to channels outside and how their targets bear up. */
export class Notice1700000000008 implements MigrationInterface {
  readonly name = 'Notice1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLDED);
    await runner.query(PROOF);
    await runner.query(DELIVERY);
    await runner.query(RAISED);
    await fenceTable(runner, 'notice_proof');
    await fenceTable(runner, 'notice_delivery', ['UPDATE']);
    await fenceTable(runner, 'delivery_target', ['UPDATE']);
    await fenceTable(runner, 'digest_day');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER notice_raised ON notice;
      DROP FUNCTION notice_raised();
      DROP TABLE digest_day, delivery_target, notice_delivery, notice_proof;
      DROP FUNCTION proof_goes_forward();
      DROP INDEX notice_created_idx, notice_subject_idx, notice_digest_idx;
      ALTER TABLE notice DROP COLUMN digest_id;
    `);
  }
}

const FOLDED = `
  ALTER TABLE notice ADD digest_id uuid;
  ALTER TABLE notice ADD CONSTRAINT notice_digest_fk FOREIGN KEY (county_id, digest_id) REFERENCES notice (county_id, id);
  CREATE INDEX notice_created_idx ON notice (county_id, created_at);
  CREATE INDEX notice_subject_idx ON notice (county_id, subject_id);
  CREATE INDEX notice_digest_idx ON notice (county_id, digest_id) WHERE digest_id IS NOT NULL;
`;

/**
 * 'queued' has no row: it is the notice's own created_at, so that notices may be raised set-wise. Each later state stands
 * on the one before it, none is ever removed, and no moment lies before that of the state it stands on, not even where
 * two transactions that began in another order write at once.
 */
const PROOF = `
  CREATE TABLE notice_proof (
    county_id integer NOT NULL,
    notice_id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    at timestamptz NOT NULL,
    acting_for uuid,
    CONSTRAINT notice_proof_pk PRIMARY KEY (county_id, notice_id, person_id, channel, state),
    CONSTRAINT notice_proof_notice_fk FOREIGN KEY (county_id, notice_id) REFERENCES notice (county_id, id),
    CONSTRAINT notice_proof_person_fk FOREIGN KEY (county_id, person_id) REFERENCES person (county_id, id),
    CONSTRAINT notice_proof_acting_fk FOREIGN KEY (county_id, acting_for) REFERENCES person (county_id, id),
    CONSTRAINT notice_proof_channel_check CHECK (channel IN ('in-app', 'webhook')),
    CONSTRAINT notice_proof_state_check CHECK (state IN ('sent', 'accepted', 'seen', 'signedFor'))
  );
  CREATE TRIGGER notice_proof_final BEFORE UPDATE OR DELETE ON notice_proof
    FOR EACH ROW EXECUTE FUNCTION row_is_final();

  CREATE FUNCTION proof_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      states CONSTANT text[] := ARRAY['sent', 'accepted', 'seen', 'signedFor'];
      place CONSTANT integer := array_position(states, NEW.state);
      had text[];
      latest timestamptz;
    BEGIN
      SELECT coalesce(array_agg(p.state), '{}'), max(p.at) INTO had, latest FROM notice_proof p
        WHERE p.county_id = NEW.county_id AND p.notice_id = NEW.notice_id AND p.person_id = NEW.person_id
          AND p.channel = NEW.channel;
      IF NEW.state = ANY (had) THEN RETURN NULL; END IF;
      IF NOT had @> states[1:place - 1] OR had && states[place + 1:4] THEN
        RAISE EXCEPTION 'a proof of notice goes forward only' USING ERRCODE = 'restrict_violation';
      END IF;
      IF latest IS NULL THEN
        SELECT n.created_at INTO latest FROM notice n WHERE n.county_id = NEW.county_id AND n.id = NEW.notice_id;
      END IF;
      NEW.at := greatest(NEW.at, latest);
      RETURN NEW;
    END $$;
  CREATE TRIGGER notice_proof_forward BEFORE INSERT ON notice_proof FOR EACH ROW EXECUTE FUNCTION proof_goes_forward();
`;

const DELIVERY = `
  CREATE TABLE notice_delivery (
    county_id integer NOT NULL,
    notice_id uuid NOT NULL,
    channel text NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    round integer NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0,
    reason text,
    tried_at timestamptz,
    CONSTRAINT notice_delivery_pk PRIMARY KEY (county_id, notice_id, channel),
    CONSTRAINT notice_delivery_notice_fk FOREIGN KEY (county_id, notice_id) REFERENCES notice (county_id, id),
    CONSTRAINT notice_delivery_channel_check CHECK (channel IN ('webhook')),
    CONSTRAINT notice_delivery_state_check
      CHECK (state IN ('waiting', 'queued', 'resting', 'failed', 'accepted', 'folded', 'too-old', 'off'))
  );
  CREATE INDEX notice_delivery_open_idx ON notice_delivery (county_id, state)
    WHERE state IN ('waiting', 'queued', 'resting', 'failed');

  CREATE TABLE delivery_target (
    county_id integer NOT NULL,
    target text NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    open_until timestamptz,
    probed_until timestamptz,
    CONSTRAINT delivery_target_pk PRIMARY KEY (county_id, target),
    CONSTRAINT delivery_target_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );

  CREATE TABLE digest_day (
    county_id integer NOT NULL,
    day date NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT digest_day_pk PRIMARY KEY (county_id, day),
    CONSTRAINT digest_day_county_fk FOREIGN KEY (county_id) REFERENCES county (county_id)
  );
`;

/**
 * Whoever raises notices, one by one or a thousand in one statement: the job that folds and delivers them is promised in
 * the same transaction, once a statement (more than 80 notices are not named: the job then looks at the whole day), and
 * deliveries are noted where the county has a channel outside.
 */
const RAISED = `
  CREATE FUNCTION notice_raised() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO notice_delivery (county_id, notice_id, channel)
        SELECT r.county_id, r.id, 'webhook' FROM raised r JOIN county c ON c.county_id = r.county_id
        WHERE c.settings #>> '{notices,webhook,url}' IS NOT NULL;
      INSERT INTO outbox (county_id, id, job, payload)
        SELECT r.county_id, gen_random_uuid(), 'notice.tell', jsonb_build_object('county', r.county_id,
          'id', (array_agg(r.id ORDER BY r.id))[1],
          'notices', CASE WHEN count(*) <= 80 THEN jsonb_agg(r.id ORDER BY r.id) END)
        FROM raised r GROUP BY r.county_id;
      RETURN NULL;
    END $$;
  CREATE TRIGGER notice_raised AFTER INSERT ON notice REFERENCING NEW TABLE AS raised
    FOR EACH STATEMENT EXECUTE FUNCTION notice_raised();
`;
