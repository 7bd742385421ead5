import { Failure, type FieldError } from '#domain/kernel/failure';
import type { FailureKind } from '#domain/kernel/failure-kind';
import { FAILURES } from '#domain/kernel/failures';
import { failureSentence } from '#words/failures';
import { fieldWords } from '#words/fields';
import type { InBoth, Language } from '#words/language';

/** Kind → status, total: the only place that knows HTTP's numbers. */
export const STATUS: Readonly<Record<FailureKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  precondition: 428,
  'too-large': 413,
  unsupported: 415,
  locked: 423,
  'too-many': 429,
  unavailable: 503,
};

/** RFC 9457, with the product's code, both languages and what to do next. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly words: Readonly<Record<Language, { readonly title: string; readonly next: string }>>;
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly (FieldError & InBoth<string>)[];
}

export function problemOf(failure: Failure, instance: string, language: Language): Problem {
  const words = {
    zh: failureSentence(failure.code, failure.details, 'zh'),
    en: failureSentence(failure.code, failure.details, 'en'),
  };
  return {
    type: `urn:duban:failure:${failure.code}`,
    title: words[language].title,
    status: statusOf(failure),
    code: failure.code,
    detail: words[language].next,
    instance,
    words,
    details: failure.details,
    errors: failure.fields.map((field) => ({ ...field, ...fieldWords(field) })),
  };
}

/** Bytes that cannot be read at all are 400; what can be read and is wrong is 422. */
function statusOf(failure: Failure): number {
  return failure.code === 'request.unreadable' ? 400 : STATUS[FAILURES[failure.code]];
}

/** The first of our languages that the client asks for; Chinese if it asks for none. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'zh' || tag === 'en') return tag;
  }
  return 'zh';
}
