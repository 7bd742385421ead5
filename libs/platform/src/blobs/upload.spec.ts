import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { BlobRefused } from './blob-refused';
import { DiskStore } from './disk-store';
import { Uploads } from './upload';

const CONTENT = Buffer.from('序号,单位\n1,潼川镇\n2,塔山镇\n');
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const LIMIT = 1000;
let root: string;
let uploads: Uploads;

const part = (from: number, to?: number): Readable => Readable.from([CONTENT.subarray(from, to)]);

async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BlobRefused) return { reason: error.reason, ...error.details };
    throw error;
  }
}

async function* breaking(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
  await Promise.resolve();
  throw new Error('connection lost');
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'duban-uploads-'));
  uploads = new Uploads(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('Uploads', () => {
  it('joins the pieces, hashes, tells the type, and hands the file to a store', async () => {
    const { id } = await uploads.begin(CONTENT.length, LIMIT);
    await uploads.append(id, 0, part(0, 5));
    await uploads.append(id, 5, part(5, 6));
    expect(await uploads.append(id, 6, part(6))).toMatchObject({ offset: CONTENT.length });
    const finished = await uploads.finish(id, '名单.csv');
    const sha256 = createHash('sha256').update(CONTENT).digest('hex');
    expect(finished).toMatchObject({ sha256, size: CONTENT.length, media: 'text/plain' });
    expect(await readFile(finished.path)).toEqual(CONTENT);
    expect(await new DiskStore(join(root, 'store')).put(finished)).toMatchObject({ sha256 });
    await uploads.abort(id);
    expect(await refusal(uploads.state(id))).toEqual({ reason: 'upload-unknown' });
    await uploads.abort(id);
  });

  it('goes on in another process, from what is on the disk', async () => {
    const { id } = await uploads.begin(CONTENT.length, LIMIT);
    await uploads.append(id, 0, part(0, 7));
    const other = new Uploads(root);
    expect(await other.state(id)).toEqual({ id, offset: 7, size: CONTENT.length });
    await other.append(id, 7, part(7));
    expect(await uploads.finish(id, 'a.txt')).toMatchObject({ size: CONTENT.length });
  });

  it('keeps what came before the connection was lost', async () => {
    const { id } = await uploads.begin(CONTENT.length, LIMIT);
    const broken = uploads.append(id, 0, Readable.from(breaking(CONTENT.subarray(0, 9))));
    expect(await refusal(broken)).toEqual({ reason: 'upload-interrupted', offset: 9 });
    expect(await uploads.append(id, 9, part(9))).toMatchObject({ offset: CONTENT.length });
    expect((await uploads.finish(id, 'a.csv')).size).toBe(CONTENT.length);
  });

  it('ignores what a process left half-written when it died', async () => {
    const { id } = await uploads.begin(CONTENT.length, LIMIT);
    await writeFile(join(root, id, 'aside-of-the-dead'), 'half');
    expect(await uploads.state(id)).toMatchObject({ offset: 0 });
  });

  it('lets one of many appends at one offset win', async () => {
    const { id } = await uploads.begin(CONTENT.length, LIMIT);
    const others = Array.from({ length: 8 }, () => new Uploads(root));
    const answers = await Promise.all(others.map((other) => refusal(other.append(id, 0, part(0)))));
    const lost = { reason: 'upload-offset', offset: CONTENT.length };
    expect(answers.filter((answer) => (answer as { reason?: string }).reason === undefined)).toHaveLength(1);
    expect(answers.filter((answer) => (answer as { reason?: string }).reason !== undefined)).toEqual(
      Array(7).fill(lost),
    );
    expect((await readdir(join(root, id))).filter((name) => name.startsWith('aside'))).toEqual([]);
  });

  it('refuses a wrong offset, an excess, an early finish and a strange id, and changes nothing', async () => {
    const { id } = await uploads.begin(10, LIMIT);
    await uploads.append(id, 0, part(0, 4));
    expect(await refusal(uploads.append(id, 3, part(0, 4)))).toEqual({ reason: 'upload-offset', offset: 4 });
    expect(await refusal(uploads.append(id, 9, part(0, 4)))).toEqual({ reason: 'upload-offset', offset: 4 });
    expect(await refusal(uploads.append(id, 4, part(0, 7)))).toEqual({ reason: 'too-large', limit: 6 });
    expect(await refusal(uploads.finish(id, 'a.txt'))).toEqual({ reason: 'upload-incomplete', offset: 4, size: 10 });
    expect(await uploads.state(id)).toMatchObject({ offset: 4 });
    for (const strange of ['..', '../../etc', '', UNKNOWN]) {
      expect(await refusal(uploads.append(strange, 0, part(0)))).toEqual({ reason: 'upload-unknown' });
    }
  });

  test.each([
    [0, 'empty'],
    [-1, 'empty'],
    [1.5, 'empty'],
    [LIMIT + 1, 'too-large'],
    [Number.MAX_SAFE_INTEGER, 'too-large'],
  ])('refuses to begin with %d bytes', async (size, reason) => {
    expect(await refusal(uploads.begin(size, LIMIT))).toMatchObject({ reason });
  });

  it('refuses to begin what the disk cannot hold', async () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect(await refusal(uploads.begin(huge, huge))).toMatchObject({ reason: 'no-space' });
  });

  it('refuses content under a name of another kind', async () => {
    const { id } = await uploads.begin(CONTENT.length, LIMIT);
    await uploads.append(id, 0, part(0));
    expect(await refusal(uploads.finish(id, 'photo.jpg'))).toEqual({ reason: 'name-disagrees', media: 'text/plain' });
  });

  it('sweeps what nobody touched for 24 hours', async () => {
    const old = await uploads.begin(10, LIMIT);
    const young = await uploads.begin(10, LIMIT);
    const hour = 3600;
    await utimes(join(root, old.id), 0, 100 * hour);
    await utimes(join(root, young.id), 0, 110 * hour);
    expect(await uploads.sweep(125 * hour * 1000)).toBe(1);
    expect(await uploads.state(young.id)).toMatchObject({ offset: 0 });
  });
});
