import type { MigrationInterface, QueryRunner } from 'typeorm';
import { overFences } from './fence';

/** Digests told before stay whose they were. */
const TOLD_BEFORE = `
  UPDATE notice n SET post_id = a.leader_post_id FROM assignment a
  WHERE a.county_id = n.county_id AND a.id = n.subject_id AND n.role = 'leader'`;

/** A notice for a leader is addressed to his post: another leader of the same office is not told. */
export class NoticePost1700000000014 implements MigrationInterface {
  readonly name = 'NoticePost1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice ADD post_id uuid;
      ALTER TABLE notice ADD CONSTRAINT notice_post_fk FOREIGN KEY (county_id, post_id) REFERENCES post (county_id, id)`);
    await overFences(runner, ['notice', 'assignment'], () => runner.query(TOLD_BEFORE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice DROP COLUMN post_id');
  }
}
