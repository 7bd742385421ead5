import { Failure, fail } from '#domain/kernel/failure';
import type { AssignmentId } from '#domain/kernel/ids';
import { acknowledge } from '#domain/assignment/acknowledge';
import type { AssignmentDecision } from '#domain/assignment/decision';
import type { PersonActor } from '#domain/people/actor';
import { Batcher, type Outcome } from '../core/batcher';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { applyLeft, loadAssignments, mustBeVersion } from './assignment.store';
import { type Moved, movedAnswer, personOf } from './life.store';

/** One signature: whose, for what, and the version he saw. */
interface Signature {
  readonly actor: PersonActor;
  readonly id: AssignmentId;
  readonly version: number | undefined;
}

/** What became of one of many: signed, or why not. */
export type Signed =
  { readonly id: AssignmentId; readonly moved: Moved } | { readonly id: AssignmentId; readonly failure: Failure };

/** A unit signs for a task (签收). Signatures that arrive together are loaded and applied together. */
export class Acknowledge {
  private readonly batcher: Batcher<Signature, Moved>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {
    this.batcher = new Batcher(
      (signature) => signature.id,
      (_county, items) => this.together(items),
    );
  }

  run(call: Call, id: AssignmentId): Promise<Moved> {
    const actor = personOf(call.actor, 'assignment.acknowledge');
    const signature = { actor, id, version: call.version };
    if (call.key === undefined) return this.batcher.submit(actor.countyId, signature);
    return this.work.run(call, async (tx) => {
      const [outcome] = await sign(tx, [signature], this.shelf);
      if (outcome && 'result' in outcome) return outcome.result;
      throw outcome?.error;
    });
  }

  private together(items: readonly Signature[]): Promise<readonly Outcome<Moved>[]> {
    const first = items[0]?.actor ?? fail('session.required');
    return this.work.transact(first, (tx) => sign(tx, items, this.shelf));
  }
}

/** Many tasks signed for at once: each is decided, signed or refused on its own. */
export class BulkAcknowledge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  async run(
    call: Call,
    wanted: readonly { readonly id: AssignmentId; readonly version: number }[],
  ): Promise<readonly Signed[]> {
    const actor = personOf(call.actor, 'assignment.acknowledge');
    const outcomes = await this.work.transact(actor, (tx) =>
      sign(
        tx,
        wanted.map(({ id, version }) => ({ actor, id, version })),
        this.shelf,
      ),
    );
    return outcomes.map((outcome, index) => signed(wanted[index]?.id ?? fail('assignment.unknown'), outcome));
  }
}

function signed(id: AssignmentId, outcome: Outcome<Moved>): Signed {
  if ('result' in outcome) return { id, moved: outcome.result };
  if (outcome.error instanceof Failure) return { id, failure: outcome.error };
  throw outcome.error;
}

/** The same assignment twice in one batch: the second finds it signed already. */
async function sign(tx: Tx, items: readonly Signature[], shelf: CalendarShelf): Promise<readonly Outcome<Moved>[]> {
  const calendars = await shelf.of(tx);
  const found = new Map(
    await loadAssignments(
      tx,
      items.map(({ id }) => id),
    ),
  );
  const decisions: AssignmentDecision[] = [];
  const outcomes = items.map(({ actor, id, version }): Outcome<Moved> => {
    try {
      const { assignment, rules } = found.get(id) ?? fail('assignment.unknown', { id });
      mustBeVersion(assignment, version);
      const decision = acknowledge(assignment, actor, { now: tx.now, today: tx.today, calendars, rules });
      tx.leave(decision, actor);
      decisions.push(decision);
      found.set(id, { assignment: decision.assignment, rules });
      return { result: movedAnswer(decision.assignment) };
    } catch (error) {
      if (error instanceof Failure) return { error };
      throw error;
    }
  });
  await applyLeft(tx, decisions);
  return outcomes;
}
