import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { PROJECT_ROOT } from '#platform/project';
import { LOG } from '#test/tamper/build-bundle';
import { LogTree } from '#verify/log-tree';
import { NODE_HASHING } from '#verify/node-hashing';
import { machine } from './machine';
import { writeProofLog } from './proof-log';
import { print } from './rounds';

const MOST_SECONDS = 60;
const MOST_MB = 512;
const LEAST_SHARE = 0.12;
const BLOCK = 1024;

/** Bytes a second of processor time that OpenSSL hashes, in blocks of about the length of two entries. */
function opensslSpeed(): number {
  const { stdout } = spawnSync('openssl', ['speed', '-mr', '-seconds', '2', '-bytes', String(BLOCK), 'sha256'], { encoding: 'utf8' });
  return Number(/^\+F:\d+:sha256:([\d.]+)/m.exec(stdout)?.[1] ?? Number.NaN);
}

/** Bytes of entries a second of processor time whose leaves and nodes are hashed, as the verifier hashes them. */
function hashingSpeed(entries: number, length: number): number {
  const tree = new LogTree(NODE_HASHING);
  const entry = new Uint8Array(length + 1);
  const begun = process.cpuUsage();
  for (let tile = 0; tile * 256 < entries; tile += 1) {
    const leaves = new Uint8Array(8192);
    for (let leaf = 0; leaf < 256; leaf += 1) NODE_HASHING.into(entry, leaves, leaf * 32);
    tree.appendTile(leaves, new Map());
  }
  const { user, system } = process.cpuUsage(begun);
  return (tree.size * length) / ((user + system) / 1e6);
}

/** `npm run bench -- verify [entries]`: dist/verify.mjs over a bundle as inspectors get it. */
function main(entries: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'duban-verify-'));
  try {
    const { bytes } = writeProofLog(folder, entries, 4_096);
    const begun = performance.now();
    const run = spawnSync(process.execPath, ['--require', join(__dirname, 'peak-memory.js'), join(PROJECT_ROOT, 'dist/verify.mjs'), folder, '--key', encodeVkey(LOG.key), '--json'], { encoding: 'utf8' });
    const seconds = (performance.now() - begun) / 1000;
    const memoryMb = Math.round(Number(/peak (\d+)/.exec(run.stderr)?.[1] ?? Number.NaN) / 1024);
    const [ours, openssl] = [hashingSpeed(Math.min(entries, 400_000), Math.round(bytes / entries)), opensslSpeed()];
    const isGood = run.status === 0 && seconds <= MOST_SECONDS && memoryMb <= MOST_MB && ours / openssl >= LEAST_SHARE;
    print({ bench: 'verify', entries, seconds, most: MOST_SECONDS, memoryMb, mostMb: MOST_MB, hashingMbPerSecond: ours / 1e6, opensslMbPerSecond: openssl / 1e6, share: ours / openssl, least: LEAST_SHARE, ok: isGood, machine: machine() });
    process.exitCode = isGood ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main(Number(process.argv[2] ?? 1_000_000));
