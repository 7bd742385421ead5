import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusing } from './embedded-refused';
import { isReachableByOthers, type ServerUser } from './server-user';

/** Where one cluster and what belongs to it stand. */
export interface Place {
  /** PostgreSQL's data folder. */
  readonly cluster: string;
  readonly secretFile: string;
  readonly logFile: string;
  /** Taken while a server is started. */
  readonly lock: string;
  /** One file per process that uses the server. */
  readonly users: string;
  /** True: not in the folder that was asked for, since the server's user cannot reach it. */
  readonly isElsewhere: boolean;
}

const DURABLE = '/var/lib';

function placeIn(folder: string, name: string, isElsewhere: boolean): Place {
  const at = (suffix: string) => join(folder, `${name}${suffix}`);
  return {
    cluster: at(''),
    secretFile: at('.secret'),
    logFile: at('.log'),
    lock: at('.lock'),
    users: at('.users'),
    isElsewhere,
  };
}

/** The note in the folder asked for keeps a new checkout at the same path from finding the old one's data. */
function elsewhere(folder: string, name: string): string {
  const note = join(folder, `${name}.place`);
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const hash = createHash('sha256').update(folder).update(randomBytes(8)).digest('hex').slice(0, 12);
  const chosen = join(DURABLE, `duban-${hash}`);
  refusing(note, () => writeFileSync(note, `${chosen}\n`));
  return chosen;
}

/**
 * `folder/name`, unless the server runs as a user who cannot get there; then a durable folder under /var/lib,
 * noted in `folder/name.place`. Makes the folders.
 */
export function choosePlace(folder: string, name: string, user: ServerUser | undefined): Place {
  refusing(folder, () => mkdirSync(folder, { recursive: true }));
  const isElsewhere = user !== undefined && !isReachableByOthers(folder);
  const chosen = isElsewhere ? elsewhere(folder, name) : folder;
  refusing(chosen, () => mkdirSync(chosen, { recursive: true, mode: 0o755 }));
  const place = placeIn(chosen, name, isElsewhere);
  refusing(place.users, () => mkdirSync(place.users, { recursive: true }));
  return place;
}
