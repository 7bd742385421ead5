import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';

/** What changed in a county, by ids. Both empty: so much that whoever shows it had better read it again. */
export interface Rung {
  readonly county: CountyId;
  readonly notices: readonly string[];
  readonly assignments: readonly string[];
}

/** Told after a commit what changed. Best effort: who listens reads again when he may have missed something. */
export interface Ring {
  (rung: Rung): void;
}

/** PostgreSQL takes 8,000 bytes a message; 150 ids are some 6,000. */
const MOST_IDS = 150;
/** Commits of so many milliseconds are rung for together: each NOTIFY takes one lock over the whole server at its commit. */
const GATHER_MS = 100;
export const BELL_CHANNEL = 'duban_changes';

const RING = 'SELECT pg_notify($1, told) FROM unnest($2::text[]) AS told';

interface Gathered {
  readonly notices: Set<string>;
  readonly assignments: Set<string>;
  lost: boolean;
}

/**
 * Rings for what was committed, in a transaction of its own and never in the one that changed something: at most one
 * every 100 ms a process, whatever the load. More than 150 ids of a county become "read again".
 */
export function bell(source: DataSource, onError: (error: unknown) => void): Ring {
  const gathered = new Map<CountyId, Gathered>();
  let timer: NodeJS.Timeout | undefined;
  const ring = (): void => {
    timer = undefined;
    const told = [...gathered].map(([county, what]) => JSON.stringify(told150(county, what)));
    gathered.clear();
    if (source.isInitialized) source.query(RING, [BELL_CHANNEL, told]).catch(onError);
  };
  return ({ county, notices, assignments }) => {
    const what = gathered.get(county) ?? { notices: new Set(), assignments: new Set(), lost: false };
    gathered.set(county, what);
    what.lost ||= notices.length + assignments.length === 0;
    for (const id of notices) what.notices.add(id);
    for (const id of assignments) what.assignments.add(id);
    timer ??= setTimeout(ring, GATHER_MS).unref();
  };
}

function told150(county: CountyId, { notices, assignments, lost }: Gathered): Rung {
  const all = lost || notices.size + assignments.size > MOST_IDS;
  return { county, notices: all ? [] : [...notices], assignments: all ? [] : [...assignments] };
}

/** A message of {@link bell}; anything else anybody may have sent on the channel is nothing. */
export function readRung(message: string | undefined): Rung | undefined {
  try {
    const { county, notices, assignments } = JSON.parse(message ?? '') as Partial<Rung>;
    const fits = Number.isSafeInteger(county) && Array.isArray(notices) && Array.isArray(assignments);
    return fits ? ({ county, notices, assignments } as Rung) : undefined;
  } catch {
    return undefined;
  }
}
