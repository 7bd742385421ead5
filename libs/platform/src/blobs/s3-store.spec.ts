import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { processNow } from '../clock';
import { BlobRefused } from './blob-refused';
import { authorization } from './s3-signature';
import { S3Store } from './s3-store';

const KEYS = {
  region: 'us-east-1',
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

interface FakeServer {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
type ServerClass = new (options: object) => FakeServer;

/** A server of the protocol that the product does not depend on: used where somebody installed it. */
function s3Server(): ServerClass | undefined {
  try {
    return createRequire(__filename)('s3rver') as ServerClass;
  } catch {
    return undefined;
  }
}

const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof BlobRefused ? error.reason : String(error)),
  );

describe('authorization', () => {
  it('signs as the examples of the S3 reference do', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const host = 'examplebucket.s3.amazonaws.com';
    const dated = { host, 'x-amz-date': '20130524T000000Z' };
    const get = { ...dated, range: 'bytes=0-9', 'x-amz-content-sha256': empty };
    expect(authorization({ method: 'GET', path: '/test.txt', headers: get }, KEYS)).toContain(
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});

describe('S3Store', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'duban-s3-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const storeAt = (port: number, bucket = 'evidence'): S3Store =>
    new S3Store(
      { region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER', endpoint: `http://127.0.0.1:${port}`, bucket },
      () => processNow().getTime(),
    );

  it('says that a server nobody runs is unavailable', async () => {
    expect(await reasonOf(storeAt(1).has('0'.repeat(64)))).toBe('unavailable');
    expect(await reasonOf(storeAt(1).open('../x'))).toBe('not-found');
  });

  it('keeps, gives back and verifies on a server of the protocol', async () => {
    const Server = s3Server();
    if (Server === undefined) {
      console.info('s3rver is not installed: the S3 store was not tried against a server');
      return;
    }
    const server = new Server({
      port: 0,
      silent: true,
      directory: join(folder, 'kept'),
      configureBuckets: [{ name: 'evidence' }],
    });
    const { port } = await server.run();
    try {
      const path = join(folder, 'source');
      await writeFile(path, '潼川镇：已完成');
      const stored = await storeAt(port).put({ path });
      expect(await storeAt(port).put({ path })).toEqual(stored);
      expect(await text(await storeAt(port).open(stored.sha256))).toBe('潼川镇：已完成');
      expect(await storeAt(port).verify(stored.sha256)).toEqual(stored);
      expect(await storeAt(port).has('0'.repeat(64))).toBe(false);
      expect(await reasonOf(storeAt(port).put({ path, sha256: '0'.repeat(64) }))).toBe('damaged');
    } finally {
      await server.close();
    }
  });
});
