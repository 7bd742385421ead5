import type { TimerKind } from '../ledger/decision';

/**
 * What happens to moments that nobody attended to in time, after a failure or a holiday of the machine: each is told;
 * of several of one subject only the newest; or none older than so many days.
 */
export type CatchUp =
  { readonly keep: 'all' } | { readonly keep: 'latest' } | { readonly keep: 'skip-older-than'; readonly days: number };

/**
 * Each kind's policy. Skipping loses the notice, never the receipt: what was skipped is counted and stands in the trail.
 * Whether somebody was late is judged by when his report was received, never by when a timer fired.
 */
export const CATCH_UP: Readonly<Record<TimerKind, CatchUp>> = {
  // Limits: each is a legal moment with its own consequences, however late the machine was.
  'acknowledge.due': { keep: 'all' },
  'assignment.due': { keep: 'all' },
  // Somebody's work waits on each of these decisions.
  'verification.due': { keep: 'all' },
  'request.due': { keep: 'all' },
  // A promise to look again, made at the closing.
  'lookBack.due': { keep: 'all' },
  // A reminder of the period before, sent together with this one's, only buries it.
  'report.due': { keep: 'latest' },
  // Each period that closed without a report is settled by a receipt of its own; the gaps are in the periodic count, so
  // only the newest is still a warning.
  'report.closing': { keep: 'latest' },
  // Steps build on one another: which of several late ones is still taken is the ladder's own judgement.
  'ladder.step': { keep: 'all' },
  // The window of a public notice, and the day an appeal is to be decided, are limits as well.
  'objection.due': { keep: 'all' },
  'appeal.due': { keep: 'all' },
  // That a calendar is missing is one state, however often it was to be looked at.
  'calendar.missing': { keep: 'latest' },
};
