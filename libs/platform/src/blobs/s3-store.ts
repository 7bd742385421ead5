import { createReadStream } from 'node:fs';
import { request as overHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Settings } from '../env';
import { BlobRefused, onDisk } from './blob-refused';
import type { BlobSource, BlobStore, StoredBlob } from './blob-store';
import { hashOf, mustBeHash } from './content-hash';
import { authorization } from './s3-signature';

interface Ask {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly sha256: string;
  readonly body?: { readonly path: string; readonly size: number };
}

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** The greatest single PUT of the protocol: 5 GB. */
const LARGEST = 5 * 1024 ** 3;
const SILENCE_MS = 30_000;

/**
 * Blobs in a bucket of a server that speaks the S3 protocol, under `ab/cd/<sha256>`. The hash is signed with the
 * request, so a server that checks it takes no other content; a PUT is visible whole or not at all.
 */
export class S3Store implements BlobStore {
  /**
   * The bucket stands in the path, below the endpoint. `now` is the present in epoch milliseconds: S3 refuses a request
   * signed more than 15 minutes off.
   */
  constructor(
    private readonly settings: S3Settings,
    private readonly now: () => number,
  ) {}

  put(source: BlobSource): Promise<StoredBlob> {
    return onDisk(async () => {
      const found = await hashOf(createReadStream(source.path));
      if (source.sha256 !== undefined && source.sha256 !== found.sha256) throw new BlobRefused('damaged');
      if (found.size > LARGEST) throw new BlobRefused('too-large', { limit: LARGEST });
      if (await this.has(found.sha256)) return found;
      const body = { path: source.path, size: found.size };
      (await this.ask({ method: 'PUT', sha256: found.sha256, body })).resume();
      return found;
    });
  }

  open(sha256: string): Promise<Readable> {
    return this.ask({ method: 'GET', sha256 });
  }

  async has(sha256: string): Promise<boolean> {
    try {
      await this.stat(sha256);
      return true;
    } catch (error) {
      if (error instanceof BlobRefused && error.reason === 'not-found') return false;
      throw error;
    }
  }

  async stat(sha256: string): Promise<StoredBlob> {
    const answer = await this.ask({ method: 'HEAD', sha256 });
    answer.resume();
    return { sha256, size: Number(answer.headers['content-length']) };
  }

  async verify(sha256: string): Promise<StoredBlob> {
    const found = await onDisk(async () => hashOf(await this.open(sha256)));
    if (found.sha256 !== sha256) throw new BlobRefused('damaged', { sha256 });
    return found;
  }

  private async ask(ask: Ask): Promise<IncomingMessage> {
    const answer = await this.send(ask, this.target(ask.sha256));
    const status = answer.statusCode ?? 0;
    if (status >= 200 && status < 300) return answer;
    answer.resume();
    if (status === 404) throw new BlobRefused('not-found');
    if (status === 507) throw new BlobRefused('no-space', { status });
    if (status === 401 || status === 403) throw new BlobRefused('read-only', { status });
    throw new BlobRefused('unavailable', { status });
  }

  private target(sha256: string): URL {
    const name = mustBeHash(sha256);
    const { endpoint, bucket } = this.settings;
    return new URL(`/${bucket}/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`, endpoint);
  }

  private send({ method, sha256, body }: Ask, url: URL): Promise<IncomingMessage> {
    const signed = {
      host: url.host,
      'x-amz-content-sha256': body === undefined ? EMPTY : sha256,
      'x-amz-date': stamp(this.now()),
    };
    const headers: Record<string, string | number> = {
      ...signed,
      authorization: authorization({ method, path: url.pathname, headers: signed }, this.settings),
      ...(body === undefined ? {} : { 'content-length': body.size, 'content-type': 'application/octet-stream' }),
    };
    const open = url.protocol === 'https:' ? overHttps : overHttp;
    return new Promise((resolve, reject) => {
      const sent = open(url, { method, headers }, resolve);
      const unreachable = (): void => reject(new BlobRefused('unavailable'));
      sent.setTimeout(SILENCE_MS, () => sent.destroy());
      sent.on('error', unreachable);
      if (body === undefined) sent.end();
      else void pipeline(createReadStream(body.path), sent).catch(unreachable);
    });
  }
}

/** `20231105T010203Z`. */
function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
