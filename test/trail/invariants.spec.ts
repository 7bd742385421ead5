import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { loadDemonstration } from '#cli/demonstration/load';
import type { CountyId } from '#domain/kernel/ids';
import { enterCounty } from '#engine/core/county-clock';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { type Reading, rowsOf } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { SCHEMAS } from '#engine/schemas';
import { checkInvariants, type InvariantName, INVARIANTS } from '#engine/trail/check-invariants';
import { HeadsFile } from '#engine/trail/log/heads-file';
import { KeyFiles } from '#engine/trail/log/log-keys';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { seedCounty } from '../support/county';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

/** Far enough for timers, returns, sendings back and closures; a real file of evidence is there too. */
const PLAYED = '2023-04-10T09:00';

/**
 * One thing wrong a line, done as the owner behind the product's back, in a transaction that is rolled back. Final rows
 * let the owner in only with their triggers off, as a database's administrator would do it.
 */
const PLANTED: readonly (readonly [InvariantName, what: string, sql: string])[] = [
  ['I1', 'a timer that never fired', `INSERT INTO timer (county_id, id, kind, subject_id, due_at) SELECT county_id, gen_random_uuid(), 'assignment.due', id, clock_time - interval '1 minute' FROM assignment, now_there LIMIT 1`],
  ['I1', 'a timer that fired early', `UPDATE effect SET due_at = fired_at + interval '1 second' WHERE timer_id = (SELECT min(timer_id::text)::uuid FROM effect)`],
  ['I1', 'a timer that fired and is still there', `INSERT INTO timer (county_id, id, kind, subject_id, due_at) SELECT county_id, timer_id, kind, subject_id, clock_time + interval '1 day' FROM effect, now_there LIMIT 1`],
  ['I2', 'a receipt that is gone', `DELETE FROM effect WHERE timer_id = (SELECT min(timer_id::text)::uuid FROM effect)`],
  ['I2', 'an effect on something nobody spoke of', `INSERT INTO effect (county_id, timer_id, kind, subject_id, due_at, fired_at) SELECT county_id, gen_random_uuid(), 'assignment.due', gen_random_uuid(), clock_time, clock_time FROM county, now_there WHERE kind = 'demonstration'`],
  ['I3', 'a report that was never told', `INSERT INTO report SELECT (r).* FROM (SELECT jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 99)) AS r FROM report r LIMIT 1) x`],
  ['I3', 'a report that vanished', `DELETE FROM report_evidence WHERE report_id = (SELECT min(id::text)::uuid FROM report); DELETE FROM report WHERE id = (SELECT min(id::text)::uuid FROM report)`],
  ['I3', 'words that were changed', `UPDATE report SET text = text || '。' WHERE id = (SELECT min(id::text)::uuid FROM report WHERE nothing_reason IS NULL)`],
  ['I4', 'an entry rewritten with its hash', `UPDATE trail_entry SET body = replace(body, '"v":1', '"v":2 '), leaf = sha256('\\x00'::bytea || convert_to(replace(body, '"v":1', '"v":2 '), 'UTF8')) WHERE id = (SELECT min(id::text)::uuid FROM trail_entry)`],
  ['I4', 'an entry moved in time', `UPDATE trail_entry SET at = at - interval '1 day' WHERE id = (SELECT max(id::text)::uuid FROM trail_entry WHERE fact = 'county.clockMoved')`],
  ['I4', 'an entry that never waited', `DELETE FROM trail_waiting WHERE entry_id = (SELECT entry_id FROM trail_waiting ORDER BY at DESC, entry_id LIMIT 1)`],
  ['I4', 'an entry gone from the log', `DELETE FROM trail_entry WHERE id = (SELECT entry_id FROM trail_index WHERE position = 300)`],
  ['I4', 'two positions exchanged', `UPDATE trail_index SET position = 2000000000 WHERE position = 7; UPDATE trail_index SET position = 7 WHERE position = 8; UPDATE trail_index SET position = 8 WHERE position = 2000000000`],
  ['I4', 'a hash tile that was rewritten', `UPDATE trail_tile SET hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0)) WHERE level = 1 AND number = 0`],
  ['I4', 'a signed head of another history', `UPDATE trail_checkpoint SET root = sha256(root)`],
  ['I4', 'a log cut short', `UPDATE trail_head SET size = size - 1, proved_size = size - 1; DELETE FROM trail_index WHERE position = (SELECT size FROM trail_head)`],
  ['I6', 'a fence taken down', `ALTER TABLE assignment DISABLE ROW LEVEL SECURITY`],
  ['I7', 'a task that was verified by nobody', `UPDATE assignment SET state = 'verified' WHERE id = (SELECT min(id::text)::uuid FROM assignment WHERE state = 'underway' AND kind = 'township')`],
  ['I7', 'a signature that vanished', `DELETE FROM trail_entry WHERE id = (SELECT min(id::text)::uuid FROM trail_entry WHERE fact = 'assignment.acknowledged')`],
  ['I8', 'a file that is not there', `UPDATE evidence SET sha256 = repeat('0', 64) WHERE id = (SELECT min(id::text)::uuid FROM evidence)`],
  ['I9', 'a job that was never handed over', `INSERT INTO outbox (county_id, id, job, payload, created_at) SELECT county_id, gen_random_uuid(), 'limit.recompute', '{}', now() - interval '1 hour' FROM county WHERE kind = 'demonstration'`],
  ['I10', 'a verdict nobody gave', `INSERT INTO verification SELECT (v).* FROM (SELECT jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'at', clock_time)) AS v FROM verification v, now_there LIMIT 1) x`],
  ['I10', 'a decision nobody made', `UPDATE request SET decided_at = decided_at + interval '1 minute' WHERE state <> 'open'`],
  ['I11', 'a key without an answer', `INSERT INTO idempotency (county_id, actor_id, key, request_hash) SELECT county_id, gen_random_uuid(), 'k', 'h' FROM county WHERE kind = 'demonstration'`],
  ['I12', 'a lost update', `UPDATE assignment SET version = version - 1 WHERE id = (SELECT min(id::text)::uuid FROM assignment WHERE version > 2)`],
  ['I12', 'a number left out', `UPDATE report SET number = number + 1 WHERE id = (SELECT id FROM report ORDER BY number DESC, id LIMIT 1)`],
  ['I13', 'a quota that was raised', `UPDATE item_unit SET quota = quota + 1 WHERE (item_id, unit_id) = (SELECT u.item_id, u.unit_id FROM item_unit u JOIN task_item i ON i.county_id = u.county_id AND i.id = u.item_id WHERE u.part = 'scope' AND u.quota IS NOT NULL AND i.state = 'current' AND i.quota_explanation IS NULL AND i.target ->> 'kind' = 'number' LIMIT 1)`],
  ['I13', 'a figure nobody reported', `UPDATE assignment SET figure = 999999 WHERE id = (SELECT min(id::text)::uuid FROM assignment WHERE report_count > 0)`],
  ['I18', 'a limit that was moved', `UPDATE assignment SET due_on = due_on + 1 WHERE id = (SELECT min(id::text)::uuid FROM assignment WHERE state = 'underway')`],
  ['I18', 'a closure under another number', `UPDATE assignment SET closure_number = '销〔演示2023〕999号' WHERE id = (SELECT min(id::text)::uuid FROM assignment WHERE closure_number IS NOT NULL)`],
];

