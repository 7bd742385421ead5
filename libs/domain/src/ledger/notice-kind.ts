import { TIMER_KINDS } from './decision';

/** What a ladder or the supervision office makes of a late task, and what comes back. */
const SUPERVISION_KINDS = [
  'assignment.reminded',
  'assignment.urged',
  'slip.drafted',
  'slip.issued',
  'slip.answered',
  'slip.withdrawn',
  'supervision.copied',
] as const;

/** What inspectors and those who let them in are told. */
const INSPECTION_KINDS = [
  'access.proposed',
  'access.approved',
  'finding.raised',
  'finding.planned',
  'finding.planAccepted',
  'finding.planReturned',
  'finding.toSign',
  'finding.closed',
  'finding.reopened',
  'score.proposed',
] as const;

/** Moments that are told as they are; a step of a ladder is told by what it leads to. */
const TOLD_TIMERS = TIMER_KINDS.filter((kind) => kind !== 'ladder.step');

/**
 * Everything somebody is told: that a moment came, that a list was dispatched to him, that his limit moved with a
 * calendar, that his completion was sent back; or, instead of many of these, how many and which.
 */
export const NOTICE_KINDS = [...TOLD_TIMERS, ...SUPERVISION_KINDS, ...INSPECTION_KINDS, 'list.dispatched', 'directive.proposed', 'directive.refused', 'directive.stopped', 'directive.sent', 'limit.recomputed', 'limit.extended', 'report.sentBack', 'score.published', 'appeal.filed', 'appeal.decided', 'document.issued', 'notice.digest'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
