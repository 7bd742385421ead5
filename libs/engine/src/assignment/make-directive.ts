import { yearOf } from '#domain/kernel/day';
import { Failure, fail, type FieldError } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Action } from '#domain/people/permission';
import { mustMay } from '#domain/people/permission';
import type { Basis } from '#domain/plan/assignment-source';
import { decideDirective, type DirectiveDecision, type DirectiveState, hastenDirective, makeDirective, undoDirective } from '#domain/plan/directive';
import { LONGEST_NOTE, MOST_NOTE_ITEMS } from '#domain/plan/read-note';
import { commitment } from '#platform/hash';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { raiseNotices } from '../notice/notice.store';
import type { CalendarShelf } from '../plan/calendars';
import { type DirectiveItem, insertDirective, loadDirective, saveDecision, type StoredDirective } from '../plan/directive.store';
import { registerOfYear } from '../plan/register-list';
import { readDirective, type ReadDirective, tryDirectiveTasks } from './directive-items';

export interface MakeDirectiveInput {
  /** The note as it was pasted; empty where none was. */
  readonly text: string;
  readonly basis: Basis;
  readonly items: readonly DirectiveItem[];
}

export interface DirectiveMade {
  readonly id: string;
  readonly state: DirectiveState;
  readonly version: number;
}

/**
 * Assigns outside the list: what was read from a text is kept, and goes out by itself when the time to take it back is
 * over, or once the leader on whose word it rests has approved it. Until then no task exists and nobody is told. Refused:
 * a basis that is missing, tasks that the list's rules refuse (`directive.items-wrong`, every place named), an office
 * that would verify its own.
 */
export class MakeDirective {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, input: MakeDirectiveInput): Promise<DirectiveMade> {
    const by = personOf(call, 'directive.make');
    mustMay(by, 'directive.make');
    if (input.text.length > LONGEST_NOTE) fail('directive.text-too-long', { longest: LONGEST_NOTE });
    if (input.items.length > MOST_NOTE_ITEMS) fail('directive.too-many-items', { most: MOST_NOTE_ITEMS });
    return this.work.run(call, async (tx) => {
      const id = newId();
      const words = commitment(Buffer.from(id), JSON.stringify([input.text, input.items]));
      const made = makeDirective({ id, basis: input.basis, items: input.items.length, words }, by, tx.today);
      await this.mustBeFit(tx, input);
      await insertDirective(tx, { directive: made.directive, year: yearOf(tx.today), text: input.text, items: input.items }, by);
      tx.leave(made);
      if (made.directive.state === 'proposed') await tellLeader(tx, made.directive);
      return { id, state: made.directive.state, version: made.directive.version };
    });
  }

  private async mustBeFit(tx: Tx, input: MakeDirectiveInput): Promise<void> {
    const read = await readDirective(tx, input, await registerOfYear(tx, yearOf(tx.today)));
    mustBeRead(read);
    const dispatched = await tryDirectiveTasks(tx, read, this.shelf);
    if (dispatched instanceof Failure) throw dispatched;
  }
}

export function mustBeRead({ items }: ReadDirective): void {
  const errors = items.flatMap(({ problems }, index) => problems.map(({ place, code }): FieldError => ({ pointer: `/items/${index}/${place}`, code })));
  if (errors.length > 0) fail('directive.items-wrong', { count: errors.length }, errors);
}

export type DirectiveAct =
  | { readonly act: 'approve' | 'undo' | 'hasten' }
  | { readonly act: 'refuse'; readonly reason: string };

/** What may be done to a directive before it goes out: approved or refused by its leader, taken back, hastened. */
export class DecideDirective {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, asked: DirectiveAct): Promise<DirectiveMade> {
    const by = personOf(call, asked.act === 'approve' || asked.act === 'refuse' ? 'directive.decide' : 'directive.make');
    return this.work.run(call, async (tx) => {
      const { directive, facts, promises } = decided(await loadDirective(tx, id, call), asked, by);
      const reason = asked.act === 'refuse' ? asked.reason.trim() : '';
      const window = asked.act === 'approve' ? 'begins' : asked.act === 'hasten' ? 'ends' : 'goes-on';
      await saveDecision(tx, directive, { reason, window });
      tx.leave({ facts, promises });
      if (asked.act === 'refuse') await tellMaker(tx, directive.id, { kind: 'directive.refused', unitId: directive.madeByUnitId });
      return { id, state: directive.state, version: directive.version };
    });
  }
}

function decided(directive: StoredDirective, asked: DirectiveAct, by: PersonActor): DirectiveDecision {
  if (asked.act === 'undo') return undoDirective(directive, by);
  if (asked.act === 'hasten') return hastenDirective(directive, by);
  return decideDirective(directive, asked.act === 'approve', asked.act === 'refuse' ? asked.reason : '', by);
}

export async function tellMaker(
  tx: Tx,
  subjectId: string,
  { kind, unitId }: { readonly kind: 'directive.refused' | 'directive.stopped'; readonly unitId: StoredDirective['madeByUnitId'] },
): Promise<void> {
  await raiseNotices(tx, [{ kind, subjectId, unitId, role: 'supervision' }]);
}

const UNIT_OF_POST = { name: 'directive-leader-unit', text: 'SELECT unit_id AS unit FROM post WHERE county_id = $1 AND id = $2' };

async function tellLeader(tx: Tx, { id, basis: { leaderPostId } }: Pick<StoredDirective, 'id' | 'basis'>): Promise<void> {
  const [post] = await tx.rows<{ unit: StoredDirective['madeByUnitId'] }>(UNIT_OF_POST, [tx.county, leaderPostId]);
  if (!post) fail('directive.basis-missing', {}, [{ pointer: '/basis/leaderPostId', code: 'required' }]);
  await raiseNotices(tx, [{ kind: 'directive.proposed', subjectId: id, unitId: post.unit, role: 'leader', postId: leaderPostId }]);
}

function personOf({ actor }: Call, action: Action): PersonActor {
  return actor.kind === 'person' ? actor : fail('permission.denied', { action, roles: [] });
}

