import type { NoticeKind } from '#domain/ledger/notice-kind';
import { NOTICE_WORDS } from '#words/notices';
import { useLanguage } from '../../words/language';

/** The sentence without the task: enough to tell kinds apart. */
export function useKindWords(): (kind: NoticeKind) => string {
  const { language } = useLanguage();
  return (kind) => NOTICE_WORDS[kind][language].split(/[：:；;]/)[0]!.replace(/\{\w+\}/g, '').trim();
}
