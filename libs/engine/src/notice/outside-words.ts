import type { NoticeFrames } from '#domain/people/set-notice-channels';
import type { Language } from '#words/language';
import { noticeSentence } from '#words/notices';
import { MAIL_FOOT } from '#words/outside';
import type { Delivery } from './delivery.store';

/** What stands around every sentence that leaves the house. */
export interface Framing {
  readonly frames: NoticeFrames;
  /** Where the product is reached; a link goes there and says nothing by itself. */
  readonly address: string;
}

/** The sentence of a notice, without whom it is for. */
export function sentenceOf({ kind, task, details }: Pick<Delivery, 'kind' | 'task' | 'details'>, language: Language): string {
  const { ids: _, ...told } = details;
  return noticeSentence(kind, task, language, told);
}

/** One line for a group or a telephone. Names unit and task, never a person. */
export function lineOf(delivery: Delivery, { frames, address }: Framing, language: Language): string {
  const { county, unit, task, subjectId } = delivery;
  const link = task === null ? `${address}/` : `${address}/assignments/${subjectId}`;
  const places: Readonly<Record<string, string>> = { sentence: sentenceOf(delivery, language), county, unit, link };
  return frames[language].replace(/\{(\w+)\}/g, (_, place: string) => places[place] ?? '').trim();
}

/** A mail's subject and text; the foot says why it came and how to have none. */
export function mailOf(delivery: Delivery, framing: Framing, language: Language): { readonly subject: string; readonly text: string } {
  const subject = `${delivery.county} · ${sentenceOf(delivery, language)}`.slice(0, 150);
  return { subject, text: `${lineOf(delivery, framing, language)}\n\n${MAIL_FOOT[language]}\n` };
}

/** What a gateway is told: which notice, to which unit and role, in both languages. No person is named. */
export function bodyOf(county: string, id: string, delivery: Delivery): string {
  const { kind, subjectId, unitCode, unit, role, createdAt } = delivery;
  const { ids: _, ...details } = delivery.details;
  const to = { unit: { code: unitCode, name: unit }, role };
  const sentence = { zh: sentenceOf(delivery, 'zh'), en: sentenceOf(delivery, 'en') };
  return JSON.stringify({ id, county, kind, subjectId, to, createdAt, details, sentence });
}
