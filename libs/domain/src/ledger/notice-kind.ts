import { TIMER_KINDS } from './decision';

/**
 * Everything somebody is told: that a moment came, that a list was dispatched to him, that his limit moved with a
 * calendar, that his completion was sent back.
 */
export const NOTICE_KINDS = [...TIMER_KINDS, 'list.dispatched', 'limit.recomputed', 'report.sentBack'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
