import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail } from '#domain/kernel/failure';
import { SCORE_FOLDERS } from '#domain/ledger/bundle';

/** Says, while an export is under way or was cut short, what it is an export of. */
const UNFINISHED = 'unfinished.json';
const HEAD = 'bundle.json';
/** What a bundle consists of: all that an export may remove. */
const OURS = ['checkpoint', 'checkpoints', 'stamps', 'sm3', 'tile', 'tables', 'entries.jsonl', 'evidence.jsonl', HEAD, ...Object.values(SCORE_FOLDERS)];

/** The folder a bundle is written to. What is not of the last export does not stay in it. */
export class BundleFolder {
  private readonly made = new Set<string>();

  constructor(private readonly folder: string) {}

  /**
   * Begins, or goes on where an export of the same thing was cut short: `what` tells it from others. An older bundle
   * gives way; a folder with anything else in it is refused (`export.folder-not-empty`). Returns whether it goes on.
   */
  async begin(what: string): Promise<boolean> {
    await mkdir(this.folder, { recursive: true });
    const there = await readdir(this.folder);
    const before = await this.text(UNFINISHED);
    const isBundle = before !== undefined || there.includes(HEAD);
    if (there.length > 0 && !isBundle) fail('export.folder-not-empty', { path: this.folder });
    if (before === what) {
      await this.dropPartial();
      return true;
    }
    await writeFile(join(this.folder, UNFINISHED), what);
    for (const name of OURS) await rm(join(this.folder, name), { recursive: true, force: true });
    return false;
  }

  /** Whole or not there. */
  async write(path: string, bytes: Uint8Array | string): Promise<void> {
    const whole = await this.placeOf(path);
    await writeFile(`${whole}.part`, bytes);
    await rename(`${whole}.part`, whole);
  }

  /** Line by line, whole or not there. */
  async writeLines(path: string, lines: AsyncIterable<string>): Promise<number> {
    const whole = await this.placeOf(path);
    let count = 0;
    const counted = async function* (): AsyncGenerator<string> {
      for await (const line of lines) {
        count += 1;
        yield `${line}\n`;
      }
    };
    await pipeline(Readable.from(counted()), createWriteStream(`${whole}.part`));
    await rename(`${whole}.part`, whole);
    return count;
  }

  async writeStream(path: string, stream: Readable): Promise<void> {
    const whole = await this.placeOf(path);
    await pipeline(stream, createWriteStream(`${whole}.part`));
    await rename(`${whole}.part`, whole);
  }

  async bytes(path: string): Promise<Buffer | undefined> {
    return readFile(join(this.folder, path)).catch(() => undefined);
  }

  /** Whether the file is there and has this SHA-256. */
  async holds(path: string, sha256: string): Promise<boolean> {
    const found = await stat(join(this.folder, path)).catch(() => undefined);
    if (!found?.isFile()) return false;
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(this.folder, path)), hash);
    return hash.digest('hex') === sha256;
  }

  async end(head: string): Promise<void> {
    await this.write(HEAD, head);
    await rm(join(this.folder, UNFINISHED));
  }

  /** Tiles that were the last of their level then may be narrower than they are now; texts of scores may be under other hashes. */
  private async dropPartial(): Promise<void> {
    for (const name of Object.values(SCORE_FOLDERS)) await rm(join(this.folder, name), { recursive: true, force: true });
    const all = await readdir(join(this.folder, 'tile'), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const one of all) if (one.isDirectory() && one.name.endsWith('.p')) await rm(join(one.parentPath, one.name), { recursive: true, force: true });
  }

  private async text(path: string): Promise<string | undefined> {
    return readFile(join(this.folder, path), 'utf8').catch(() => undefined);
  }

  private async placeOf(path: string): Promise<string> {
    const whole = join(this.folder, path);
    const folder = dirname(whole);
    if (!this.made.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.made.add(folder);
    }
    return whole;
  }
}
