import { parseDay } from '#domain/kernel/day';
import { townships } from '../../directory-lines';
import type { Deed } from '../deed';
import type { Task } from '../desk';
import type { Year } from '../year';

type Of<Name extends Deed['does']> = Extract<Deed, { does: Name }>;

export async function askReturn(year: Year, who: string, { item, to, why }: Of<'ask-return'>): Promise<void> {
  const [task] = await year.open({ item, unit: year.unitOf(who), state: 'dispatched' });
  if (!task) return;
  await year.office.requestReturn.run(year.call(who), task.id, { reason: why, proposedUnitId: year.unit(to) });
}

export async function decideReturn(year: Year, who: string, deed: Of<'decide-return'>): Promise<void> {
  const [task] = await year.open({ item: deed.item, unit: deed.unit, state: 'returnAsked' });
  if (!task?.requestId) return;
  const toUnitId = deed.to === null ? null : year.unit(deed.to);
  const decision = { requestId: task.requestId, granted: toUnitId !== null, reason: deed.why, toUnitId };
  await year.office.decideReturn.run(year.call(who), task.id, decision);
}

/** The lead gives every township that has none its share. */
export async function decomposeIt(year: Year, who: string, { item, each }: Of<'decompose'>): Promise<void> {
  const lead = await underway(year, item, year.unitOf(who));
  if (!lead) return;
  const taken = new Set((await year.open({ item, kind: 'township' })).map(({ unit }) => unit));
  const without = townships().filter((code) => !taken.has(code));
  const shares = without.map((code) => ({ unitId: year.unit(code), quota: each }));
  if (shares.length > 0) await year.office.decompose.run(year.call(who), lead.id, shares);
}

export async function askExtension(year: Year, who: string, deed: Of<'ask-extension'>): Promise<void> {
  const task = await underway(year, deed.item, year.unitOf(who));
  if (!task || task.requestId !== null || task.dueOn === null || task.dueOn >= deed.until) return;
  const asked = { reason: deed.why, progress: deed.progress, askedDueOn: parseDay(deed.until) };
  await year.office.askExtension.run(year.call(who), task.id, asked);
}

export async function decideExtension(year: Year, who: string, { item, unit, until, why }: Of<'decide-extension'>): Promise<void> {
  const [task] = (await year.open({ item, unit, state: 'underway' })).filter(({ requestId }) => requestId !== null);
  if (!task?.requestId) return;
  const said = until === null ? ({ granted: false, reason: why } as const) : ({ granted: true, reason: why, dueOn: parseDay(until) } as const);
  await year.office.decideExtension.run(year.call(who), task.id, { ...said, requestId: task.requestId });
}

export async function suspendIt(year: Year, who: string, { item, unit, reason }: Of<'suspend'>): Promise<void> {
  const task = await underway(year, item, unit);
  if (task) await year.office.suspend.run(year.call(who), task.id, reason);
}

export async function resumeIt(year: Year, who: string, { item, unit }: Of<'resume'>): Promise<void> {
  const [task] = await year.open({ item, unit, state: 'suspended' });
  if (task) await year.office.resume.run(year.call(who), task.id);
}

export async function noteIt(year: Year, who: string, { item, unit, kind, text }: Of<'note'>): Promise<void> {
  const [task] = await year.open({ item, unit });
  if (task) await year.office.makeNote.run(year.call(who), task.id, { kind, text });
}

export async function openPeriod(year: Year, who: string, { item, unit, period, until, why }: Of<'open-period'>): Promise<void> {
  const task = await underway(year, item, unit);
  if (!task) return;
  const exception = { period, until: parseDay(until), authority: '（演示）县委督查室', reason: why };
  await year.office.grantException.run(year.call(who), task.id, exception);
}

async function underway(year: Year, item: number, unit: string): Promise<Task | undefined> {
  return (await year.open({ item, unit, state: 'underway' }))[0];
}
