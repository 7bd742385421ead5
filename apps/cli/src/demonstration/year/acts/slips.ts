import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';
import type { Deed } from '../deed';
import type { Year } from '../year';
import { listOf } from './dispatch';

/** Nobody answers these before he is urged again: constructed, so that slips unanswered are seen too. */
const UNANSWERED = 0.15;

/** The list's ladder, before the list goes out: reminders, urgings, slips. */
export async function loadLadderIt(year: Year, who: string): Promise<void> {
  const ladder: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'config', 'ladders', 'demonstration.json'), 'utf8'));
  await year.office.loadLadder.run(year.call(who), await listOf(year), ladder);
}

/** The office issues what the ladder proposed. */
export async function issueSlips(year: Year, who: string): Promise<void> {
  const office = year.officeOf(who);
  for (const slip of await year.slips({ office, state: 'draft', task: 'underway' })) await year.office.issueDraft.run(year.call(who), slip.id, '（演示）逾期未办结');
}

/** A unit signs for its slips and explains itself. */
export async function answerSlips(year: Year, who: string): Promise<void> {
  const call = year.call(who);
  const unit = year.unitOf(who);
  for (const slip of await year.slips({ unit })) {
    if (slip.state === 'issued') await year.office.slips.sign(call, slip.id);
    if (slip.state === 'draft' || slip.state === 'issued' || year.dice.roll('unanswered', slip.item, unit, slip.kind) < UNANSWERED) continue;
    await year.office.slips.answer(call, slip.id, '（演示）已制定整改措施，明确专人和时限');
  }
}

export async function urgeIt(year: Year, who: string, { item, unit, text }: Extract<Deed, { does: 'urge' }>): Promise<void> {
  const [task] = await year.open({ item, unit, state: 'underway' });
  if (task) await year.office.urge.run(year.call(who), task.id, text);
}
