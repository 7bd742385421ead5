import { addDays, formatDay, parseDay } from '#domain/kernel/day';
import type { SendBackInput, SendBackReason } from '#domain/verification/send-back';
import type { Deed } from '../deed';
import type { Task } from '../desk';
import type { Year } from '../year';

/** Of submissions seen for the first time, so many are sent back. Constructed. */
const SENT_BACK = 0.12;
const DAYS_TO_REWORK = 8;

const REASONS: readonly { readonly reason: SendBackReason; readonly note: string; readonly fields: SendBackInput['fields'] }[] = [
  { reason: 'evidence-missing', note: '（演示）请补充验收照片', fields: ['evidence'] },
  { reason: 'figure-unproven', note: '（演示）数字与台账不符，请核对', fields: ['figure'] },
  { reason: 'text-incomplete', note: '（演示）请写明完成时间和地点', fields: ['text'] },
  { reason: 'evidence-unclear', note: '（演示）扫描件不清晰', fields: ['evidence'] },
];

/** Opens what waits for the verifier's office, sends some back, confirms the rest. */
export async function verifyIt(year: Year, who: string, { most }: Extract<Deed, { does: 'verify' }>): Promise<void> {
  const call = year.call(who);
  const waiting = await year.open({ state: 'awaitingVerification', verifier: year.officeOf(who) });
  for (const task of waiting.slice(0, most)) {
    await year.office.open.run(call, task.id);
    const again = why(year, task);
    if (again) await year.office.sendBack.run(call, task.id, again);
    else await year.office.verify.run(call, task.id, { note: '（演示）材料属实' });
  }
}

function why({ dice, today }: Year, { item, unit, sentBack }: Task): SendBackInput | undefined {
  if (sentBack > 0 || dice.roll('sent back', item, unit) >= SENT_BACK) return undefined;
  const lastDay = parseDay('2023-12-29');
  const dueOn = addDays(today, DAYS_TO_REWORK);
  return { ...dice.pick(REASONS, 'reason', item, unit), target: 'clerk', dueOn: dueOn > lastDay ? today : parseDay(formatDay(dueOn)) };
}

/** Closes what is verified, a lead's only when all its shares are closed; that may be in the same hour. */
export async function closeOutIt(year: Year, who: string): Promise<void> {
  const call = year.call(who);
  for (const kind of ['township', 'lead'] as const) {
    year.lookAgain();
    const verified = await year.open({ state: 'verified', kind });
    for (const task of verified) if (task.openShares === 0) await year.office.closeOut.run(call, task.id);
  }
}

export async function takeBackIt(year: Year, who: string, { item }: { readonly item: number }): Promise<void> {
  const [task] = await year.open({ item, unit: year.unitOf(who), state: 'awaitingVerification' });
  if (task) await year.office.takeBack.run(year.call(who), task.id);
}
