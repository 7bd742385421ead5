import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { PROJECT_ROOT } from '#platform/project';
import { requireTool } from '#test/support/require-tool';
import { type Files, keptSizes, LOG, WITNESSES } from './build-bundle';
import { KINDS } from './kinds';
import { putStamp, stamping } from './stamping';
import { sound, tamperedBy } from './tampering';

const SIZE = 700;
const KEY = encodeVkey(LOG.key);
const PROGRAM = join(PROJECT_ROOT, 'dist/verify.mjs');

/** Bundles in folders, against programs: ours as inspectors get it, the one in Python, and one that was not written here. */
describe('a bundle in a folder', () => {
  const base = mkdtempSync(join(tmpdir(), 'duban-bundle-'));
  const { files, log } = sound(SIZE);
  const write = (name: string, from: Files): string => {
    for (const [path, bytes] of from) {
      mkdirSync(dirname(join(base, name, path)), { recursive: true });
      writeFileSync(join(base, name, path), bytes);
    }
    return join(base, name);
  };
  const run = (program: string, ...args: readonly string[]): SpawnSyncReturns<string> => spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  const whole = write('sound', files);
  const { tampered } = tamperedBy(KINDS['one character of an entry']!, 3);
  const changed = write('changed', tampered.files);
  afterAll(() => rmSync(base, { recursive: true }));

  describe('read by dist/verify.mjs', () => {
    const ours = (...args: readonly string[]) => run(process.execPath, PROGRAM, ...args);
    beforeAll(() => {
      if (!existsSync(PROGRAM)) run(process.execPath, join(PROJECT_ROOT, 'tools/build-verifier.mjs'));
    });

    it('one file under 100 kB that needs nothing but Node', () => {
      expect(statSync(PROGRAM).size).toBeLessThan(100_000);
      const needed = [...readFileSync(PROGRAM, 'utf8').matchAll(/(?:from|import)\s*["'`]([^"'`]+)["'`]/g)].map(([, name]) => name);
      expect(needed.length).toBeGreaterThan(0);
      expect(needed.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    });

    it('is valid with 0, tampered with 1 naming the entry, and not verified with 2', () => {
      const witnesses = WITNESSES.flatMap(({ key }) => ['--witness', encodeVkey(key)]);
      const valid = ours(whole, '--key', KEY, ...witnesses, '--quorum', '2', '--lang', 'en');
      expect([valid.status, valid.stderr]).toEqual([0, '']);
      expect(valid.stdout).toContain(`entries verified: ${SIZE}`);
      expect(valid.stdout).toContain('Verification does not prove:');
      const bad = ours(changed, '--key', KEY);
      expect(bad.status).toBe(1);
      expect(bad.stdout).toMatch(new RegExp(`^被篡改.*\\n\\n✗ .*\\[记录序号 ${tampered.at}（从0起）\\]`));
      expect(ours(join(base, 'nowhere'), '--key', KEY).status).toBe(2);
      expect(ours(whole, '--key', encodeVkey(WITNESSES[0]!.key)).status).toBe(2);
      expect(ours(whole).stderr).toContain('--key');
      expect(ours(whole, '--key', KEY, '--max-head-age', 'soon').status).toBe(2);
      expect(ours(whole, '--key', KEY, '--witness', encodeVkey(WITNESSES[0]!.key), '--max-head-age', '1h').status).toBe(2);
    });

    it('takes older checkpoints and receipts, and says the same as JSON', () => {
      writeFileSync(join(base, 'older'), log.checkpoint(100));
      writeFileSync(join(base, 'receipt.tlog-proof'), log.receipt(3));
      const held = ['--checkpoint', join(base, 'older'), '--receipt', join(base, 'receipt.tlog-proof')];
      const verdict = JSON.parse(ours(whole, '--key', KEY, ...held, '--json').stdout) as object;
      expect(verdict).toMatchObject({ outcome: 'valid', checked: { receipts: 1, size: SIZE }, faults: [{ code: 'no-witness' }] });
      writeFileSync(join(base, 'foreign'), sound(600).log.checkpoint(600));
      expect(ours(whole, '--key', KEY, '--checkpoint', join(base, 'foreign')).status).toBe(1);
    });
  });

  (requireTool('openssl', 'time-stamps are made by an authority that was not written here') ? it : it.skip)('tells by a time-stamp when its head existed, to whoever has the certificate of the authority', () => {
    const stamped = write('stamped', putStamp(new Map(files), SIZE, [log.checkpoint(), stamping().stamp(log.checkpoint())]));
    const certificate = join(base, 'authority.pem');
    writeFileSync(certificate, stamping().pem('root'));
    const told = (...args: readonly string[]) => run(process.execPath, PROGRAM, stamped, '--key', KEY, '--lang', 'en', ...args);
    expect(told('--authority', certificate)).toMatchObject({ status: 0, stdout: expect.stringMatching(/head existed at the latest at: 2\d{3}-.*Z \(700\)/) as string });
    expect(told()).toMatchObject({ status: 0, stdout: expect.stringContaining('Time-stamps were not judged') as string });
    expect(told('--authority', join(stamped, 'checkpoint'))).toMatchObject({ status: 2, stderr: expect.stringContaining('PEM') as string });
    if (requireTool('python3', 'the second verifier is written in Python')) expect(run('python3', join(__dirname, 'python/verify.py'), stamped, '--key', KEY, '--authority', certificate).status).toBe(0);
  });

  it('is read alike by the verifier in Python', () => {
    if (!requireTool('python3', 'the second verifier is written in Python')) return;
    const other = (...args: readonly string[]) => run('python3', join(__dirname, 'python/verify.py'), ...args);
    expect(other(whole, '--key', KEY).status).toBe(0);
    expect(other(changed, '--key', KEY).status).toBe(1);
    expect(other(whole, '--key', encodeVkey(WITNESSES[0]!.key)).status).toBe(2);
  });

  it('is verified by golang.org/x/mod/sumdb, entry by entry and checkpoint by checkpoint', () => {
    if (!requireTool('go', 'a program in Go reads the bundle with golang.org/x/mod/sumdb')) return;
    const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '', GOCACHE: join(base, 'go-cache'), GOPROXY: 'off' };
    const program = join(base, 'check');
    const built = spawnSync('go', ['build', '-o', program, join(__dirname, 'go/main.go')], { env, encoding: 'utf8' });
    expect([built.status, built.stderr]).toEqual([0, '']);
    const root = Buffer.from(log.root(SIZE)).toString('base64');
    expect(run(program, whole, KEY).stdout).toBe(`${SIZE} entries ${keptSizes(SIZE).length} older checkpoints root ${root}\n`);
    expect(run(program, changed, KEY)).toMatchObject({ status: 1, stderr: expect.stringContaining(`entry ${tampered.at}:`) as string });
  });
});
