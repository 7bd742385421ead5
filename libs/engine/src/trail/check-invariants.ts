import type { Reading } from '../core/reader';
import { blobsAreThere } from './invariants/blobs';
import { countiesAreApart } from './invariants/fences';
import { type Check, type Finding, type Surroundings, together } from './invariants/invariant';
import { keysCountOnce, nothingIsStuck, writesAreTold } from './invariants/journal';
import { leavesRecompute } from './invariants/leaves';
import { logIsTheEntries } from './invariants/log';
import { movesAreLegal, replayAgrees, versionsHaveNoGap } from './invariants/lives';
import { reportsAreTold } from './invariants/reports';
import { sm3IsTheEntries } from './invariants/sm3';
import { numbersHaveNoGap, sumsAgree } from './invariants/sums';
import { nothingWithoutTimer, timersFireOnce } from './invariants/timers';

/** The invariants that can be read from a county, by their numbers. Those about processes and machines are elsewhere. */
export const INVARIANTS = {
  I1: timersFireOnce,
  I2: nothingWithoutTimer,
  I3: reportsAreTold,
  I4: together(leavesRecompute, logIsTheEntries, sm3IsTheEntries),
  I6: countiesAreApart,
  I7: movesAreLegal,
  I8: blobsAreThere,
  I9: nothingIsStuck,
  I10: writesAreTold,
  I11: keysCountOnce,
  I12: together(versionsHaveNoGap, numbersHaveNoGap),
  I13: sumsAgree,
  I18: replayAgrees,
} as const satisfies Readonly<Record<string, Check>>;
export type InvariantName = keyof typeof INVARIANTS;

export interface Checked {
  readonly invariants: Readonly<Record<InvariantName, Finding>>;
  /** Of all invariants together. */
  readonly violations: number;
}

/** Checks a county in one snapshot; reads only. `reading` must be the owner's, who may look as the product's roles. */
export async function checkInvariants(reading: Reading, around: Surroundings): Promise<Checked> {
  const found: [string, Finding][] = [];
  for (const [name, check] of Object.entries(INVARIANTS)) found.push([name, await check(reading, around)]);
  return {
    invariants: Object.fromEntries(found) as Readonly<Record<InvariantName, Finding>>,
    violations: found.reduce((sum, [, { violations }]) => sum + violations.length, 0),
  };
}
