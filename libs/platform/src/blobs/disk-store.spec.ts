import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BlobRefused, onDisk } from './blob-refused';
import { DiskStore } from './disk-store';

const CONTENT = '潼川镇：已完成';
const SHA = createHash('sha256').update(CONTENT).digest('hex');
let root: string;
let source: string;
let store: DiskStore;

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof BlobRefused ? error.reason : String(error)),
  );

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'duban-blobs-'));
  source = join(root, 'source');
  store = new DiskStore(join(root, 'store'));
  await writeFile(source, CONTENT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('DiskStore', () => {
  it('keeps content under its hash and gives it back', async () => {
    const stored = await store.put({ path: source });
    expect(stored).toEqual({ sha256: SHA, size: Buffer.byteLength(CONTENT) });
    expect(await readdir(join(root, 'store', SHA.slice(0, 2), SHA.slice(2, 4)))).toEqual([SHA]);
    expect(await text(await store.open(SHA))).toBe(CONTENT);
    expect(await store.has(SHA)).toBe(true);
    expect(await store.stat(SHA)).toEqual(stored);
    expect(await store.verify(SHA)).toEqual(stored);
  });

  it('stores the same content once, however many put it at the same time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.put({ path: source })));
    expect(await readdir(join(root, 'store', 'incoming'))).toEqual([]);
    expect(await store.verify(SHA)).toMatchObject({ sha256: SHA });
  });

  it('refuses content that is not what it was said to be, and leaves nothing behind', async () => {
    expect(await reasonOf(store.put({ path: source, sha256: '0'.repeat(64) }))).toBe('damaged');
    expect(await readdir(join(root, 'store'))).toEqual(['incoming']);
    expect(await readdir(join(root, 'store', 'incoming'))).toEqual([]);
  });

  it('notices content changed on the disk, and a new copy heals a cut one', async () => {
    await store.put({ path: source });
    const path = join(root, 'store', SHA.slice(0, 2), SHA.slice(2, 4), SHA);
    await truncate(path, 3);
    expect(await reasonOf(store.verify(SHA))).toBe('damaged');
    await store.put({ path: source });
    expect(await store.verify(SHA)).toMatchObject({ sha256: SHA });
  });

  it('knows nothing of what was never put, and takes no other name than a hash', async () => {
    for (const name of ['f'.repeat(64), '../source', SHA.toUpperCase(), '']) {
      expect(await reasonOf(store.open(name))).toBe('not-found');
      expect(await reasonOf(store.verify(name))).toBe('not-found');
      expect(await store.has(name)).toBe(false);
    }
  });

  it('sweeps what a crashed writer left, but not what is being written', async () => {
    await mkdir(join(root, 'store', 'incoming'), { recursive: true });
    await writeFile(join(root, 'store', 'incoming', 'left'), 'x');
    expect(await store.sweep(0)).toBe(0);
    expect(await store.sweep(Number.MAX_SAFE_INTEGER)).toBe(1);
  });

  it('says that the disk is full', async () => {
    expect(await reasonOf(onDisk(() => writeFile('/dev/full', 'x')))).toBe('no-space');
  });

  test.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EDQUOT', 'no-space'],
    ['EIO', 'unavailable'],
  ])('translates %s to %s', async (code, reason) => {
    expect(await reasonOf(onDisk(() => Promise.reject(Object.assign(new Error(code), { code }))))).toBe(reason);
  });
});
