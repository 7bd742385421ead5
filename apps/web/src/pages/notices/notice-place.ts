import type { NoticeKind } from '#domain/ledger/notice-kind';
import type { Schema } from '../../server/client';

type Notice = Pick<Schema['NoticeView'], 'id' | 'kind' | 'subjectId' | 'task'>;

/** Where what is not about a task is dealt with. */
const PLACES: Partial<Record<NoticeKind, string>> = {
  'directive.proposed': '/directives',
  'directive.refused': '/directives',
  'directive.stopped': '/directives',
  'access.proposed': '/inspection',
  'access.approved': '/inspection',
  'calendar.missing': '/calendar',
  'score.published': '/scores',
  'appeal.filed': '/appeals',
  'appeal.decided': '/appeals',
  'appeal.due': '/appeals',
};

/** The page a notice leads to; null where there is none. */
export function placeOf({ id, kind, subjectId, task }: Notice): string | null {
  if (task !== null) return `/assignments/${subjectId}`;
  if (kind === 'notice.digest') return `/notices?digest=${id}`;
  if (kind === 'document.issued') return `/documents/${subjectId}`;
  if (kind === 'list.dispatched') return `/assignments?list=${subjectId}`;
  return PLACES[kind] ?? null;
}
