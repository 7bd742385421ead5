import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { DiskStore } from './disk-store';
import { openBlobStore } from './open-blob-store';
import { S3Store } from './s3-store';

describe('openBlobStore', () => {
  it('takes evidence from its arrival to its place in the folder', async () => {
    const blobDir = await mkdtemp(join(tmpdir(), 'duban-place-'));
    const { store, uploads, sweep } = openBlobStore({ blobDir, blobS3: undefined });
    const { id } = await uploads.begin(5, 100);
    await uploads.append(id, 0, Readable.from([Buffer.from('a,b\n1')]));
    const { sha256 } = await store.put(await uploads.finish(id, 'list.csv'));
    expect(store).toBeInstanceOf(DiskStore);
    expect(await text(await store.open(sha256))).toBe('a,b\n1');
    expect(await sweep()).toBe(0);
    await rm(blobDir, { recursive: true, force: true });
  });

  it('takes a bucket where one is set', () => {
    const blobS3 = { endpoint: 'http://127.0.0.1:1', bucket: 'b', accessKey: 'a', secretKey: 's', region: 'r' };
    expect(openBlobStore({ blobDir: tmpdir(), blobS3 }).store).toBeInstanceOf(S3Store);
  });
});
