import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';
import type { Card, Desk } from './desk';
import type { Office } from './office';

/** A finding as its page and the register answer it, as far as the story looks at it. */
export interface Found {
  readonly id: string;
  readonly number: string;
  readonly standing: string;
  readonly round: number;
  readonly version: number;
  readonly assignmentId: string;
  readonly lookBackDue: boolean;
  readonly acts: readonly string[];
  readonly quotes: readonly { readonly same: boolean; readonly leaf: string }[];
  readonly plans: readonly { readonly round: number; readonly state: string }[];
  readonly signatures: readonly { readonly as: string }[];
  readonly roundEnds: readonly { readonly outcome: string; readonly closureNumber: string | null }[];
  readonly proposals: readonly { readonly state: string; readonly decisionReason: string | null }[];
}
export type Register = { readonly items: readonly Found[]; readonly total: number };

/** The post that is responsible for a task. */
export async function leaderPostOf(office: Office, taskId: string): Promise<string> {
  const [row] = await office.sql<{ id: string }>('SELECT leader_post_id AS id FROM assignment WHERE id = $1', [taskId]);
  return row!.id;
}

/** Who holds that post. */
export async function leaderOf(office: Office, taskId: string): Promise<Desk> {
  const [row] = await office.sql<{ login: string }>(
    `SELECT a.login FROM assignment t JOIN post_holding h ON h.county_id = t.county_id AND h.post_id = t.leader_post_id
     JOIN account a ON a.county_id = h.county_id AND a.person_id = h.person_id WHERE t.id = $1`, [taskId]);
  return office.desk(row!.login);
}

/** Asks until the notice is there; the test's time limit is the only clock. */
export async function told(desk: Desk, kind: string): Promise<void> {
  for (;;) {
    const { items } = await desk.get<{ items: { kind: string }[] }>('/notices?limit=50');
    if (items.some((notice) => notice.kind === kind)) return;
  }
}

/** The inspectors' office, told by where its first inspector sits. */
export async function inspectionOffice(office: Office): Promise<string> {
  const [row] = await office.sql<{ unit: string }>(`SELECT unit_id AS unit FROM account WHERE login = 'inspector-1'`);
  return row!.unit;
}

/** 潼川镇's first share, signed for. */
export async function firstTask(clerk: Desk): Promise<Card> {
  const [card] = (await clerk.assignments('&mine=true')).filter(({ kind }) => kind === 'township') as [Card];
  await clerk.post(`/assignments/${card.id}/acknowledge`, undefined, card.version);
  return clerk.get(`/assignments/${card.id}`);
}

/** The assessment of 2023 under the demonstration's scheme, proposed by one and approved by another. */
export async function openAssessment(office: Office, units: ReadonlyMap<string, string>): Promise<string> {
  const [scorer, colleague] = await Promise.all([office.desk('assessment-1'), office.desk('assessment-2')]);
  const scheme: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, 'config', 'demonstration', 'scheme.json'), 'utf8'));
  const { id: schemeId } = await scorer.post<{ id: string }>('/schemes', scheme);
  await colleague.post(`/schemes/${schemeId}/approve`);
  const offices = { substituteUnitId: units.get('510722-D28'), reviewUnitId: units.get('510722-D05') };
  return (await scorer.post<{ id: string }>('/assessments', { period: '2023', title: '2023年度考核', schemeId, ...offices })).id;
}
