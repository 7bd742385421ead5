import { DataSource, type EntitySchema } from 'typeorm';
import { Ground1700000000001 } from './migrations/0001-ground';
import { People1700000000002 } from './migrations/0002-people';
import { Plan1700000000003 } from './migrations/0003-plan';
import { Assignment1700000000004 } from './migrations/0004-assignment';
import { Complaint1700000000017 } from './migrations/0017-complaint';
import { Fences1700000000005 } from './migrations/0005-fences';
import { Access1700000000016 } from './migrations/0016-access';
import { CalendarFeed1700000000061 } from './migrations/0061-calendar-feed';
import { CountChanges1700000000015 } from './migrations/0015-count-changes';
import { Figures1700000000010 } from './migrations/0010-figures';
import { Sweep1700000000006 } from './migrations/0006-sweep';
import { Inspection1700000000040 } from './migrations/0040-inspection';
import { Finding1700000004200 } from './migrations/0042-finding';
import { ScoreProposal1700000004300 } from './migrations/0043-score-proposal';
import { Sample1700000000041 } from './migrations/0041-sample';
import { Ladder1700000000007 } from './migrations/0007-ladder';
import { Notice1700000000008 } from './migrations/0008-notice';
import { NextDue1700000000018 } from './migrations/0018-next-due';
import { Assessment1700000000020 } from './migrations/0020-assessment';
import { Score1700000000021 } from './migrations/0021-score';
import { Publication1700000000022 } from './migrations/0022-publication';
import { PackedScores1700000000023 } from './migrations/0023-packed-scores';
import { Document1700000000050 } from './migrations/0050-document';
import { GrantProposal1700000000051 } from './migrations/0051-grant-proposal';
import { Directive1700000000070 } from './migrations/0070-directive';
import { NoticePost1700000000014 } from './migrations/0014-notice-post';
import { TrailLog1700000000030 } from './migrations/0030-trail-log';
import { LogRestart1700000000032 } from './migrations/0032-log-restart';
import { ComplaintSalt1700000000033 } from './migrations/0033-complaint-salt';
import { PersonSeal1700000000035 } from './migrations/0035-person-seal';
import { Witness1700000000031 } from './migrations/0031-witness';
import { Outside1700000000060 } from './migrations/0060-outside';
import { Backlog1700000000080 } from './migrations/0080-backlog';
import { Queue1700000000009 } from './migrations/0009-queue';
import { Stamp1700000000074 } from './migrations/0074-stamp';
import { Standing1700000000073 } from './migrations/0073-standing';
import { Sm31700000000076 } from './migrations/0076-sm3';
import { AddressLetter1700000000087 } from './migrations/0087-address-letter';
import { SuperiorPlatform1700000000086 } from './migrations/0086-superior-platform';

export const MIGRATIONS = [
  Ground1700000000001,
  People1700000000002,
  Plan1700000000003,
  Assignment1700000000004,
  Fences1700000000005,
  Sweep1700000000006,
  Ladder1700000000007,
  Notice1700000000008,
  Queue1700000000009,
  Figures1700000000010,
  NoticePost1700000000014,
  CountChanges1700000000015,
  Access1700000000016,
  Complaint1700000000017,
  NextDue1700000000018,
  Assessment1700000000020,
  Score1700000000021,
  Publication1700000000022,
  PackedScores1700000000023,
  TrailLog1700000000030,
  Witness1700000000031,
  LogRestart1700000000032,
  ComplaintSalt1700000000033,
  Directive1700000000070,
  Standing1700000000073,
  Stamp1700000000074,
  Sm31700000000076,
  SuperiorPlatform1700000000086,
  AddressLetter1700000000087,
  Inspection1700000000040,
  Sample1700000000041,
  Document1700000000050,
  GrantProposal1700000000051,
  Outside1700000000060,
  CalendarFeed1700000000061,
  PersonSeal1700000000035,
  Finding1700000004200,
  ScoreProposal1700000004300,
  Backlog1700000000080,
];

/** The database role a process works as; `owner` is the login itself and is for migrating only. */
export type DatabaseRole = 'owner' | 'duban_app' | 'duban_worker' | 'duban_sequencer';

export interface DatabaseOptions {
  readonly url: string;
  readonly role: DatabaseRole;
  readonly poolSize?: number;
  readonly entities?: readonly EntitySchema[];
  /** A commit does not wait for the disk: only for data that can be made again, such as a demonstration's. */
  readonly canBeMadeAgain?: boolean;
}

/**
 * Commands go by keys. Their statements are planned once a connection (planning anew cost as much as running), and
 * never with a sequential scan: a plan made while a table was empty would read all of it for ever after.
 * Reads plan for their values (see `Reader`).
 */
const PLANS = ' -c plan_cache_mode=force_generic_plan -c enable_seqscan=off';

/** The sequencer's statements are few, take thousands of rows each, and are planned for what is there now. */
const PLANNED_ANEW = ' -c plan_cache_mode=force_custom_plan -c enable_seqscan=off';

/**
 * Limits of every connection (reliability.md T10): nothing waits for ever, so a frozen database shows as an error.
 * `role` is taken at start-up, before the first statement.
 */
export function dataSource(options: DatabaseOptions): DataSource {
  const role = options.role === 'owner' ? '' : ` -c role=${options.role}`;
  const plans = options.role === 'duban_sequencer' ? PLANNED_ANEW : PLANS;
  const commits = options.canBeMadeAgain === true ? ' -c synchronous_commit=off' : '';
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...(options.entities ?? [])],
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: options.poolSize ?? 10,
    applicationName: `duban ${options.role}`,
    extra: {
      options: `-c lock_timeout=3s -c idle_in_transaction_session_timeout=30s -c tcp_user_timeout=20s -c timezone=UTC ${plans}${commits}${role}`,
      statement_timeout: options.role === 'owner' ? 0 : 15_000,
      query_timeout: options.role === 'owner' ? 0 : 20_000,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // What is sent without waiting for the answer before shares its round trip (BEGIN + load, apply + COMMIT).
      pipeline: true,
    },
  });
}
