import type { Instant, UnitId } from '../kernel/ids';
import type { Canonical } from './canonical';
import { canonicalJson } from './canonical';

/** Every fact a command may leave. `noun.what-happened`, the same verb as its decision and its failure codes. */
export const FACTS = [
  'county.created',
  'county.clockMoved',
  'county.noticeChannelsSet',
  'unit.changed',
  'directory.loaded',
  'post.opened',
  'post.held',
  'post.vacated',
  'account.created',
  'account.invited',
  'account.activated',
  'account.passwordChanged',
  'account.disabled',
  'account.lockedOut',
  'session.begun',
  'session.refused',
  'session.ended',
  'session.actedFor',
  'token.issued',
  'grant.given',
  'grant.revoked',
  'link.changed',
  'delegation.made',
  'delegation.ended',
  'calendar.loaded',
  'limit.recomputed',
  'list.imported',
  'quotas.imported',
  'list.rulesSet',
  'ladder.loaded',
  'list.amended',
  'list.dispatched',
  'form.registered',
  'directive.made',
  'directive.approved',
  'directive.refused',
  'directive.undone',
  'directive.hastened',
  'directive.sent',
  'directive.stopped',
  'assignment.dispatched',
  'assignment.acknowledged',
  'assignment.returnRequested',
  'assignment.returnGranted',
  'assignment.returnRefused',
  'assignment.decomposed',
  'assignment.extensionAsked',
  'assignment.extensionGranted',
  'assignment.extensionRefused',
  'assignment.suspended',
  'assignment.resumed',
  'assignment.transferred',
  'assignment.adjusted',
  'assignment.withdrawn',
  'assignment.instructed',
  'assignment.visited',
  'assignment.commented',
  'assignment.exceptionGranted',
  'assignment.reminded',
  'assignment.urged',
  'assignment.closedOut',
  'assignment.reopened',
  'slip.drafted',
  'slip.issued',
  'slip.signed',
  'slip.answered',
  'slip.withdrawn',
  'report.submitted',
  'report.takenBack',
  'report.countersigned',
  'report.opened',
  'report.verified',
  'report.sentBack',
  'evidence.received',
  'notice.raised',
  'notice.seen',
  'notice.signedFor',
  'timer.fired',
  'trail.exported',
  'backup.taken',
  'backup.restored',
  'incident.resolved',
  'incident.retried',
  'downtime.recorded',
  'assignment.extendedForDowntime',
  'complaint.filed',
  'complaint.answered',
  'inspection.planned',
  'inspection.started',
  'inspection.ended',
  'access.proposed',
  'access.approved',
  'access.refused',
  'access.ended',
] as const;
export type FactName = (typeof FACTS)[number];

export const SUBJECT_KINDS = ['county', 'unit', 'account', 'list', 'item', 'assignment', 'evidence', 'calendar', 'complaint', 'directive', 'inspection', 'finding'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What happened, as a decision says it: ids, codes, amounts as decimal strings, commitments. Never personal data. */
export interface Fact {
  readonly fact: FactName;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  readonly unitId?: UnitId | null;
  readonly data: { readonly [key: string]: Canonical | undefined };
}

/** Who did it: a person in a post, perhaps acting for another, or the system under a rule. */
export type EntryActor =
  | { readonly kind: 'person'; readonly person: string; readonly post: string | null; readonly unit: string; readonly actingFor: string | null }
  | { readonly kind: 'system'; readonly rule: string };

/** The canonical bytes of an entry: RFC 8785, database time, version of the shape first in order of reading, last in time. */
export function entryBody(entry: { id: string; county: string; at: Instant; actor: EntryActor; fact: Fact }): string {
  return canonicalJson({
    v: 1,
    id: entry.id,
    county: entry.county,
    at: entry.at,
    actor: entry.actor,
    fact: entry.fact.fact,
    subject: entry.fact.subject,
    unit: entry.fact.unitId ?? null,
    data: entry.fact.data,
  });
}
