import type { Rows } from './relation';

/** Rows that several actions of the permission table share. */
export const ALL: Rows = Object.fromEntries(
  (['leader', 'clerk', 'unit-head', 'supervision', 'assessment', 'inspector'] as const).map((role) => [role, ['any']]),
);
export const EVERYBODY: Rows = { ...ALL, 'system-admin': ['any'], 'security-admin': ['any'], 'audit-admin': ['any'] };
export const ACCOUNTABLE: Rows = { clerk: ['own'], 'unit-head': ['own'] };
export const SUPERVISION: Rows = { supervision: ['county'] };
export const OFFICE: Rows = { supervision: ['county', 'verifying'] };
export const ASSESSMENT: Rows = { assessment: ['county'] };
export const WRITING: Rows = { supervision: ['county'], assessment: ['county'] };
export const RECORDING: Rows = { assessment: ['county', 'substituting'] }; // nobody records about his own office
export const REVIEWING: Rows = { assessment: ['reviewing'] };
/** The office that judges a finding's proof. */
export const RECHECK: Rows = { inspector: ['verifying'], supervision: ['verifying'] };
export const SEE: Rows = {
  leader: ['county', 'led', 'linked'],
  clerk: ['own', 'parent-lead', 'cooperating'],
  'unit-head': ['own', 'parent-lead', 'cooperating'],
  supervision: ['county', 'verifying'],
  assessment: ['county'],
  inspector: ['county', 'own', 'parent-lead', 'list', 'verifying'],
};
