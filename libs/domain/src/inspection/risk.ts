/** Why a task is looked at sooner than another. */
export const RISK_REASONS = ['overdue', 'late-reports', 'sent-back', 'extended', 'slips', 'reopened', 'without-evidence', 'unverified-figure'] as const;
export type RiskReason = (typeof RISK_REASONS)[number];

/**
 * Tickets that each reason gives. The county's own numbers: made for this product, no rule prescribes them. Shown with
 * every sample, so that whoever doubts the draw knows what weighed.
 */
export const RISK_TICKETS: Readonly<Record<RiskReason, number>> = {
  overdue: 3,
  'late-reports': 1,
  'sent-back': 1,
  extended: 1,
  slips: 2,
  reopened: 3,
  'without-evidence': 2,
  'unverified-figure': 1,
};

/** Every task has one, so that nothing is beyond being drawn. */
export const LEAST_TICKETS = 1;

export function ticketsOf(reasons: readonly RiskReason[]): number {
  return reasons.reduce((sum, reason) => sum + RISK_TICKETS[reason], LEAST_TICKETS);
}
