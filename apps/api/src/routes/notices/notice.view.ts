import type { NoticeShown } from '#engine/notice/notice.queries';
import { noticeSentence } from '#words/notices';
import type { NoticeView } from './notice.dto';

/** A notice with its sentence in both languages. */
export function told(notice: NoticeShown): NoticeView {
  const sentence = (language: 'zh' | 'en'): string => noticeSentence(notice.kind, notice.task, language, notice.details);
  return { ...notice, sentence: { zh: sentence('zh'), en: sentence('en') } };
}
