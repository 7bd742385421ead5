import { fail } from '../kernel/failure';
import type { Actor } from './actor';
import { ACCOUNTABLE, ALL, ASSESSMENT, EVERYBODY, OFFICE, RECHECK, RECORDING, REVIEWING, SEE, SUPERVISION, WRITING } from './permission-rows';
import { holds, mightHold, type Rows, type Subject } from './relation';

export type { Relation, Subject } from './relation';

/**
 * Who may do what, to whose: the one table, used by commands, by the web and by the test that walks every route.
 * An action missing here cannot be named; a role missing in a row may not.
 */
export const PERMISSIONS = {
  'directory.read': EVERYBODY,
  'search.read': ALL,
  'directory.change': { 'system-admin': ['any'] },
  // The same workbook: the system administrator loads units, posts and accounts, the security administrator its roles.
  'directory.load': { 'system-admin': ['any'], 'security-admin': ['any'] },
  'account.create': { 'system-admin': ['any'] },
  'account.read': { 'system-admin': ['any'], 'security-admin': ['any'], 'audit-admin': ['any'] },
  'account.disable': { 'system-admin': ['any'] },
  'token.issue': { 'system-admin': ['any'] },
  // One officer proposes a role and another approves it: whoever grants alone could grant himself everything through a friend.
  'grant.propose': { 'security-admin': ['any'] },
  'grant.decide': { 'system-admin': ['any'], 'security-admin': ['any'], 'audit-admin': ['any'] },
  'grant.revoke': { 'security-admin': ['any'] },
  'log.read': { 'audit-admin': ['any'] },
  'session.own': EVERYBODY,
  'delegation.make': ALL,
  'link.change': SUPERVISION,
  'calendar.read': EVERYBODY,
  'calendar.load': SUPERVISION,
  'list.read': ALL,
  'list.import': SUPERVISION,
  'list.amend': SUPERVISION,
  'list.dispatch': SUPERVISION,
  // A task outside the list: a leader by his own word, the supervision office on a document's or a leader's.
  'directive.make': { leader: ['any'], supervision: ['county'] },
  'directive.read': { leader: ['any'], supervision: ['county'], assessment: ['county'], inspector: ['county'] },
  'directive.decide': { leader: ['led'] },
  'ladder.read': ALL,
  'ladder.load': SUPERVISION,
  'form.read': ALL,
  'form.register': SUPERVISION,
  // Everybody's own: what is counted there is what he may read.
  'overview.read': ALL,
  'assignment.read': SEE,
  'assignment.acknowledge': ACCOUNTABLE,
  'assignment.requestReturn': ACCOUNTABLE,
  'assignment.decideReturn': SUPERVISION,
  'assignment.decompose': ACCOUNTABLE,
  'assignment.askExtension': ACCOUNTABLE,
  'assignment.decideExtension': { leader: ['led'], supervision: ['county'] },
  'assignment.suspend': SUPERVISION,
  'assignment.resume': SUPERVISION,
  'assignment.transfer': SUPERVISION,
  'assignment.closeOut': SUPERVISION,
  'assignment.reopen': SUPERVISION,
  'assignment.instruct': { leader: ['county', 'led', 'linked'] },
  'assignment.visit': { leader: ['county', 'led', 'linked'] },
  'assignment.comment': { clerk: ['own', 'parent-lead', 'cooperating'], 'unit-head': ['own', 'parent-lead', 'cooperating'], supervision: ['county', 'verifying'] },
  'assignment.grantException': SUPERVISION,
  // `verifying`: the named substitute, for what the supervision office is itself accountable for.
  'assignment.urge': { leader: ['led'], supervision: ['county', 'verifying'] },
  'slip.read': SEE,
  'slip.issue': OFFICE,
  'slip.withdraw': OFFICE,
  'slip.sign': ACCOUNTABLE,
  'slip.answer': ACCOUNTABLE,
  'report.submit': ACCOUNTABLE,
  // The workbook of one's own unit: what each row says is submitted under the row above.
  'report.fill': { clerk: ['any'], 'unit-head': ['any'] },
  'report.takeBack': ACCOUNTABLE,
  'report.countersign': { 'unit-head': ['own'] },
  'report.open': RECHECK,
  'report.verify': RECHECK,
  'report.sendBack': RECHECK,
  // The assessment office keeps what its marks rest on.
  'evidence.upload': { ...ACCOUNTABLE, assessment: ['own'] },
  'evidence.read': { ...SEE, assessment: ['county', 'own'] },
  'trail.read': SEE,
  // Heads, hashes and proofs say nothing of what was done; the entries themselves do.
  'trail.prove': { ...EVERYBODY, 'superior-platform': ['county'] },
  // On the command line only: who runs the machine names the addresses it calls.
  'trail.witness': {},
  'trail.export': { inspector: ['county'], 'audit-admin': ['any'] },
  // A superior's platform reads what happened, and nothing else, by an account of its own.
  'event.read': { 'superior-platform': ['county'] },
  'notice.read': ALL,
  'notice.prove': { supervision: ['county', 'verifying'], 'unit-head': ['own'], leader: ['led'] },
  // Of everybody's notices, by person: for who answers for them, and who inspects. One's own need only the row above.
  'delivery.read': { supervision: ['county'], 'unit-head': ['own'], inspector: ['county', 'own'] },
  'notice.setChannels': { 'system-admin': ['any'] },
  'queue.read': { 'system-admin': ['any'] },
  'incident.settle': { 'system-admin': ['any'] },
  'downtime.read': EVERYBODY,
  'downtime.record': { 'system-admin': ['any'] },
  'complaint.file': EVERYBODY,
  'complaint.read': { supervision: ['county'], 'audit-admin': ['any'] },
  'complaint.answer': { supervision: ['county'], 'audit-admin': ['any'] },
  'inspection.read': { supervision: ['county'], inspector: ['any'], 'security-admin': ['any'], 'audit-admin': ['any'] },
  'inspection.plan': SUPERVISION,
  'inspection.start': { supervision: ['county'], inspector: ['any'] },
  // A timeline shows besides business who came in, was refused, was given or lost what: of units and posts, or of all.
  'timeline.officers': { inspector: ['county', 'own'] },
  'export.record': EVERYBODY,
  'finding.read': SEE,
  'finding.raise': { supervision: ['county'], inspector: ['county', 'own', 'parent-lead', 'list'] },
  'finding.plan': ACCOUNTABLE,
  'finding.decidePlan': RECHECK,
  'finding.sign': { 'unit-head': ['own'], leader: ['led'] },
  'finding.close': RECHECK,
  'finding.lookBack': RECHECK,
  'score.propose': RECHECK,
  'score.decideProposal': { assessment: ['county'] },
  'sample.draw': { supervision: ['county'], inspector: ['any'] },
  'access.propose': { supervision: ['county'], 'security-admin': ['any'] },
  'access.decide': { supervision: ['county'], 'security-admin': ['any'] },
  // The inspector gives up his own.
  'access.end': { supervision: ['county'], 'security-admin': ['any'], inspector: ['any'] },
  // Everybody else's reads; an inspector sees his own.
  'access.readLog': { supervision: ['county'], 'security-admin': ['any'], 'audit-admin': ['any'], inspector: ['any'] },
  'scheme.read': ALL,
  'scheme.propose': ASSESSMENT,
  'scheme.approve': ASSESSMENT,
  'scheme.withdraw': ASSESSMENT,
  'assessment.read': { assessment: ['any'], leader: ['county'], supervision: ['county'], inspector: ['county'] },
  'assessment.open': ASSESSMENT,
  'assessment.setScheme': ASSESSMENT,
  'indicatorFact.read': { assessment: ['county', 'substituting', 'reviewing'], inspector: ['county'] },
  'indicatorFact.record': RECORDING,
  'indicatorFact.import': ASSESSMENT,
  'indicatorFact.confirm': RECORDING,
  'indicatorFact.withdraw': RECORDING,
  // Drafts are the assessment office's; who inspects sees them, units never do.
  'score.read': { assessment: ['county', 'reviewing'], inspector: ['county'] },
  'score.run': ASSESSMENT,
  'score.publish': ASSESSMENT,
  'score.approve': ASSESSMENT,
  'score.finalise': ASSESSMENT,
  'score.grade': ASSESSMENT,
  'score.change': ASSESSMENT,
  'score.readOwn': ACCOUNTABLE,
  'score.readLetter': { ...ACCOUNTABLE, assessment: ['county', 'reviewing'], inspector: ['county'] },
  'appeal.file': ACCOUNTABLE,
  'appeal.withdraw': ACCOUNTABLE,
  'appeal.read': { ...ACCOUNTABLE, assessment: ['county', 'reviewing'], inspector: ['county'] },
  'appeal.take': REVIEWING,
  'appeal.replyInterim': REVIEWING,
  'appeal.decide': REVIEWING,
  // Slips, urgings, bulletins, letters, notices to put right, briefs. A unit sees what went to it.
  'document.read': { leader: ['any'], clerk: ['own'], 'unit-head': ['own'], supervision: ['county'], assessment: ['county'], inspector: ['county'] },
  // Whoever holds a copy may ask whether it is what was issued.
  'document.verify': EVERYBODY,
  'document.write': WRITING,
  'document.issue': WRITING,
  // A second person's word, never the author's.
  'document.accept': { leader: ['any'], supervision: ['county'], assessment: ['county'] },
  'document.sign': ACCOUNTABLE,
  'template.read': WRITING,
  'template.change': SUPERVISION,
  'demonstration.moveClock': SUPERVISION,
} as const satisfies Record<string, Rows>;
export type Action = keyof typeof PERMISSIONS;

/** Whether any of his grants may do this to anything at all: what is known before the subject is. */
export function mayPerhaps(actor: Actor, action: Action): boolean {
  if (actor.kind === 'system') return false;
  // One's own session needs no role: whoever holds none must still be able to leave.
  const rows: Rows = PERMISSIONS[action];
  return action === 'session.own' || actor.grants.some((grant) => (rows[grant.role] ?? []).some((relation) => mightHold(grant, relation)));
}

/** True when one of the actor's roles stands in one of the action's relations to the subject. The machine may nothing here. */
export function may(actor: Actor, action: Action, subject: Subject = {}): boolean {
  if (actor.kind === 'system') return false;
  if (action === 'session.own') return true;
  const rows: Rows = PERMISSIONS[action];
  return actor.grants.some((grant) =>
    (rows[grant.role] ?? []).some((relation) => holds(relation, actor, subject, grant)),
  );
}

/** As {@link may}, refused with `permission.denied` naming the action and the roles that could. */
export function mustMay(actor: Actor, action: Action, subject: Subject = {}): void {
  if (may(actor, action, subject)) return;
  fail('permission.denied', { action, roles: Object.keys(PERMISSIONS[action]) });
}
