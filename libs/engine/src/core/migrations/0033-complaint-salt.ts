import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the trail says of a complaint's words is bound to 128 random bits that are kept with them and nowhere else: by the id
 * alone, which the trail shows, short words could be guessed. Complaints of before have none, and were committed by their id.
 */
export class ComplaintSalt1700000000033 implements MigrationInterface {
  readonly name = 'ComplaintSalt1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE complaint ADD salt bytea, ADD answer_salt bytea;
      GRANT UPDATE (answer_salt) ON complaint TO duban_app, duban_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE complaint DROP answer_salt, DROP salt');
  }
}
