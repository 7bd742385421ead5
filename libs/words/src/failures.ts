import type { FailureCode } from '#domain/kernel/failures';
import { evidenceReason } from './evidence-reasons';
import { ASSESSMENT_WORDS } from './failures/assessment';
import { ASSIGNMENT_WORDS } from './failures/assignment';
import { BACKUP_WORDS } from './failures/backup';
import { CALENDAR_WORDS } from './failures/calendar';
import { DAY_WORDS } from './failures/day';
import { DECIMAL_WORDS } from './failures/decimal';
import { DIRECTIVE_WORDS } from './failures/directive';
import { DIRECTORY_WORDS } from './failures/directory';
import { DOCUMENT_WORDS } from './failures/document';
import { FINDING_WORDS } from './failures/finding';
import { INSPECTION_WORDS } from './failures/inspection';
import { LIMIT_WORDS } from './failures/limit';
import { LIMIT_TEXT_WORDS } from './failures/limit-words';
import { LIST_WORDS } from './failures/list';
import { MESSAGE_WORDS } from './failures/messages';
import { OPERATIONS_WORDS } from './failures/operations';
import { PLAN_WORDS } from './failures/plan';
import { QUOTA_WORDS } from './failures/quota';
import { REPORT_WORDS } from './failures/report';
import { REQUEST_WORDS } from './failures/request';
import { TRAIL_WORDS } from './failures/trail';
import { WORKBOOK_WORDS } from './failures/workbook';
import { type FailureWords, filled, type InBoth, type Language } from './language';
import { inWords } from './vocabulary';

/** Every refusal has its sentence and its next step in both languages: a code without them does not compile. */
export const FAILURE_WORDS: Readonly<Record<FailureCode, InBoth<FailureWords>>> = {
  ...REQUEST_WORDS,
  ...DAY_WORDS,
  ...DECIMAL_WORDS,
  ...CALENDAR_WORDS,
  ...LIMIT_WORDS,
  ...DIRECTORY_WORDS,
  ...PLAN_WORDS,
  ...DIRECTIVE_WORDS,
  ...ASSIGNMENT_WORDS,
  ...OPERATIONS_WORDS,
  ...MESSAGE_WORDS,
  ...REPORT_WORDS,
  ...WORKBOOK_WORDS,
  ...LIST_WORDS,
  ...LIMIT_TEXT_WORDS,
  ...QUOTA_WORDS,
  ...BACKUP_WORDS,
  ...ASSESSMENT_WORDS,
  ...TRAIL_WORDS,
  ...INSPECTION_WORDS,
  ...FINDING_WORDS,
  ...DOCUMENT_WORDS,
};

/** The sentence of a failure, filled with its details. */
export function failureSentence(
  code: FailureCode,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): FailureWords {
  const words = FAILURE_WORDS[code][language];
  const said = code === 'evidence.refused' ? { reason: evidenceReason(String(details['reason']))[language] } : inWords(details, language);
  return { title: filled(words.title, said), next: filled(words.next, said) };
}
