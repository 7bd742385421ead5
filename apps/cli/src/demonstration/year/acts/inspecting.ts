import { parseDay } from '#domain/kernel/day';
import type { Deed } from '../deed';
import type { Year } from '../year';

const INSPECTION_OFFICE = '510722-D07';
const AUDIT_OFFICE = '510722-D13';
const FINANCE = '510722-D12';
const DOCUMENT = '三督〔演示2023〕2号';
const PAGE = 50;

/** Constructed for the demonstration: what a county's co-ordinated plan of inspections looks like. */
export async function planInspections(year: Year, who: string): Promise<void> {
  const days = { fromOn: parseDay('2023-02-01'), untilOn: parseDay('2023-12-31') };
  const lines = [
    { source: 'party-inspection', officeUnitId: year.unit(INSPECTION_OFFICE), unitIds: [], subject: '（演示）年度任务落实情况专项巡察', ...days },
    { source: 'audit', officeUnitId: year.unit(AUDIT_OFFICE), unitIds: [year.unit(FINANCE)], subject: '（演示）衔接资金管理使用审计', ...days },
  ] as const;
  await year.office.registerPlan.run(year.call(who), { year: 2023, documentNumber: DOCUMENT, approvedBy: '县委办公室（演示）', lines });
}

export async function startInspection(year: Year, who: string): Promise<void> {
  const call = year.call(who);
  const [plan] = await year.office.inspections.plans(call.actor, 2023);
  const line = plan?.lines.find(({ office }) => office.id === year.unit(INSPECTION_OFFICE));
  if (!line) return;
  const what = { source: line.source, officeUnitId: year.unit(INSPECTION_OFFICE), unitIds: [], title: line.subject };
  await year.office.startInspection.run(call, { ...what, planLineId: line.id, documentNumber: null, reason: null });
}

export async function proposeAccess(year: Year, who: string, deed: Extract<Deed, { does: 'propose-access' }>): Promise<void> {
  const call = year.call(who);
  const [inspection] = (await year.office.inspections.inspections(call.actor, { limit: PAGE })).items;
  if (!inspection) return;
  const { accountId } = year.call(deed.for).actor;
  const scope = { kind: 'county', unitIds: [], listId: null } as const;
  await year.office.proposeAccess.run(call, { inspectionId: inspection.id, accountId, scope, beginsAt: null, endsAt: deed.until, reason: deed.why });
}

export async function approveAccess(year: Year, who: string, { why }: Extract<Deed, { does: 'approve-access' }>): Promise<void> {
  const call = year.call(who);
  const { items } = await year.office.accesses.all(call.actor, { limit: PAGE, standing: true });
  const waiting = items.filter(({ standing }) => standing === 'proposed');
  for (const { id, version } of waiting) await year.office.decideAccess.run({ ...call, version }, id, { approve: true, reason: why });
}
