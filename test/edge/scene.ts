import type { UnitId } from '#domain/kernel/ids';
import { LIST_RULES } from '#domain/assignment/decision';
import type { Subject } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Api } from '#test/support/api';
import type { ApiCounty, Somebody } from '#test/support/api-county';

/**
 * Whose thing is acted on. `here`: 潼川镇's share of an item that 农业农村局 leads, 商务局 cooperates in, 督查室 verifies,
 * one leader is responsible for and another is linked to the town of. `elsewhere`: 住建局's own, led, verified and linked
 * otherwise. `foreign`: as `here`, in a county that must not be known.
 */
export type Scope = 'here' | 'elsewhere' | 'foreign';

export interface StagedAssignment {
  readonly id: string;
  readonly itemId: string;
  readonly unitId: UnitId;
  readonly subject: Subject;
}

const TARGET = JSON.stringify({ kind: 'number', comparator: '>=', value: '100', unit: '个' });
const RULE = JSON.stringify({ on: 19_691 }); // 2023-11-30

/** Puts things before requests, as the owner: each new and the asker's alone, so that requests do not meet. */
export class Scene {
  private serial = 0;

  constructor(readonly api: Api) {}

  in(scope: Scope): ApiCounty {
    return scope === 'foreign' ? this.api.foreign : this.api.home;
  }

  /** A number nobody else in this run has. */
  next(): number {
    this.serial += 1;
    return this.serial;
  }

  subject(scope: Scope): Subject & { readonly unitId: UnitId } {
    const { county, people } = this.in(scope);
    const { units } = county;
    const elsewhere = scope === 'elsewhere';
    return {
      unitId: elsewhere ? units.other : units.near,
      leadUnitId: elsewhere ? units.other : units.lead,
      cooperatingUnitIds: elsewhere ? [] : [units.cooperating],
      verifierUnitId: elsewhere ? units.substitute : units.supervision,
      leaderPostId: (elsewhere ? people.linkedLeader : people.leader).postId,
    };
  }

  /** One row, with an id. */
  async put(scope: Scope, table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
    const id = newId();
    await this.in(scope).put(table, { id, ...row });
    return id;
  }

  async unit(scope: Scope): Promise<string> {
    const { county } = this.in(scope);
    const name = `新镇${this.next()}`;
    const row = { code: `N${this.next()}`, name, kind: 'township', parent_id: county.units.county, opened_on: '2020-01-01' };
    const id = await this.put(scope, 'unit', row);
    await this.in(scope).put('unit_name', { unit_id: id, since: '2020-01-01', name });
    return id;
  }

  post(scope: Scope, leader = false): Promise<string> {
    const { units } = this.in(scope).county;
    return this.put(scope, 'post', { unit_id: units.office, title: `新职务${this.next()}`, leader });
  }

  async account(scope: Scope, changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const person = await this.put(scope, 'person', { name: '新人' });
    const { units } = this.in(scope).county;
    return this.put(scope, 'account', { person_id: person, unit_id: units.near, login: `new-${this.next()}`, ...changes });
  }

  /** A list of one item that names the townships and the departments of the subject. */
  async list(scope: Scope, state: 'draft' | 'dispatched' = 'draft'): Promise<{ id: string; itemId: string }> {
    const { units } = this.in(scope).county;
    const document = { year: 2023, document_number: `测〔2023〕${this.next() + 1000}号`, title: '另一清单', state };
    const offices = { verifying_unit_id: units.supervision, substitute_unit_id: units.substitute };
    const id = await this.put(scope, 'annual_list', { ...document, ...offices, rules: JSON.stringify(LIST_RULES) });
    return { id, itemId: await this.item(scope, id, 1) };
  }

  async item(scope: Scope, listId: string, number: number): Promise<string> {
    const { units } = this.in(scope).county;
    const { leadUnitId, leaderPostId, cooperatingUnitIds } = this.subject(scope);
    const said = { theme: '产业', title: `事项${number}`, target: TARGET, unit_of_measure: '个', cadence: 'monthly' };
    const who = { leader_post_id: leaderPostId, lead_unit_id: leadUnitId };
    const none = { cooperatingUnitIds: [], scope: [], quotaExplanation: null };
    const first = { ...said, target: JSON.parse(TARGET), limit: JSON.parse(RULE), unitOfMeasure: '个', leaderPostId, leadUnitId, ...none };
    const row = { list_id: listId, number, ...said, ...who, limit_rule: RULE, original: JSON.stringify(first) };
    const id = await this.put(scope, 'task_item', row);
    const parts = [[units.next, 'scope'], [units.far, 'scope'], ...(cooperatingUnitIds ?? []).map((unit) => [unit, 'cooperating'])];
    for (const [unit, part] of parts) await this.in(scope).put('item_unit', { item_id: id, unit_id: unit, part });
    return id;
  }

  /** An assignment of an item of its own, on the county's dispatched list. */
  async assignment(scope: Scope, changes: Readonly<Record<string, unknown>> = {}): Promise<StagedAssignment> {
    const { county } = this.in(scope);
    const subject = { ...this.subject(scope), ...(changes['kind'] === 'lead' && { unitId: this.subject(scope).leadUnitId as UnitId }) };
    const itemId = await this.item(scope, county.listId, this.next() + 100);
    const id = await county.addAssignment({
      item_id: itemId,
      kind: 'township',
      unit_id: subject.unitId,
      lead_unit_id: subject.leadUnitId,
      verifier_unit_id: subject.verifierUnitId,
      leader_post_id: subject.leaderPostId,
      ...changes,
    });
    return { id, itemId, unitId: subject.unitId, subject };
  }

  /** An assignment whose completion, sent by a clerk of the unit, waits in `state`. */
  async submission(scope: Scope, state: string, changes: Readonly<Record<string, unknown>> = {}): Promise<StagedAssignment> {
    const assignment = await this.assignment(scope, { state, countersign: state === 'reported', report_count: 1, ...changes });
    const clerk = this.in(scope).people[clerkOf(scope)].personId;
    const content = { number: 1, kind: 'completion', period: '2023-03', figure: '100', text: '已完成' };
    const sent = { submitted_by: clerk, unit_id: assignment.unitId, received_at: '2023-03-14T01:00:00Z', late: false };
    const report = { assignment_id: assignment.id, ...content, ...sent, salt: Buffer.alloc(16) };
    const reportId = await this.put(scope, 'report', report);
    await this.in(scope).county.sql(
      `UPDATE assignment SET submission_id = $2, last_report_id = $2, reported_period = '2023-03', submitted_by = $3, figure = 100 WHERE id = $1`,
      [assignment.id, reportId, clerk],
    );
    return assignment;
  }

  /** An open request of the assignment's unit. */
  request(scope: Scope, assignment: StagedAssignment, kind: 'return' | 'extension'): Promise<string> {
    const asked = { asked_by: this.in(scope).people[clerkOf(scope)].personId, asked_unit_id: assignment.unitId };
    const what = { kind, reason: '原因', asked_due_on: kind === 'extension' ? '2023-12-15' : null };
    const when = { asked_at: '2023-03-14T01:00:00Z', decide_due_on: '2023-03-20' };
    return this.put(scope, 'request', { assignment_id: assignment.id, ...what, ...asked, ...when });
  }
}

/** Who reports for the unit of a scope. */
export function clerkOf(scope: Scope): Somebody {
  return scope === 'elsewhere' ? 'otherClerk' : 'clerk';
}
