import { type FactName, FACTS } from '../ledger/fact';

/** What an entry is about, as whoever inspects asks for it. */
export const TRAIL_KINDS = [
  'task', // a task and its reports, evidence and verification
  'supervision', // urging, reminders, slips
  'plan', // lists, quotas, ladders, calendars
  'permission', // who may do what: roles, accesses, accounts, posts
  'failed-log-in',
  'log-in',
  'export', // what left the system
  'inspection',
  'assessment',
  'system', // timers, notices, failures of the machine
] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

const BY_NOUN: Readonly<Record<string, TrailKind>> = {
  assignment: 'task',
  report: 'task',
  evidence: 'task',
  slip: 'supervision',
  list: 'plan',
  quotas: 'plan',
  ladder: 'plan',
  form: 'plan',
  calendar: 'plan',
  limit: 'plan',
  directive: 'plan',
  grant: 'permission',
  access: 'permission',
  delegation: 'permission',
  link: 'permission',
  account: 'permission',
  token: 'permission',
  post: 'permission',
  directory: 'permission',
  unit: 'permission',
  session: 'log-in',
  export: 'export',
  trail: 'export',
  backup: 'export',
  inspection: 'inspection',
  sample: 'inspection',
  finding: 'inspection',
  score: 'assessment',
  assessment: 'assessment',
  scheme: 'assessment',
  appeal: 'assessment',
};

/** Facts that are about something else than their noun. */
const BY_FACT: Partial<Record<FactName, TrailKind>> = {
  'assignment.reminded': 'supervision',
  'assignment.urged': 'supervision',
  'session.refused': 'failed-log-in',
  'account.lockedOut': 'failed-log-in',
};

/** What is not named is the machine's own. */
export function trailKindOf(fact: FactName): TrailKind {
  return BY_FACT[fact] ?? BY_NOUN[fact.split('.')[0] ?? ''] ?? 'system';
}

export function factsOfKinds(kinds: readonly TrailKind[]): readonly FactName[] {
  return FACTS.filter((fact) => kinds.includes(trailKindOf(fact)));
}
