import { formatDay } from '#domain/kernel/day';
import { Failure, type FailureDetails } from '#domain/kernel/failure';
import type { Limit } from '#domain/calendar/limit';
import { DUE_WORDS, SKIP_WORDS } from '#words/due';
import { failureSentence } from '#words/failures';
import { type InBoth, LANGUAGES, filled } from '#words/language';
import type { DueAnswer, DueLine } from './due-lines';

/** Chinese, then English, on one line. */
export function bilingual(words: InBoth<string>, details: FailureDetails = {}): string {
  return `${filled(words.zh, details)} ${filled(words.en, details)}`;
}

/** The sentence of a failure with its next step. */
export function failureText(failure: Failure): string {
  const sentences = LANGUAGES.map((language) => failureSentence(failure.code, failure.details, language));
  return sentences.map(({ title, next }) => `${title}; ${next}`).join(' | ');
}

/** One line a refused question, naming the line and what stood in it. */
export function refusalText(question: DueLine, failure: Failure): string {
  const { line, start, rule } = question;
  return `${bilingual(DUE_WORDS.line, { line })} ${start},${rule}: ${failureText(failure)}\n`;
}

/** The due day, and below it, indented, how it came about. */
export function limitText(limit: Limit, explain: boolean): string {
  const due = `${formatDay(limit.due)}\n`;
  if (!explain) return due;
  const notes = [
    ...limit.skipped.map(({ day, why }) => ({
      day,
      text: `${DUE_WORDS.skipped.zh} ${formatDay(day)} ${SKIP_WORDS[why].zh} ${DUE_WORDS.skipped.en}: ${SKIP_WORDS[why].en}`,
    })),
    ...limit.openedDays.map((day) => ({
      day,
      text: `${DUE_WORDS.opened.zh} ${formatDay(day)} ${DUE_WORDS.opened.en}`,
    })),
  ];
  const lines = notes.sort((a, b) => a.day - b.day).map(({ text }) => `  ${text}\n`);
  if (limit.provisional) lines.push(`  ${bilingual(DUE_WORDS.provisional)}\n`);
  return due + lines.join('');
}

/** What `--json` prints for one question; days as text. */
export function answerJson(answer: DueAnswer): object {
  const { line, start, rule, outcome } = answer;
  if (outcome instanceof Failure) return { line, start, rule, error: { code: outcome.code, ...outcome.details } };
  return {
    line,
    start,
    rule,
    due: formatDay(outcome.due),
    counted: outcome.counted,
    skipped: outcome.skipped.map(({ day, why }) => ({ day: formatDay(day), why })),
    openedDays: outcome.openedDays.map(formatDay),
    calendarVersions: outcome.calendarVersions,
    provisional: outcome.provisional,
  };
}
