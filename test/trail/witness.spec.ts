import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWitness } from '#cli/witness/serve-witness';
import { WitnessFolder } from '#cli/witness/witness-folder';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import { cosignedAt } from '#domain/ledger/tlog/cosignature';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { dataSource } from '#engine/core/data-source';
import type { Database } from '#engine/core/database';
import { operator } from '#engine/core/operator';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { AskWitnesses } from '#engine/trail/log/ask-witnesses';
import { logKeys, newestHead } from '#engine/trail/log/checkpoint.store';
import { logPlace } from '#engine/trail/log/log-place';
import { SequenceLog } from '#engine/trail/log/sequence-log';
import { countiesToWitness, withCosignatures, witnessesOf } from '#engine/trail/log/witness.store';
import { NameWitness } from '#engine/trail/name-witness';
import { ed25519Verify } from '#platform/ed25519';
import { sha256 } from '#platform/hash';
import { type County, seedCounty } from '../support/county';
import { type ClonedDatabase, cloneDatabase } from '../support/database';

const NAME = 'discipline.example';

describe('a witness that is running', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-witness-'));
  const folder = WitnessFolder.open(join(base, 'witness'), NAME)!;
  const place = logPlace({ keyDir: join(base, 'keys'), deployment: 'test.example' });
  let database: ClonedDatabase;
  let county: County;
  let sources: Database[];
  let server: Server;
  let url: string;
  let sequence: SequenceLog;
  let witnesses: AskWitnesses;

  const leave = async (...texts: string[]): Promise<void> => {
    await new UnitOfWork(sources[0]!).run({ actor: county.actors.clerk }, async (tx) => {
      for (const text of texts) tx.leave({ facts: [{ fact: 'assignment.commented', subject: { kind: 'assignment', id: county.assignments.near }, data: { text } }] });
    });
    await sequence.drain(county.id);
  };
  const reading = <Result>(look: (reading: Parameters<Parameters<Reader['read']>[1]>[0]) => Promise<Result>) => new Reader(sources[0]!).read(county.id, look);
  const listen = async (): Promise<void> => {
    server = serveWitness(folder);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    county = await seedCounty(database.ownerUrl);
    sources = [
      await dataSource({ url: database.ownerUrl, role: 'duban_app', poolSize: 2 }).initialize(),
      await dataSource({ url: database.ownerUrl, role: 'duban_sequencer', poolSize: 2 }).initialize(),
      await dataSource({ url: database.ownerUrl, role: 'owner', poolSize: 1 }).initialize(),
    ];
    sequence = new SequenceLog(new UnitOfWork(sources[1]!), place);
    witnesses = new AskWitnesses(new UnitOfWork(sources[1]!), place.heads);
    await listen();
    await leave('a', 'b', 'c');
  });
  afterAll(async () => {
    server.close();
    await Promise.all(sources.map((source) => source.destroy()));
    await county.close();
    await database.drop();
    rmSync(base, { recursive: true });
  });

  it('cosigns heads of a log it was told to watch, each with a proof from the last', async () => {
    const name = await new NameWitness(new UnitOfWork(sources[2]!)).add(operator(county.id, 'command-line'), { url: `${url}/`, vkey: folder.vkey });
    await sequence.drain(county.id);
    expect(name).toBe(NAME);
    expect(await countiesToWitness(sources[1]!, 60)).toEqual([county.id]);
    expect(await witnesses.run(county.id)).toEqual([{ witness: NAME, outcome: 'refused', size: 4, why: 'status-404' }]);
    const [logKey] = await reading((one) => logKeys(one));
    folder.trust(logKey!.vkey);
    for (const text of ['d', 'e', 'f']) {
      await leave(text);
      expect(await witnesses.run(county.id)).toMatchObject([{ outcome: 'cosigned' }]);
    }
    const note = await reading(async (one) => withCosignatures(one, (await newestHead(one))!));
    expect(cosignedAt(parseSignedCheckpoint(utf8(note)).note, decodeVkey(folder.vkey, sha256), ed25519Verify)).toBeGreaterThan(0);
    expect(await (await fetch(`${url}/heads/${encodeURIComponent(logKey!.origin)}`)).text()).toBe(note);
    expect(await (await fetch(url)).text()).toBe(`${folder.vkey}\n7 ${logKey!.origin}\n`);
    expect(await witnesses.run(county.id)).toEqual([]);
    expect(await countiesToWitness(sources[1]!, 0)).toEqual([]);
    expect(place.heads.read(county.code)).toEqual([
      expect.objectContaining({ size: 7 }),
      expect.objectContaining({ size: 7, witness: NAME }),
    ]);
  });

  it('says how far it is when we have forgotten, and is asked again with the right proof', async () => {
    await county.sql('UPDATE trail_witness SET cosigned_size = 2 WHERE county_id = $1', [county.id]);
    await leave('g');
    expect(await witnesses.run(county.id)).toEqual([{ witness: NAME, outcome: 'cosigned', size: 8 }]);
  });

  it('forgets nothing when it is started again, and keeps its key to itself', async () => {
    await new Promise((closed) => server.close(closed));
    await listen();
    await county.sql('UPDATE trail_witness SET url = $1', [url]);
    await leave('h');
    expect(await witnesses.run(county.id)).toMatchObject([{ outcome: 'cosigned', size: 9 }]);
    expect(statSync(join(base, 'witness', 'witness.skey')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(base, 'witness', 'witness.skey'), 'utf8')).toMatch(/^PRIVATE\+KEY\+discipline\.example\+[0-9a-f]{8}\+/);
    const unlock = folder.lock()!;
    expect(folder.lock()).toBeUndefined();
    unlock();
    folder.lock()!();
  });

  it('catches a database that was set back to an older backup and went on', async () => {
    await county.sql(`ALTER TABLE trail_entry DISABLE TRIGGER ALL; CREATE TABLE kept_entry AS TABLE trail_entry; CREATE TABLE kept_index AS TABLE trail_index;
      CREATE TABLE kept_head AS TABLE trail_head; CREATE TABLE kept_tile AS TABLE trail_tile; CREATE TABLE kept_checkpoint AS TABLE trail_checkpoint;
      CREATE TABLE kept_cosignature AS TABLE trail_cosignature`);
    const backTo = async (size: number): Promise<void> => {
      await county.sql(`DELETE FROM trail_cosignature WHERE size > ${size}; DELETE FROM trail_checkpoint WHERE size > ${size};
        DELETE FROM trail_entry WHERE id IN (SELECT entry_id FROM trail_index WHERE position >= ${size}); DELETE FROM trail_index WHERE position >= ${size};
        UPDATE trail_tile SET hashes = substr(hashes, 1, ${32 * size}) WHERE level = 0;
        UPDATE trail_head SET size = ${size}, proved_size = ${size}, unsigned_since = now(), (root, proved_root) = (SELECT root, root FROM trail_checkpoint WHERE size = ${size});
        UPDATE trail_witness SET cosigned_size = 0; ALTER TABLE trail_entry ENABLE TRIGGER ALL`);
    };
    await backTo(8);
    // With the heads file beside the keys nothing is signed at all; without it, the witness still knows.
    await expect(leave('x')).rejects.toMatchObject({ code: 'trail.behind-witness', details: { size: 9, known: 9 } });
    const forget = (): void => rmSync(join(base, 'keys', county.code, 'heads.json'));
    const unlike = expect.objectContaining({ size: 9, root: '', witness: NAME });
    forget();
    await sequence.drain(county.id);
    expect(await witnesses.run(county.id)).toEqual([{ witness: NAME, outcome: 'refused', size: 9, why: 'status-409' }]);
    // What he saw is another history of the same size: nothing is signed any more, and the county is read-only.
    expect(place.heads.read(county.code)).toContainEqual(unlike);
    await expect(leave('w')).rejects.toMatchObject({ code: 'trail.behind-witness' });
    await county.sql('UPDATE trail_witness SET cosigned_size = 0');
    forget();
    await leave('y', 'z');
    expect(await witnesses.run(county.id)).toEqual([{ witness: NAME, outcome: 'refused', size: 12, why: 'status-422' }]);
    expect(place.heads.read(county.code)).toContainEqual(unlike);
    await county.sql('ALTER TABLE trail_entry DISABLE TRIGGER ALL');
    await backTo(8);
    forget();
    expect(await witnesses.run(county.id)).toEqual([{ witness: NAME, outcome: 'behind', size: 9 }]);
    expect(place.heads.read(county.code)).toEqual([expect.objectContaining({ size: 9, root: '', witness: NAME })]);
    expect(await reading((one) => witnessesOf(one))).toMatchObject([{ problem: 'behind' }]);
    await expect(leave('q')).rejects.toMatchObject({ code: 'trail.behind-witness' });
  });

  it('is not needed for the log to go on', async () => {
    await new Promise((closed) => server.close(closed));
    rmSync(join(base, 'keys', county.code, 'heads.json'));
    await sequence.drain(county.id);
    expect(await witnesses.run(county.id)).toMatchObject([{ outcome: 'unreachable', why: 'econnrefused' }]);
    await listen();
  });
});
