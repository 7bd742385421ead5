import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { type Reading, Reader, type Statement } from '#engine/core/reader';
import { type Checked, checkInvariants } from '#engine/trail/check-invariants';
import { trailRoot } from '#engine/trail/trail-root';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import { elapsedMs } from '#platform/clock';
import { loadDemonstration } from './load';

export interface Simulation {
  readonly seed: number;
  /** The county's own time at which the play stopped. */
  readonly until: string;
  /** Hexadecimal RFC 6962 root; the same for the same seed. */
  readonly trailRoot: string;
  readonly entries: number;
  readonly assignments: number;
  readonly reports: number;
  readonly timersFired: number;
  readonly notices: number;
  readonly slips: number;
  readonly seconds: number;
  readonly checked: Checked;
}

const COUNTS: Statement = {
  name: 'simulation-counts',
  text: `SELECT (SELECT count(*) FROM assignment WHERE county_id = $1)::integer AS assignments,
           (SELECT count(*) FROM report WHERE county_id = $1)::integer AS reports,
           (SELECT count(*) FROM effect WHERE county_id = $1)::integer AS "timersFired",
           (SELECT count(*) FROM notice WHERE county_id = $1)::integer AS notices,
           (SELECT count(*) FROM slip WHERE county_id = $1)::integer AS slips`,
};
type Counts = Pick<Simulation, 'assignments' | 'reports' | 'timersFired' | 'notices' | 'slips'>;

export interface ToSimulate {
  readonly seed: number;
  readonly until: string;
  readonly evidence: EvidencePlace;
  readonly onMonth?: (month: string) => void;
}

/** Plays the year in an empty, migrated database and looks at what it left. Everything was drained, so nothing may wait. */
export async function simulate(owner: Database, { seed, until, evidence, onMonth }: ToSimulate): Promise<Simulation> {
  const from = elapsedMs();
  const { countyId } = await loadDemonstration(owner, { seed, until, evidence, ...(onMonth ? { onMonth } : {}) });
  const seconds = Math.round((elapsedMs() - from) / 100) / 10;
  return new Reader(owner).read(countyId as CountyId, async (reading) => {
    const { root, entries } = await trailRoot(reading);
    const counts = await countsOf(reading);
    const checked = await checkInvariants(reading, { grace: 0, evidence });
    return { seed, until, trailRoot: root, entries, ...counts, seconds, checked };
  });
}

async function countsOf(reading: Reading): Promise<Counts> {
  const [row] = await reading.rows<Counts & Record<string, unknown>>(COUNTS, [reading.county]);
  const { assignments, reports, timersFired, notices, slips } = row!;
  return { assignments, reports, timersFired, notices, slips };
}
