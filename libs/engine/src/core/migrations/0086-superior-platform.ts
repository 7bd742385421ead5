import type { MigrationInterface, QueryRunner } from 'typeorm';
import { overFences } from './fence';

/** A role for the program of a superior's platform, which reads the event feed and nothing else. */
export class SuperiorPlatform1700000000086 implements MigrationInterface {
  readonly name = 'SuperiorPlatform1700000000086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(roles(`${BEFORE}, 'superior-platform'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await overFences(runner, TABLES, () => runner.query(TABLES.map((table) => `DELETE FROM ${table} WHERE role = 'superior-platform';`).join('\n')));
    await runner.query(roles(BEFORE));
  }
}

const TABLES = ['role_grant', 'grant_proposal'];
const BEFORE = `'leader', 'clerk', 'unit-head', 'supervision', 'assessment', 'inspector', 'system-admin', 'security-admin', 'audit-admin'`;

const roles = (all: string): string =>
  TABLES.map((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_role_check, ADD CONSTRAINT ${table}_role_check CHECK (role IN (${all}));`).join('\n');
