import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import { dayOf } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { type EvidencePlace, openBlobStore } from '#platform/blobs/open-blob-store';
import { leafHash, sha256Hex } from '#platform/hash';
import { newId } from '#platform/ids';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { AppendUpload } from './append-upload';
import { BeginUpload } from './begin-upload';
import { EvidenceQueries } from './evidence.queries';
import { FinishUpload } from './finish-upload';
import { SweepUploads } from './sweep-uploads';

const TEXT = Buffer.from('2023年3月14日，镇村干部到村核实网点改造进度。\n');

const database = useDatabase();

describe('evidence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-evidence-'));
  let source: DataSource;
  let county: County;
  let place: EvidencePlace;
  let begin: BeginUpload;
  let append: AppendUpload;
  let finish: FinishUpload;
  let evidence: EvidenceQueries;

  beforeAll(async () => {
    county = await seedCounty(database().ownerUrl);
    source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 4 }).initialize();
    place = openBlobStore({ blobDir: folder, blobS3: undefined });
    const [reader, work] = [new Reader(source), new UnitOfWork(source)];
    begin = new BeginUpload(work, place);
    append = new AppendUpload(reader, work, place);
    finish = new FinishUpload(reader, work, place);
    evidence = new EvidenceQueries(reader, place);
  });
  afterAll(async () => {
    await source.destroy();
    await county.close();
    rmSync(folder, { recursive: true });
  });

  const announced = (unitId: UnitId, size = TEXT.length, fileName = '核实记录.txt') => ({
    unitId, size, fileName, title: '入村核实记录', provesOn: dayOf(2023, 3, 14),
  });
  const counts = async () => {
    const rows = await county.sql(`SELECT (SELECT count(*) FROM upload) AS uploads, (SELECT count(*) FROM evidence) AS kept,
      (SELECT count(*) FROM trail_entry) AS facts, (SELECT count(*) FROM idempotency) AS keys`);
    return rows[0];
  };
  async function kept(by: PersonActor, bytes = TEXT): Promise<string> {
    const { id } = await begin.run({ actor: by }, announced(by.unitId, bytes.length));
    await append.run(by, id, 0, Readable.from([bytes]));
    return finish.run({ actor: by }, id);
  }
  async function refusal(work: Promise<unknown>): Promise<Failure> {
    const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown);
    if (error instanceof Failure) return error;
    throw error ?? new Error('nothing was refused');
  }

  it('comes in parts, goes on where it stood, and is evidence once however often it is finished', async () => {
    const { clerk } = county.actors;
    const { id } = await begin.run({ actor: clerk }, announced(county.units.near));
    await append.run(clerk, id, 0, Readable.from([TEXT.subarray(0, 10)]));
    expect(await append.standing(clerk, id)).toEqual({ id, offset: 10, size: TEXT.length });
    expect(await refusal(append.run(clerk, id, 4, Readable.from([TEXT])))).toMatchObject({ code: 'upload.wrong-offset', details: { offset: 10 } });
    expect(await refusal(finish.run({ actor: clerk }, id))).toMatchObject({ code: 'upload.incomplete', details: { offset: 10, size: TEXT.length } });
    // Another clerk of the unit may go on with it.
    await append.run(county.actors.secondClerk, id, 10, Readable.from([TEXT.subarray(10)]));
    const both = await Promise.all([finish.run({ actor: clerk }, id), finish.run({ actor: clerk }, id)]);
    expect(new Set([...both, await finish.run({ actor: clerk }, id)]).size).toBe(1);
    const rows = await county.sql(`SELECT body, encode(leaf, 'hex') AS leaf FROM trail_entry WHERE fact = 'evidence.received'`);
    expect(rows).toHaveLength(1);
    const body = rows[0]?.['body'] as string;
    expect(JSON.parse(body)).toMatchObject({ data: { sha256: sha256Hex(TEXT), size: TEXT.length, media: 'text/plain', proves: '2023-03-14' } });
    expect(body).not.toContain('核实');
    expect(rows[0]?.['leaf']).toBe(leafHash(body).toString('hex'));
    expect(await append.standing(clerk, id)).toMatchObject({ offset: TEXT.length });
    expect(await refusal(append.run(clerk, id, 0, Readable.from([TEXT])))).toMatchObject({ code: 'upload.wrong-offset' });
  });

  it('is stored once and says so', async () => {
    const bytes = Buffer.from('同一份通知\n');
    const first = await kept(county.actors.clerk, bytes);
    const second = await kept(county.actors.clerk, bytes);
    const third = await kept(county.actors.nextClerk, bytes);
    const seen = await evidence.details(county.actors.clerk, second);
    expect(seen.duplicates).toEqual({ evidenceIds: [first], others: 1 });
    expect((await evidence.details(county.actors.chief, third)).duplicates).toEqual({ evidenceIds: [first, second], others: 0 });
    const { card, stream } = await evidence.content(county.actors.clerk, second);
    expect(await buffer(stream)).toEqual(bytes);
    expect(card).toMatchObject({ sha256: sha256Hex(bytes), size: bytes.length, mediaType: 'text/plain' });
  });

  it('is seen by its unit, by the county, and by whoever may read an assignment that uses it', async () => {
    const id = await kept(county.actors.clerk, Buffer.from('潼川镇网点照片说明\n'));
    const { nextClerk, leadClerk, verifier, leader, linkedLeader, chief, cooperatingClerk } = county.actors;
    for (const by of [nextClerk, leadClerk, verifier, leader]) {
      expect(await refusal(evidence.details(by, id))).toMatchObject({ code: 'evidence.unknown' });
      expect(await refusal(evidence.content(by, id))).toMatchObject({ code: 'evidence.unknown' });
    }
    const reportId = newId();
    await county.sql(
      `INSERT INTO report (county_id, id, assignment_id, number, kind, period, text, submitted_by, unit_id, received_at, late, salt)
       VALUES ($1, $2, $3, 1, 'progress', '2023-03', '进展', $4, $5, now(), false, '\\x00')`,
      [county.id, reportId, county.assignments.near, county.actors.clerk.personId, county.units.near],
    );
    await county.sql('INSERT INTO report_evidence (county_id, report_id, evidence_id) VALUES ($1, $2, $3)', [county.id, reportId, id]);
    for (const by of [leadClerk, verifier, leader, linkedLeader, chief, cooperatingClerk]) {
      expect((await evidence.details(by, id)).uses).toMatchObject([{ reportId, itemNumber: 1, period: '2023-03' }]);
    }
    expect(await refusal(evidence.details(nextClerk, id))).toMatchObject({ code: 'evidence.unknown' });
  });

  it('pages a unit’s shelf, newest first, every piece once', async () => {
    const { farClerk } = county.actors;
    const ids: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) ids.unshift(await kept(farClerk, Buffer.from(`第${number}份\n`)));
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await evidence.shelf(farClerk, county.units.far, { cursor, limit: 2 });
      found.push(...page.items.map((card) => card.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(found).toHaveLength(5);
    expect(new Set(found)).toEqual(new Set(ids));
    expect(() => evidence.shelf(farClerk, county.units.near, { limit: 2 })).toThrow('permission.denied');
    expect(() => evidence.shelf(farClerk, county.units.far, { cursor: 'x', limit: 2 })).toThrow('request.bad-cursor');
  });

  it('refuses what it must and writes nothing', async () => {
    const { clerk } = county.actors;
    const before = await counts();
    const late = { ...announced(county.units.near), provesOn: dayOf(2023, 3, 16) };
    expect(await refusal(begin.run({ actor: clerk }, late))).toMatchObject({ code: 'evidence.proves-later' });
    expect(await refusal(begin.run({ actor: clerk }, announced(county.units.next)))).toMatchObject({ code: 'permission.denied' });
    expect(await refusal(begin.run({ actor: clerk }, announced(county.units.near, 201 * 1024 * 1024)))).toMatchObject({ code: 'evidence.too-large' });
    const { id } = await begin.run({ actor: clerk }, announced(county.units.near, 4, '会议纪要.pdf'));
    expect(await refusal(append.run(county.actors.nextClerk, id, 0, Readable.from(['MZ'])))).toMatchObject({ code: 'upload.unknown' });
    expect(await refusal(append.run(clerk, id, 0, Readable.from([TEXT])))).toMatchObject({ code: 'evidence.too-large' });
    await append.run(clerk, id, 0, Readable.from([Buffer.from('MZ\0\0')]));
    expect(await refusal(finish.run({ actor: clerk }, id))).toMatchObject({ code: 'evidence.refused', details: { reason: 'executable' } });
    expect(await refusal(finish.run({ actor: clerk }, id))).toMatchObject({ code: 'upload.unknown' });
    expect(await counts()).toEqual(before);
  });

  it('begins once for one key, forgets what is given up, and sweeps what nobody touches', async () => {
    const { clerk } = county.actors;
    const call = { actor: clerk, key: { value: 'k1', requestHash: 'h' } };
    const first = await begin.run(call, announced(county.units.near));
    expect(await begin.run(call, announced(county.units.near))).toEqual(first);
    await append.abandon(clerk, first.id);
    await append.abandon(clerk, first.id);
    expect(await refusal(append.standing(clerk, first.id))).toMatchObject({ code: 'upload.unknown' });
    expect(await new SweepUploads(place).run()).toBe(0);
  });

  it('tells when a stored file is gone', async () => {
    const id = await kept(county.actors.clerk, Buffer.from('将被损坏\n'));
    const hash = sha256Hex('将被损坏\n');
    rmSync(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash));
    expect(await refusal(evidence.content(county.actors.clerk, id))).toMatchObject({ code: 'evidence.damaged' });
  });
});
