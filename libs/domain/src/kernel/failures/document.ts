import type { FailureKind } from '../failure-kind';

/** What writing, issuing and keeping documents may be refused for. */
export const DOCUMENT_FAILURES = {
  'document.unknown': 'not-found',
  'document.unknown-draft': 'not-found',
  'document.unknown-figure': 'not-found',
  'document.unknown-query': 'invalid',
  'document.no-list': 'conflict',
  'document.not-ready': 'conflict',
  'document.draft-closed': 'conflict',
  'document.too-long': 'invalid',
  'document.reason-missing': 'invalid',
  'document.own-exception': 'forbidden',
  'document.not-addressed': 'invalid',
  'document.signed': 'conflict',
  'document.copy-unreadable': 'invalid',
  'template.unreadable': 'invalid',
  'template.fields-wrong': 'invalid',
  'template.has-macros': 'invalid',
  'template.too-large': 'invalid',
} as const satisfies Record<string, FailureKind>;
