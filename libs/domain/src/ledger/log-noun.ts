/** What the officers' log tells about: the first word of its facts. */
export const LOG_NOUNS = [
  'account',
  'session',
  'token',
  'grant',
  'delegation',
  'link',
  'directory',
  'unit',
  'post',
  'county',
  'incident',
  'downtime',
  'backup',
  'trail',
  'complaint',
  'access',
  'export',
] as const;
export type LogNoun = (typeof LOG_NOUNS)[number];
