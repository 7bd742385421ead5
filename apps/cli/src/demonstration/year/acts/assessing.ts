import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';
import type { AssessmentDeed } from '../assessment-deed';
import { handIn } from '../evidence';
import type { Year } from '../year';

type Of<Name extends AssessmentDeed['does']> = Extract<AssessmentDeed, { does: Name }>;

/** Stands in where the assessment office would score itself, and decides appeals. */
const SUBSTITUTE = '510722-D28';
const REVIEW = '510722-D05';
const PAGE = 200;

const schemeFile = (name: string): { readonly number: string } =>
  JSON.parse(readFileSync(join(PROJECT_ROOT, 'config', 'demonstration', name), 'utf8')) as { readonly number: string };

export async function proposeScheme(year: Year, who: string, { file }: Of<'propose-scheme'>): Promise<void> {
  await year.office.proposeScheme.run(year.call(who), schemeFile(file));
}

export async function approveScheme(year: Year, who: string, { file }: Of<'approve-scheme'>): Promise<void> {
  await year.office.approveScheme.run(year.call(who), await schemeOf(year, who, file));
}

export async function openAssessment(year: Year, who: string, { period, title, file }: Of<'open-assessment'>): Promise<void> {
  const offices = { substituteUnitId: year.unit(SUBSTITUTE), reviewUnitId: year.unit(REVIEW) };
  await year.office.openAssessment.run(year.call(who), { period, title, schemeId: await schemeOf(year, who, file), ...offices });
}

export async function confirmFacts(year: Year, who: string, { period }: Of<'confirm-facts'>): Promise<void> {
  const assessment = await assessmentOf(year, who, period);
  if (!assessment) return;
  const { items } = await year.office.facts.all(year.call(who).actor, assessment.id, { state: 'recorded', limit: PAGE });
  if (items.length > 0) await year.office.confirmFacts.run(year.call(who), assessment.id, items.map(({ id }) => id));
}

/** The worker scores it group by group before the next moment. What stands in the way is left standing, and nothing is scored. */
export async function scoreIt(year: Year, who: string, { period }: Of<'score'>): Promise<void> {
  const assessment = await assessmentOf(year, who, period);
  if (assessment && (await year.office.facts.preflight(year.call(who).actor, assessment.id, undefined)).ok) await year.office.startRun.run(year.call(who), assessment.id, { dry: false });
}

/** A change only of what has changed since: the same run is not published twice. */
export async function publishIt(year: Year, who: string, { period, document, change }: Of<'publish'>): Promise<void> {
  const assessment = await assessmentOf(year, who, period);
  if (!assessment?.lastRunId) return;
  const call = { ...year.call(who), version: assessment.version };
  const input = { runId: assessment.lastRunId, document };
  if (change === null && assessment.state === 'open') await year.office.publishResult.provisional(call, assessment.id, input);
  else if (change !== null && (await isUpheld(year, assessment.id))) {
    await year.office.publishResult.change(call, assessment.id, { ...input, reason: change });
  }
}
const UPHELD = { name: 'year-appeal-upheld', text: `SELECT 1 FROM appeal WHERE county_id = $1 AND assessment_id = $2 AND outcome = 'upheld' LIMIT 1` };

function isUpheld(year: Year, assessment: string): Promise<boolean> {
  return year.read(async (reading) => (await reading.rows(UPHELD, [reading.county, assessment])).length > 0);
}

export async function appealIt(year: Year, who: string, { period, node, claim }: Of<'appeal'>): Promise<void> {
  const call = year.call(who);
  const own = (await year.office.ownScores.all(call.actor)).find((one) => one.period === period && one.mayAppeal);
  if (!own) return;
  const { cells } = await year.office.ownScores.one(call.actor, own.assessmentId);
  const cell = cells.find((one) => one.node === node);
  const points = Number(cell?.points ?? 0);
  if (points <= 0 || points >= Number(cell?.full)) return;
  const evidenceIds = [await handIn(year, who, '申诉佐证（演示）')];
  await year.office.fileAppeal.run(call, own.assessmentId, { unitId: call.actor.unitId, node, claim, evidenceIds });
}

export async function takeAppeal(year: Year, who: string, { interim }: Of<'take-appeal'>): Promise<void> {
  const call = year.call(who);
  for (const { id, version } of await year.office.appeals.all(call.actor, { state: 'filed' })) {
    const taken = await year.office.reviewAppeal.take({ ...call, version }, id);
    await year.office.reviewAppeal.replyInterim({ ...call, version: taken.version }, id, interim);
  }
}

export async function upholdAppeal(year: Year, who: string, { why }: Of<'uphold-appeal'>): Promise<void> {
  const call = year.call(who);
  for (const { id, version } of await year.office.appeals.all(call.actor, { state: 'taken' })) {
    const { before } = await year.office.appeals.one(call.actor, id);
    const late = Number(before.inputs.find(({ name }) => name === 'late')?.value ?? '0');
    const said = late > 0 ? ({ outcome: 'upheld', corrections: [{ input: 'late', value: String(late - 1) }] } as const) : ({ outcome: 'rejected', corrections: [] } as const);
    await year.office.reviewAppeal.decide({ ...call, version }, id, { ...said, reason: why });
  }
}

const BEFORE = { approve: 'heard', final: 'approved', graded: 'final' } as const;

export async function settleIt(year: Year, who: string, { period, stage, document }: Of<'settle'>): Promise<void> {
  const assessment = await assessmentOf(year, who, period);
  if (assessment?.state !== BEFORE[stage]) return;
  const call = { ...year.call(who), version: assessment.version };
  if (stage === 'approve') await year.office.settleResult.approve(call, assessment.id, document);
  else await year.office.settleResult.publish(call, assessment.id, stage, document);
}

export async function writeLetter(year: Year, who: string, { period, unit }: Of<'write-letter'>): Promise<void> {
  const assessment = await assessmentOf(year, who, period);
  if (assessment && assessment.publications > 0) await year.office.scoreLetter.run(year.call(who), assessment.id, year.unit(unit));
}

export async function assessmentOf(year: Year, who: string, period: string) {
  return (await year.office.assessments.all(year.call(who).actor)).find((one) => one.period === period);
}

async function schemeOf(year: Year, who: string, file: string): Promise<string> {
  const { number } = schemeFile(file);
  const found = (await year.office.schemes.all(year.call(who).actor)).find((one) => one.number === number);
  if (!found) throw new Error(`${file} was not proposed`);
  return found.id;
}
