import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fenceTable } from './fence';

/** Private links to one's limits as a calendar. Only the hash of a link is kept; a person has one at a time. */
export class CalendarFeed1700000000061 implements MigrationInterface {
  readonly name = 'CalendarFeed1700000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_feed (
        county_id integer NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT calendar_feed_pk PRIMARY KEY (county_id, id),
        CONSTRAINT calendar_feed_token_key UNIQUE (county_id, token_hash),
        CONSTRAINT calendar_feed_account_fk FOREIGN KEY (county_id, account_id) REFERENCES account (county_id, id)
      );
      CREATE INDEX calendar_feed_account_idx ON calendar_feed (county_id, account_id) WHERE revoked_at IS NULL;
    `);
    await fenceTable(runner, 'calendar_feed', ['UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feed');
  }
}
