import type { Command } from 'commander';
import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import type { Database } from '#engine/core/database';
import { Reader } from '#engine/core/reader';
import { type Checked, checkInvariants } from '#engine/trail/check-invariants';
import { type EvidencePlace, openBlobStore } from '#platform/blobs/open-blob-store';
import { readEnv } from '#platform/env';
import { INVARIANT_WORDS } from '#words/simulate';
import { DEMONSTRATION_COUNTY } from '../demonstration/directory-lines';
import { type WithOwner, withOwnerAsItIs } from '../owner-database';
import { explain, onOneLine } from '../say';

/** What is due or waits may be under way for so long in a running system, in seconds. */
const GRACE = 120;
const BROKEN = 1;
const NOT_CHECKED = 2;

interface CheckOptions {
  readonly county: string;
  readonly json?: boolean;
}

/** `check-invariants [--county CODE] [--json]`: exit 0 nothing broken, 1 something is, 2 it could not be checked. */
export function registerCheckInvariants(program: Command, open: WithOwner = withOwnerAsItIs, place = (): EvidencePlace => openBlobStore(readEnv())): void {
  const command = program.command('check-invariants').description(onOneLine(INVARIANT_WORDS.about));
  command
    .option('--county <code>', onOneLine(INVARIANT_WORDS.county), DEMONSTRATION_COUNTY)
    .option('--json', onOneLine(INVARIANT_WORDS.json))
    .action(async ({ county, json }: CheckOptions) => {
      const { writeOut, writeErr } = command.configureOutput();
      try {
        const checked = await open((owner) => check(owner, county, place()));
        writeOut?.(json ? `${JSON.stringify(jsonOf(checked), null, 2)}\n` : textOf(checked));
        if (checked.violations > 0) process.exitCode = BROKEN;
      } catch (error) {
        writeErr?.(`${explain(error, false)}\n`);
        process.exitCode = NOT_CHECKED;
      }
    });
}

async function check(owner: Database, code: string, evidence: EvidencePlace): Promise<Checked> {
  const [row]: { id: CountyId | null }[] = await owner.query('SELECT county_by_code($1) AS id', [code]);
  const county = row?.id ?? fail('county.unknown', { county: code });
  return new Reader(owner).read(county, (reading) => checkInvariants(reading, { grace: GRACE, evidence }));
}

/** Every invariant with its counts, and what is broken. */
export function jsonOf({ invariants, violations }: Checked) {
  const counts = Object.entries(invariants).map(([name, found]) => [name, { checked: found.checked, violations: found.violations.length }]);
  const broken = Object.entries(invariants).flatMap(([invariant, found]) => found.violations.map((one) => ({ invariant, ...one })));
  return { violations, invariants: Object.fromEntries(counts) as Record<string, { checked: number; violations: number }>, broken };
}

export function textOf({ invariants }: Checked): string {
  const lines = Object.entries(invariants).flatMap(([name, { checked, violations }]) => [
    onOneLine(INVARIANT_WORDS.line, { name, checked, broken: violations.length }),
    ...violations.map((one) => onOneLine(INVARIANT_WORDS.violation, { ...one })),
  ]);
  return `${lines.join('\n')}\n`;
}
