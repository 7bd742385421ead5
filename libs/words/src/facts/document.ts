import type { FactName } from '#domain/ledger/fact';
import type { InBoth } from '../language';

const say = (zh: string, en: string): InBoth<string> => ({ zh, en });

export const DOCUMENT_FACT_WORDS = {
  'draft.written': say('起草文书', 'A document was drafted'),
  'draft.changed': say('修改文稿（第{version}版）', 'A draft was changed (version {version})'),
  'draft.exceptionAccepted': say('放行数字“{figure}”', 'The figure "{figure}" was let pass'),
  'draft.dropped': say('作废文稿', 'A draft was dropped'),
  'document.issued': say('制发{number}（{figures}个数字，放行{exceptions}个）', '{number} was issued ({figures} figures, {exceptions} let pass)'),
  'document.signed': say('签收文书', 'A document was signed for'),
  'template.loaded': say('更换文书模板（第{version}版）', 'A template was loaded (version {version})'),
  'template.restored': say('恢复默认模板（第{version}版）', 'The default template was restored (version {version})'),
} as const satisfies Partial<Record<FactName, InBoth<string>>>;
