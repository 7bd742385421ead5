import type { PersonActor } from '#domain/people/actor';
import type { NoticeChoice } from '#domain/people/choose-notices';
import { ChooseNotices } from '#engine/notice/choose-notices';
import type { Stage } from './stage';

const OFF = { way: 'off', address: null } as const;

/** A person chooses; what he says nothing of is off. */
export function give(stage: Stage, actor: PersonActor, choice: Partial<NoticeChoice>): Promise<void> {
  return new ChooseNotices(stage.work).run({ actor }, { email: OFF, sms: OFF, language: 'zh', ...choice });
}

/** The same, and what he gave is confirmed already. */
export async function choose(stage: Stage, actor: PersonActor, choice: Partial<NoticeChoice>): Promise<void> {
  await give(stage, actor, choice);
  await stage.county.sql(
    `UPDATE notice_choice SET email_confirmed_at = CASE WHEN email_address IS NOT NULL THEN now() END, sms_confirmed_at = CASE WHEN sms_address IS NOT NULL THEN now() END
     WHERE county_id = $1 AND person_id = $2`,
    [stage.county.id, actor.personId],
  );
}

export const mail = (name: string, way: 'each' | 'digest' = 'each') => ({ email: { way, address: `${name}@example.gov.cn` } });
export const sms = (address: string, way: 'each' | 'digest' = 'each') => ({ sms: { way, address } });
