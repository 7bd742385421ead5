import { parseDay } from '#domain/kernel/day';
import type { InspectionDeed } from '../inspection-deed';
import type { Year } from '../year';

type Of<Name extends InspectionDeed['does']> = Extract<InspectionDeed, { does: Name }>;

export const INSPECTION_OFFICE = '510722-D07';
export const AUDIT_OFFICE = '510722-D13';
export const GOVERNMENT_SUPERVISION = '510722-D34';
const DOCUMENT = '三督〔演示2023〕2号';
const PAGE = 50;

/** Constructed for the demonstration: what a county's co-ordinated plan of inspections looks like. */
export async function planInspections(year: Year, who: string): Promise<void> {
  const days = { fromOn: parseDay('2023-02-01'), untilOn: parseDay('2023-12-31') };
  const lines = [
    { source: 'party-inspection', officeUnitId: year.unit(INSPECTION_OFFICE), unitIds: [], subject: '（演示）年度任务落实情况专项巡察', ...days },
    { source: 'audit', officeUnitId: year.unit(AUDIT_OFFICE), unitIds: [], subject: '（演示）衔接资金管理使用审计', ...days },
    { source: 'government-inspection', officeUnitId: year.unit(GOVERNMENT_SUPERVISION), unitIds: [], subject: '（演示）秋季重点工作政府督查', ...days },
  ] as const;
  await year.office.registerPlan.run(year.call(who), { year: 2023, documentNumber: DOCUMENT, approvedBy: '县委办公室（演示）', lines });
}

export async function startInspection(year: Year, who: string, { office, units, why }: Of<'start-inspection'>): Promise<void> {
  const call = year.call(who);
  const [plan] = await year.office.inspections.plans(call.actor, 2023);
  const line = plan?.lines.find((one) => one.office.id === year.unit(office));
  if (!line) return;
  const what = { source: line.source, officeUnitId: year.unit(office), unitIds: units.map((code) => year.unit(code)), title: line.subject };
  await year.office.startInspection.run(call, { ...what, planLineId: line.id, documentNumber: null, reason: why });
}

export async function endInspection(year: Year, who: string, { office }: Of<'end-inspection'>): Promise<void> {
  const inspection = await newestOf(year, who, office);
  if (inspection) await year.office.endInspection.run({ ...year.call(who), version: inspection.version }, inspection.id);
}

/** What the inspection reaches: the county, or its units. */
export async function proposeAccess(year: Year, who: string, { office, for: login, until, why }: Of<'propose-access'>): Promise<void> {
  const inspection = await newestOf(year, who, office);
  if (!inspection) return;
  const { accountId } = year.call(login).actor;
  const units = inspection.units.map(({ id }) => id as ReturnType<Year['unit']>);
  const scope = { kind: units.length === 0 ? 'county' : 'units', unitIds: units, listId: null } as const;
  await year.office.proposeAccess.run(year.call(who), { inspectionId: inspection.id, accountId, scope, beginsAt: null, endsAt: until, reason: why });
}

export async function approveAccess(year: Year, who: string, { why }: Of<'approve-access'>): Promise<void> {
  const call = year.call(who);
  const { items } = await year.office.accesses.all(call.actor, { limit: PAGE, standing: true });
  const waiting = items.filter(({ standing }) => standing === 'proposed');
  for (const { id, version } of waiting) await year.office.decideAccess.run({ ...call, version }, id, { approve: true, reason: why });
}

export async function drawSample(year: Year, who: string, { size, seed }: Of<'draw-sample'>): Promise<void> {
  const call = await year.callNow(who);
  const [inspection] = (await year.office.inspections.inspections(call.actor, { limit: PAGE })).items.filter(({ endedOn }) => endedOn === null);
  if (!inspection) return;
  await year.office.noteRead.run(call.actor, { operation: 'listAssignments', subject: '', asked: '/api/v1/assignments' });
  await year.office.drawSample.run(call, inspection.id, { method: 'risk', size, seed, filter: { listId: null, unitId: null } });
}

/** An office's newest inspection that is not over. */
export async function newestOf(year: Year, who: string, office: string) {
  const { items } = await year.office.inspections.inspections(year.call(who).actor, { limit: PAGE });
  return items.find((one) => one.office.id === year.unit(office) && one.endedOn === null);
}