describe('the invariants', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-invariants-'));
  const evidence = openBlobStore({ blobDir: folder, blobS3: undefined });
  let database: ClonedDatabase;
  let owner: Database;
  let countyId: CountyId;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
    ({ countyId } = await loadDemonstration(owner, { evidence, until: PLAYED }));
    await (await seedCounty(database.ownerUrl)).close();
    await sequenced();
  }, 120_000);
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Its log up to here; what is left afterwards waits. */
  async function sequenced(): Promise<void> {
    const source = await dataSource({ url: database.ownerUrl, role: 'duban_sequencer', poolSize: 1 }).initialize();
    const place = { keys: new KeyFiles(join(folder, 'keys')), heads: new HeadsFile(join(folder, 'keys')), deployment: 'test.example' };
    await new SequenceLog(new UnitOfWork(source), place).drain(countyId);
    await source.destroy();
    const [unit] = await owner.query<{ id: string }[]>(`SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'`, [countyId]);
    await new UnitOfWork(owner).run({ actor: { kind: 'system', countyId, rule: 'command-line' } }, async (tx) =>
      tx.leave({ facts: [{ fact: 'county.clockMoved', subject: { kind: 'county', id: unit!.id }, data: {} }] }),
    );
  }

  /** What is found with this done first; nothing of it stays. */
  async function after<Found>(sql: string, look: (reading: Reading) => Promise<Found>): Promise<Found> {
    const runner = owner.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query('BEGIN; SET LOCAL enable_seqscan = on');
      const clock = await enterCounty(client, countyId);
      await client.query(`CREATE TEMPORARY VIEW now_there AS SELECT clock_at AS clock_time FROM county WHERE county_id = ${countyId}`);
      await client.query(`SET LOCAL session_replication_role = replica; ${sql}; SET LOCAL session_replication_role = origin`);
      return await look({ ...clock, rows: (statement, values) => rowsOf(client, statement, values) });
    } finally {
      await client.query('ROLLBACK');
      await runner.release();
    }
  }

  it('are kept by the played year, and each looked at something', async () => {
    const { violations, invariants } = await after('SELECT 1', (reading) => checkInvariants(reading, { grace: 0, evidence }));
    expect(Object.entries(invariants).filter(([, found]) => found.violations.length > 0)).toEqual([]);
    expect(Object.entries(invariants).filter(([, found]) => found.checked === 0)).toEqual([]);
    expect(violations).toBe(0);
  });

  it.each(PLANTED)('%s finds %s', async (name, _, sql) => {
    const { violations } = await after(sql, (reading) => INVARIANTS[name](reading, { grace: 0, evidence }));
    expect(violations.length).toBeGreaterThan(0);
  });

  it('are each tried with something planted', () => {
    expect(new Set(PLANTED.map(([name]) => name))).toEqual(new Set(Object.keys(INVARIANTS)));
  });
});
