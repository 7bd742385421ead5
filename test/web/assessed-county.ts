import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';
import type { Card } from '../stories/desk';
import { type Office, scan } from '../stories/office';
import { playYear, takeList } from '../stories/played-year';

const FOLDER = join(PROJECT_ROOT, 'config', 'demonstration');
const SCHEME = JSON.parse(readFileSync(join(FOLDER, 'scheme.json'), 'utf8')) as Record<string, unknown>;
const FACTS = readFileSync(join(FOLDER, 'assessment-facts.csv'), 'utf8');
export const TOWN = '510722101';
const SUBSTITUTED = '510722-D08';

/** 8 January 2024: the demonstration county's year is over, the scheme approved, every mark recorded and confirmed; nothing is scored yet. */
export async function assessedCounty(office: Office): Promise<string> {
  await office.itIs('2023-02-10T01:30:00Z');
  const supervision = await office.desk('supervision-1');
  await takeList(supervision);
  const units = new Map((await supervision.get<{ id: string; code: string }[]>('/units')).map(({ code, id }) => [code, id]));
  await playYear(office, await doneByTheTown(office, units.get(TOWN) ?? ''));
  await office.itIs('2024-01-08T01:00:00Z');
  const [scorer, second] = await Promise.all([office.desk('assessment-1'), office.desk('assessment-2')]);
  const { id: schemeId } = await scorer.post<{ id: string }>('/schemes', SCHEME);
  await second.post(`/schemes/${schemeId}/approve`);
  const offices = { substituteUnitId: units.get('510722-D28'), reviewUnitId: units.get('510722-D05') };
  const { id } = await scorer.post<{ id: string }>('/assessments', { period: '2023', title: '三台县2023年度目标绩效考核', schemeId, ...offices });
  await scorer.sendTable(`/assessments/${id}/facts/imports?fileName=facts.csv`, FACTS);
  await confirm(office, id, 'assessment-2');
  await recordedBySubstitutes(office, id, units.get(SUBSTITUTED) ?? '');
  return id;
}

/** 潼川镇 改造 9 of 11; the file that proves two more is on its shelf. */
async function doneByTheTown(office: Office, unitId: string): Promise<string> {
  const [supervision, clerk] = await Promise.all([office.desk('supervision-1'), office.desk(`clerk-${TOWN}`)]);
  const [card] = (await clerk.assignments(`&unitId=${unitId}`)).filter(({ itemNumber }) => itemNumber === 25) as [Card];
  await clerk.post(`/assignments/${card.id}/acknowledge`, undefined, card.version);
  await office.itIs('2023-11-15T02:00:00Z');
  const evidence = await clerk.upload(scan('电商网点'), '验收表.pdf', '2023-11-10');
  const said = { id: '0190a000-0000-7000-8000-000000000001', kind: 'completion', period: '2023-11', text: '已改造9个', figure: '9', evidenceIds: [evidence] };
  const { version } = await clerk.post<{ version: number }>(`/assignments/${card.id}/reports`, said);
  const opened = await supervision.post<{ version: number }>(`/assignments/${card.id}/open`, undefined, version);
  await supervision.post(`/assignments/${card.id}/verify`, { note: '核实9个' }, opened.version);
  await office.itIs('2023-12-04T02:00:00Z');
  await clerk.upload(scan('补充验收'), '补充验收表.pdf', '2023-11-28');
  return card.id;
}

async function confirm(office: Office, assessment: string, login: string): Promise<void> {
  const waiting = await office.sql<{ id: string }>(`SELECT id FROM indicator_fact WHERE state = 'recorded' ORDER BY id`);
  await (await office.desk(login)).post(`/assessments/${assessment}/facts/confirmations`, { ids: waiting.map(({ id }) => id) });
}

/** An office does not rate itself: its marks come from the substitute. */
async function recordedBySubstitutes(office: Office, assessment: string, unitId: string): Promise<void> {
  const desk = await office.desk('substitute-2');
  for (const [input, value, item] of [['good', '70'], ['fair', '10'], ['poor', '2'], ['mark', '13.5', 'r1']] as const) {
    const figure = input === 'mark' ? 'quality' : 'vote';
    const said = { unitId, figure, input, value, basis: '〔演示〕民主测评汇总表', source: '演示', hash: 'a'.repeat(64) };
    await desk.post(`/assessments/${assessment}/facts`, { ...said, ...(item !== undefined && { item }) });
  }
  await confirm(office, assessment, 'substitute-3');
}
