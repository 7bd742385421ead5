import type { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/people/actor';
import { leafHash, sha256Hex } from '#platform/hash';
import { newId, newSalt } from '#platform/ids';
import { processNow } from '#platform/clock';

/** The same submission as TypeORM's repositories write it: find, save, save, save. The baseline many products are built on. */
export async function submitByRepositories(source: DataSource, by: PersonActor, assignmentId: string): Promise<void> {
  await source.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.county', $1, true)`, [String(by.countyId)]);
    const assignments = manager.getRepository('assignment');
    const assignment = await assignments.findOneOrFail({
      where: { countyId: by.countyId, id: assignmentId },
      lock: { mode: 'pessimistic_write' },
    });
    const number = Number(assignment['reportCount']) + 1;
    const report = await manager.getRepository('report').save(reportOf(by, assignmentId, number));
    await assignments.save({ ...assignment, reportCount: number, figure: '12.5', lastReportId: report['id'], reportedPeriod: report['period'] });
    const body = 'x'.repeat(600) + sha256Hex(assignmentId);
    await manager.getRepository('trail_entry').save(entryOf(by, assignmentId, body));
    for (const [kind, days] of [['report.due', 20], ['report.closing', 27]] as const) {
      const dueAt = new Date(processNow().getTime() + days * 86_400_000);
      await manager.getRepository('timer').save({ countyId: by.countyId, id: newId(), kind, subjectId: assignmentId, rev: 0, dueAt });
    }
  });
}

function reportOf(by: PersonActor, assignmentId: string, number: number): Record<string, unknown> {
  return {
    countyId: by.countyId,
    id: newId(),
    assignmentId,
    number,
    kind: 'progress',
    period: '2023-03',
    figure: '12.5',
    text: '完成路基',
    submittedBy: by.personId,
    unitId: by.unitId,
    receivedAt: processNow(),
    late: false,
    salt: newSalt(),
  };
}

function entryOf(by: PersonActor, assignmentId: string, body: string): Record<string, unknown> {
  return {
    countyId: by.countyId,
    id: newId(),
    at: processNow(),
    fact: 'report.submitted',
    subjectKind: 'assignment',
    subjectId: assignmentId,
    unitId: by.unitId,
    actorKind: 'person',
    actorPersonId: by.personId,
    body,
    leaf: leafHash(body),
  };
}
