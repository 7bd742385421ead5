import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import { addressOf, readEnv } from '#platform/env';
import { newSecret } from '#platform/ids';
import { loadConfigCalendars } from '../load-calendars';
import { urlOf } from '../owner-database';
import { createDemonstrationDirectory, DEMONSTRATION_BEGINS, type DemonstrationDirectory } from './directory';
import { diceOf } from './year/dice';
import { DEMONSTRATION_SEED } from './year/plan';
import { play, seeded } from './year/play';
import { localTime, milliseconds, Stage } from './year/stage';
import { DEMONSTRATION_COUNTY } from './directory-lines';

/** Wednesday, 15 November 2023, 09:00: most is reported, much is verified, some is late, and the year is still open. */
export const DEMONSTRATION_STANDS = '2023-11-15T09:00';

export interface Loading {
  readonly evidence: EvidencePlace;
  /** Where its clock stops, by the county's own time; mid-November where none is given. */
  readonly until?: string;
  readonly seed?: number;
  /** Told as soon as accounts are made, so that a play cut short does not lose the passwords. */
  readonly onDirectory?: (directory: DemonstrationDirectory) => void;
  /** Told each month that begins, `2023-03`. */
  readonly onMonth?: (month: string) => void;
}

/**
 * The whole demonstration county: directory, accounts, calendars, and its year played to mid-November. Interrupted, it is
 * gone on with the next time; where its clock stands there or later, it is left alone. Passwords are told only by the run
 * that made them.
 */
export async function loadDemonstration(owner: Database, loading: Loading): Promise<DemonstrationDirectory> {
  const { seed = DEMONSTRATION_SEED, until = DEMONSTRATION_STANDS } = loading;
  const rows: { id: CountyId | null }[] = await owner.query('SELECT county_by_code($1) AS id', [DEMONSTRATION_COUNTY]);
  const there = rows[0]?.id ?? undefined;
  // What goes on after an interruption is not the same for the same seed: its ids must not meet those of before.
  const text = there === undefined ? String(seed) : `${seed} ${newSecret()}`;
  if (there !== undefined && (await new Reader(owner).read(there, localTime)) >= until) {
    await loadConfigCalendars(owner, there);
    return { countyId: there, created: false, accounts: [] };
  }
  return seeded(text, milliseconds(DEMONSTRATION_BEGINS), async (tells) => {
    const directory = await createDemonstrationDirectory(owner);
    loading.onDirectory?.(directory);
    await loadConfigCalendars(owner, directory.countyId);
    const place = { url: urlOf(owner), county: directory.countyId, evidence: loading.evidence, dice: diceOf(seed), address: addressOf(readEnv()) };
    const stage = await Stage.open(place);
    tells(() => stage.milliseconds);
    try {
      await play({ seed, until, onMonth: (month) => turnMonth(owner, month, loading) }, stage);
    } finally {
      await stage.close();
    }
    return directory;
  });
}

/**
 * A year is played faster than the server looks at its tables by itself: without statistics it plans each query as for
 * an empty table, and reads the whole county for one row.
 */
async function turnMonth(owner: Database, month: string, { onMonth }: Loading): Promise<void> {
  await owner.query('ANALYZE');
  onMonth?.(month);
}
