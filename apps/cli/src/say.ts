import { Failure } from '#domain/kernel/failure';
import { EmbeddedRefused } from '#platform/database/embedded/embedded-refused';
import { EnvironmentRefused } from '#platform/env';
import { PROBLEM_WORDS } from '#words/documents';
import { failureSentence } from '#words/failures';
import { type FailureWords, filled, type InBoth, type Language, LANGUAGES } from '#words/language';
import { CLI_WORDS, EMBEDDED_WORDS, ENVIRONMENT_WORDS, EXPECTATION_WORDS, START_REFUSED_WORDS } from '#words/start';

type Details = Readonly<Record<string, unknown>>;

/** `start` cannot go on; the reasons are those that words has sentences for. */
export class StartRefused extends Error {
  constructor(
    readonly reason: keyof typeof START_REFUSED_WORDS,
    readonly details: Details = {},
  ) {
    super(reason);
    this.name = 'StartRefused';
  }
}

/** Chinese first, English on the next line. */
export function inBoth(words: InBoth<string>, details: Details = {}): string {
  return LANGUAGES.map((language) => filled(words[language], details)).join('\n');
}

/** Both languages on one line, for steps. */
export function onOneLine(words: InBoth<string>, details: Details = {}): string {
  return LANGUAGES.map((language) => filled(words[language], details)).join(' / ');
}

function refusal(words: InBoth<FailureWords>, details: Details): string {
  return LANGUAGES.map(
    (language) => `${filled(words[language].title, details)}\n  → ${filled(words[language].next, details)}`,
  ).join('\n');
}

function environment({ problems }: EnvironmentRefused): string {
  const line = (language: Language) =>
    problems.map(
      ({ variable, expected, example }) =>
        `  ${filled(ENVIRONMENT_WORDS.line[language], { variable, expected: EXPECTATION_WORDS[expected][language], example })}`,
    );
  return LANGUAGES.flatMap((language) => [
    filled(ENVIRONMENT_WORDS.title[language], { count: problems.length }),
    ...line(language),
    `  → ${ENVIRONMENT_WORDS.next[language]}`,
  ]).join('\n');
}

/** What is wrong with a draft, in words behind its code. */
function inDraft(code: string): string {
  return Object.hasOwn(PROBLEM_WORDS, code) ? ` (${onOneLine(PROBLEM_WORDS[code as keyof typeof PROBLEM_WORDS])})` : '';
}

function failure({ code, details, fields }: Failure): string {
  const titles = LANGUAGES.map((language) => failureSentence(code, details, language)).map(
    ({ title, next }) => `${title}\n  → ${next}`,
  );
  const places = fields.map(({ pointer, code: why, expected }) => `  ${pointer} ${why} ${expected ?? ''}${inDraft(why)}`.trimEnd());
  return [...titles, ...places, `  (${code})`].join('\n');
}

/** The one place where a command's error becomes words. A stack is shown only when somebody asks for it. */
export function explain(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof Failure) return failure(error);
  if (error instanceof EnvironmentRefused) return environment(error);
  if (error instanceof EmbeddedRefused) return refusal(EMBEDDED_WORDS[error.reason], error.details);
  if (error instanceof StartRefused) return refusal(START_REFUSED_WORDS[error.reason], error.details);
  const message = error instanceof Error ? error.message : String(error);
  return `${inBoth(CLI_WORDS.bug, { message })}\n  → ${inBoth(CLI_WORDS.bugNext)}`;
}
