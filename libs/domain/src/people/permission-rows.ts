import type { Rows } from './relation';

// Rows that several actions of the permission table share.

/** Whoever works in business, whatever it is about. */
export const ALL: Rows = Object.fromEntries(
  (['leader', 'clerk', 'unit-head', 'supervision', 'assessment', 'inspector'] as const).map((role) => [role, ['any']]),
);
/** The three officers besides. */
export const EVERYBODY: Rows = { ...ALL, 'system-admin': ['any'], 'security-admin': ['any'], 'audit-admin': ['any'] };
/** The unit that owes the task. */
export const ACCOUNTABLE: Rows = { clerk: ['own'], 'unit-head': ['own'] };
/** 督查室, for the whole county. */
export const SUPERVISION: Rows = { supervision: ['county'] };
/** 督查室, and its substitute for what it verifies. */
export const OFFICE: Rows = { supervision: ['county', 'verifying'] };
/** 考核办. */
export const ASSESSMENT: Rows = { assessment: ['county'] };
/** The offices that issue documents. */
export const WRITING: Rows = { supervision: ['county'], assessment: ['county'] };
/** Nobody records about his own office. */
export const RECORDING: Rows = { assessment: ['county', 'substituting'] };
/** Who hears appeals. */
export const REVIEWING: Rows = { assessment: ['reviewing'] };
/** The office that judges a submission: 督查室, or, of a finding, the inspectors who re-check it. */
export const RECHECK: Rows = { inspector: ['verifying'], supervision: ['verifying'] };
/** Whoever may see a task. */
export const SEE: Rows = {
  leader: ['county', 'led', 'linked'],
  clerk: ['own', 'parent-lead', 'cooperating'],
  'unit-head': ['own', 'parent-lead', 'cooperating'],
  supervision: ['county', 'verifying'],
  assessment: ['county'],
  inspector: ['county', 'own', 'parent-lead', 'list', 'verifying'],
};
