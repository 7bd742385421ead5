import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { loadDemonstration } from '#cli/demonstration/load';
import type { CountyId } from '#domain/kernel/ids';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import type { Fault, Verdict } from '#domain/ledger/verdict';
import { writeScores } from '#engine/assessment/write-scores';
import { enterCounty } from '#engine/core/county-clock';
import type { Database } from '#engine/core/database';
import { dataSource } from '#engine/core/data-source';
import { operator } from '#engine/core/operator';
import { SCHEMAS } from '#engine/schemas';
import { ExportTrail } from '#engine/trail/export/export-trail';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { FolderFiles } from '#verify/folder-files';
import { NODE_HASHING } from '#verify/node-hashing';
import { sayVerdict, verdictText } from '#verify/say-verdict';
import { verifyBundle } from '#verify/verify-bundle';
import { type ClonedDatabase, cloneDatabase } from '../support/database';
import { type KeptLog, keepLog } from '../support/log';

/** The first half of the year has been scored, published, appealed, changed and settled. */
const ASSESSED = '2023-08-31T09:00';
const SOUND = ['no-witness', 'clock-moved', 'time-late', 'sm3-unjudged', 'evidence-missing'];

/** What was published in the demonstration county, verified as an inspector does it, and after its database was tampered with. */
describe('the published scores of a county', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-scores-'));
  let database: ClonedDatabase;
  let owner: Database;
  let log: KeptLog;
  let evidence: ReturnType<typeof openBlobStore>;
  let county: CountyId;

  beforeAll(async () => {
    database = await cloneDatabase();
    evidence = openBlobStore({ blobDir: join(base, 'blobs'), blobS3: undefined });
    owner = await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 2, entities: SCHEMAS }).initialize();
    ({ countyId: county } = await loadDemonstration(owner, { evidence, until: ASSESSED }));
    log = await keepLog(database.ownerUrl, join(base, 'keys'));
  }, 240_000);
  afterAll(async () => {
    await Promise.all([owner?.destroy(), log?.close()]);
    await database?.drop();
    rmSync(base, { recursive: true });
  });

  /** As the owner of the database does it, with triggers off; exported, verified, and undone. */
  async function after(...tampering: readonly string[]): Promise<Verdict> {
    const [work, ...undo] = tampering;
    if (work) await asOwner(work);
    const folder = mkdtempSync(join(base, 'bundle-'));
    const { vkeys } = await new ExportTrail(owner, log.sequence, evidence.store, writeScores).run(operator(county, 'command-line'), { scope: { kind: 'all' }, folder, files: false });
    for (const one of undo) await asOwner(one);
    const key = decodeVkey(vkeys[0]!, NODE_HASHING.sha256);
    const trust = { origin: key.name, keys: [key], sm2Keys: [], witnesses: [], quorum: 0, checkpoints: [], receipts: [], maxHeadAge: null, now: 0 };
    return verifyBundle({ files: new FolderFiles(folder), trust, hashing: NODE_HASHING });
  }
  async function asOwner(text: string): Promise<void> {
    const runner = owner.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    await client.query('BEGIN');
    await enterCounty(client, county);
    await client.query(`SET LOCAL session_replication_role = replica; ${text}`);
    await client.query('COMMIT');
    await runner.release();
  }
  const found = ({ faults }: Verdict): readonly Fault[] => faults.filter(({ code }) => !SOUND.includes(code));
  /** Where the entry of the n-th publication stands in the log. */
  const entryOf = async (number: number): Promise<number> => {
    const [row] = await owner.query<{ position: string }[]>(`SELECT i.position FROM trail_index i JOIN trail_entry e ON e.county_id = i.county_id AND e.id = i.entry_id
      WHERE e.fact LIKE 'score.%' AND e.body::jsonb -> 'data' ->> 'number' = '${number}' AND e.body::jsonb -> 'data' ? 'sha256'`);
    return Number(row!.position);
  };
  const inPublication = (number: number, from: string, to: string): string =>
    `UPDATE publication_unit SET body = regexp_replace(body, '${from}', '${to}') WHERE position = 2 AND publication_id = (SELECT id FROM publication WHERE number = ${number})`;

  it('are what their entries name, and follow from the scheme and the facts that were frozen', async () => {
    const verdict = await after();
    expect(found(verdict)).toEqual([]);
    expect(verdict.outcome).toBe('valid');
    expect(await owner.query(`SELECT stage FROM publication ORDER BY number`)).toMatchObject([{ stage: 'provisional' }, { stage: 'changed' }, { stage: 'final' }, { stage: 'graded' }]);
  });

  it('are found out, with publication, unit and total, after one published total was changed', async () => {
    const [body] = await owner.query<{ total: string; unit: string }[]>(`SELECT body::jsonb ->> 'total' AS total, body::jsonb ->> 'unit' AS unit FROM publication_unit
      WHERE position = 2 AND publication_id = (SELECT id FROM publication WHERE number = 2)`);
    const { total, unit } = body!;
    const verdict = await after(inPublication(2, `"total":"${total}"`, '"total":"99.99"'), inPublication(2, '"total":"99.99"', `"total":"${total}"`));
    const from = await entryOf(2);
    expect(verdict.outcome).toBe('tampered');
    expect(found(verdict)).toMatchObject([
      { code: 'publication-differs', from, details: { number: 2 } },
      { code: 'score-differs', from, count: 1, details: { number: 2, unit, node: 'total', said: '99.99', found: total } },
    ]);
    expect(verdictText(sayVerdict(verdict, 'zh'))).toContain(`${unit}的总分是“99.99”，应为“${total}”`);
  });

  it('are found out after a point and the hash beside it were changed together', async () => {
    const rehash = `UPDATE publication p SET sha256 = encode(sha256(convert_to(p.head || E'\\n' || (SELECT string_agg(u.body, E'\\n' ORDER BY u.position) FROM publication_unit u WHERE u.publication_id = p.id), 'UTF8')), 'hex') WHERE number = 4`;
    const verdict = await after(`${inPublication(4, '"grade":"[^"]+"', '"grade":"none"')}; ${rehash}`);
    const from = await entryOf(4);
    expect(found(verdict)).toMatchObject([
      { code: 'row-differs', from, details: { file: 'tables/publication.jsonl', field: 'sha256' } },
      { code: 'publication-differs', from },
      { code: 'score-differs', from, details: { node: 'grade', said: 'none' } },
    ]);
  });

  it('are found out after a fact or the scheme under them was changed', async () => {
    const from = await entryOf(1);
    const facts = await after(`UPDATE score_group SET plain[1] = plain[1] + 1 WHERE plain IS NOT NULL`, `UPDATE score_group SET plain[1] = plain[1] - 1 WHERE plain IS NOT NULL`);
    expect(found(facts)).toContainEqual(expect.objectContaining({ code: 'facts-differ', from, details: expect.objectContaining({ unit: expect.any(String), node: expect.any(String) }) }));
    const scheme = await after(`UPDATE scheme SET file = regexp_replace(file, '"late": ?"', '"late":"9', 'g')`);
    expect(found(scheme)).toContainEqual(expect.objectContaining({ code: 'scheme-differs', from, details: expect.objectContaining({ unit: expect.any(String) }) }));
  });
});
