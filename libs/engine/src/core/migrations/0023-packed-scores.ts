import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are packed as integers or stand as lines: a third form is not needed. */
export class PackedScores1700000000023 implements MigrationInterface {
  readonly name = 'PackedScores1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE score_group DROP COLUMN wide');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE score_group ADD COLUMN wide numeric[]');
  }
}
