import type { PersonActor } from '#domain/people/actor';
import type { NoticeChoice } from '#domain/people/choose-notices';
import { ChooseNotices } from '#engine/notice/choose-notices';
import type { Stage } from './stage';

const OFF = { way: 'off', address: null } as const;

/** A person chooses; what he says nothing of is off. */
export function choose(stage: Stage, actor: PersonActor, choice: Partial<NoticeChoice>): Promise<void> {
  return new ChooseNotices(stage.work).run({ actor }, { email: OFF, sms: OFF, language: 'zh', ...choice });
}

export const mail = (name: string, way: 'each' | 'digest' = 'each') => ({ email: { way, address: `${name}@example.gov.cn` } });
export const sms = (address: string, way: 'each' | 'digest' = 'each') => ({ sms: { way, address } });
