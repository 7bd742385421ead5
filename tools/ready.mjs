// Makes a checkout ready to run: installs when the lock changed, compiles when a source changed, builds the screens when
// one of theirs did.
//
// Uses nothing but Node, since on a fresh clone there is nothing else. Whether something changed is told by
// content, not by file times, which mean nothing after a clone. Two calls at once: one works, the other waits.
//
//   node tools/ready.mjs [--quiet] [--build]      --quiet: print only what goes wrong; --build: compile in any case
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const INSTALLED = at('node_modules', '.ready');
const BUILT = at('.cache', 'built');
const WEB = 'dist/apps/web';
const WEB_BUILT = at('.cache', 'web.built');
const VERIFIER = ['dist/verify.mjs', 'dist/verify.html'];
const VERIFIER_BUILT = at('.cache', 'verifier.built');
const KEPT_NPM_SETTINGS =
  /^npm_config_(registry|cache|userconfig|globalconfig|https?_proxy|noproxy|proxy|cafile|ca|strict_ssl|offline|prefer_offline)$/i;

/** A step that did not work. Its message is for people and complete. */
export class NotReady extends Error {}

function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  return hash.digest('hex');
}

function filesUnder(folder, without = ['node_modules', 'dist', '.cache']) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .filter((entry) => !without.includes(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`, without) : [`${folder}/${entry.name}`],
    )
    .sort((one, other) => (one < other ? -1 : 1));
}

const isSource = (file) => /\.(ts|json)$/.test(file) && !/\.spec\.ts$/.test(file) && !file.startsWith('apps/web/');
const sources = () => [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  ...['apps', 'libs', 'test'].flatMap((folder) => filesUnder(folder)).filter(isSource),
];
/** The screens are built from their own folder, the domain and the words. */
const webSources = () => [
  'package-lock.json',
  ...filesUnder('apps/web'),
  ...['libs/domain', 'libs/words'].flatMap((folder) => filesUnder(folder)).filter(isSource),
];
/** The offline verifier is one program and one page of its own. */
const verifierSources = () => [
  'package-lock.json',
  'tools/build-verifier.mjs',
  ...filesUnder('apps/verify'),
  ...['libs/domain', 'libs/words'].flatMap((folder) => filesUnder(folder)).filter(isSource),
];
const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Installed by hand with `npm install` or `npm ci`: the versions npm noted are those of the lock. */
function isInstalledByHand() {
  const noted = at('node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(noted, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.link || entry.optional || found[path]?.version === entry.version,
  );
}

/** `npm ci` must not see what the outer npm was told: `--omit=dev` or NODE_ENV=production would leave out the compiler. */
function innerEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_ENV' && (!/^npm_/i.test(name) || KEPT_NPM_SETTINGS.test(name)),
  );
  return Object.fromEntries(kept);
}

function findNpm() {
  const folder = dirname(process.execPath);
  const places = [
    process.env.npm_execpath ?? '',
    join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(folder, 'node_modules/npm/bin/npm-cli.js'),
  ];
  return places.find((file) => /npm-cli\.js$/.test(file) && existsSync(file));
}

/** Runs a tool to its end; what it printed is shown only when it failed. Ctrl-C and TERM reach the tool too. */
function runTool(file, args) {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: root,
      env: innerEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file === 'npm.cmd',
    };
    const tool = spawn(file, args, options);
    const said = [];
    tool.stdout.on('data', (chunk) => said.push(chunk));
    tool.stderr.on('data', (chunk) => said.push(chunk));
    const pass = (signal) => tool.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const settle = (error) => {
      for (const signal of signals) process.off(signal, pass);
      if (error === undefined) return resolve();
      const text = Buffer.concat(said).toString().trim().split('\n').slice(-40).join('\n');
      reject(new NotReady(`${[file, ...args].join(' ')}: ${error}\n${text}`));
    };
    tool.on('error', (error) => settle(error.message));
    tool.on('close', (code, signal) => settle(code === 0 ? undefined : (signal ?? `exit ${code}`)));
  });
}

function install() {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = findNpm();
  if (npm !== undefined) return runTool(process.execPath, [npm, ...args]);
  return runTool(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/** What a deleted source left behind must not be found by a registry that reads its folder. */
function removeOrphans() {
  for (const file of filesUnder('dist', []).filter((name) => !name.startsWith(`${WEB}/`))) {
    const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(at(source))) rmSync(at(file));
  }
}

async function build() {
  if (!existsSync(at('dist'))) rmSync(at('.cache', 'tsconfig.build.tsbuildinfo'), { force: true });
  await runTool(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
  removeOrphans();
}

const buildWeb = () =>
  runTool(process.execPath, [at('node_modules/vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn']);

const buildVerifier = () => runTool(process.execPath, [at('tools/build-verifier.mjs')]);

async function step(quiet, sentence, work) {
  const from = performance.now();
  if (!quiet) process.stdout.write(`· ${sentence} …\n`);
  await work();
  if (!quiet) process.stdout.write(`  ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
}

/** Installs and compiles what is needed (`compile`: 'always' or 'never' otherwise); throws NotReady with what the tool said. */
export async function ready({ quiet = false, compile = 'if needed' } = {}) {
  const installed = () => fingerprint(['package.json', 'package-lock.json']);
  const isInstalled = () => stampOf(INSTALLED) === installed();
  const isUpToDate = () => existsSync(at('dist')) && stampOf(BUILT) === fingerprint(sources());
  const isBuilt = () => compile === 'never' || (compile === 'if needed' && isUpToDate());
  const isWebUpToDate = () => existsSync(at(WEB, 'index.html')) && stampOf(WEB_BUILT) === fingerprint(webSources());
  const isWebBuilt = () => compile === 'never' || (compile === 'if needed' && isWebUpToDate());
  const isVerifierUpToDate = () =>
    VERIFIER.every((file) => existsSync(at(file))) && stampOf(VERIFIER_BUILT) === fingerprint(verifierSources());
  const isVerifierBuilt = () => compile === 'never' || (compile === 'if needed' && isVerifierUpToDate());
  if (isInstalled() && isBuilt() && isWebBuilt() && isVerifierBuilt()) return;
  mkdirSync(at('.cache'), { recursive: true });
  const waiting = () =>
    quiet ||
    process.stdout.write('· 另一个进程正在安装或编译，等待中 / Another process installs or builds; waiting …\n');
  await withLock(at('.cache', 'ready.lock'), waiting, async () => {
    if (!isInstalled() && !isInstalledByHand())
      await step(quiet, '安装依赖（首次约一分钟）/ Installing packages (about a minute the first time)', install);
    if (!isInstalled()) writeFileSync(INSTALLED, installed());
    if (!isBuilt()) {
      const stamp = fingerprint(sources());
      await step(quiet, '编译 / Compiling', build);
      writeFileSync(BUILT, stamp);
    }
    if (!isWebBuilt()) {
      const stamp = fingerprint(webSources());
      await step(quiet, '生成界面 / Building the screens', buildWeb);
      writeFileSync(WEB_BUILT, stamp);
    }
    if (isVerifierBuilt()) return;
    const stamp = fingerprint(verifierSources());
    await step(quiet, '生成离线核验程序 / Building the offline verifier', buildVerifier);
    writeFileSync(VERIFIER_BUILT, stamp);
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const compile = process.argv.includes('--build') ? 'always' : 'if needed';
  ready({ quiet: process.argv.includes('--quiet'), compile }).catch((error) => {
    console.error(error instanceof NotReady ? error.message : error);
    process.exitCode = 1;
  });
}
