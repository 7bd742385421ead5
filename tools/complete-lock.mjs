// Completes package-lock.json for the platforms this machine is not.
//
// npm writes into the lock only those optional packages it could fetch. A registry that lacks the builds for
// other platforms so leaves a lock that `npm ci` refuses ("Missing: … from lock file"). This adds the missing
// entries: version and platform only. They carry no integrity and no address, which npm then looks up by itself
// on the platform that needs them.
//
//   node tools/complete-lock.mjs           writes the entries (run it after every `npm install`)
//   node tools/complete-lock.mjs --check   exits 1 when an entry is missing
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Node finds a package in its own node_modules or in that of a folder above. */
function isLocked(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** Names such as `@scope/thing-linux-arm-gnueabihf` say where a build runs; read from the end. */
export function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = words.map((word) => SYSTEMS[word]).findLast((word) => word !== undefined);
  const cpu = words.findLast((word) => PROCESSORS.includes(word));
  if (os === undefined || cpu === undefined) return undefined;
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = words.some((word) => word.startsWith('gnu') || word === 'glibc');
  return {
    os: [os],
    cpu: [cpu],
    ...(os === 'linux' && musl ? { libc: ['musl'] } : os === 'linux' && glibc ? { libc: ['glibc'] } : {}),
  };
}

function entryFor(name, version, needer) {
  const platform = platformOf(name);
  if (platform === undefined)
    throw new Error(`${name}: its name does not say for which platform it is; add it by hand`);
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))
    throw new Error(`${name}@${version}: only an exact version can be added`);
  const { os, cpu, libc } = platform;
  return { version, cpu, ...(needer.dev ? { dev: true } : {}), ...(libc ? { libc } : {}), optional: true, os };
}

/** The entries that are missing: path in the lock → entry. */
export function missingEntries(packages) {
  const missing = {};
  for (const [path, needer] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(needer.optionalDependencies ?? {})) {
      if (!isLocked(packages, path, name)) missing[`node_modules/${name}`] = entryFor(name, version, needer);
    }
  }
  return missing;
}

function main() {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  const names = Object.keys(missing);
  if (process.argv.includes('--check')) {
    if (names.length === 0) return;
    console.error(
      `package-lock.json lacks ${names.length} entries for other platforms, first ${names[0]}: run node tools/complete-lock.mjs`,
    );
    process.exitCode = 1;
    return;
  }
  const { '': project, ...others } = lock.packages;
  const sorted = Object.entries({ ...others, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': project, ...Object.fromEntries(sorted) };
  if (names.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${names.length} entries added`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
