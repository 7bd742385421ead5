import type { Day } from '#domain/kernel/day';
import type { PersonId, PostId } from '#domain/kernel/ids';
import { endHolding, type Holding, holdPost, openPost, type Post } from '#domain/people/hold-post';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { POST, POST_HOLDING } from './directory.schema';
import { dayText, loadHolding, loadHoldingsOf, loadPost, loadUnit, lockPerson } from './directory.store';

export interface HoldInput {
  readonly postId: string;
  readonly personId: string;
  readonly since: Day;
  readonly until: Day | null;
}

/** Opens posts and says who holds them from when to when. */
export class HoldPost {
  constructor(private readonly work: UnitOfWork) {}

  open(
    call: Call,
    input: { readonly unitId: string; readonly title: string; readonly leader: boolean },
  ): Promise<{ id: string }> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'directory.change');
      const unit = await loadUnit(tx, input.unitId);
      const { post, facts } = openPost(
        { id: newId() as PostId, title: input.title, leader: input.leader },
        unit,
        tx.today,
      );
      await insertPost(tx, post, unit.id);
      tx.leave({ facts });
      return { id: post.id };
    });
  }

  hold(call: Call, input: HoldInput): Promise<{ id: string }> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'directory.change');
      const post = await loadPost(tx, input.postId);
      const unit = await loadUnit(tx, post.unitId);
      await lockPerson(tx, input.personId);
      const wanted = { ...input, id: newId(), postId: post.id, personId: input.personId as PersonId };
      const { holding, facts } = holdPost(wanted, unit, await loadHoldingsOf(tx, post.id));
      await insertHolding(tx, holding);
      tx.leave({ facts });
      return { id: holding.id };
    });
  }

  end(call: Call, id: string, until: Day): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'directory.change');
      const holding = await loadHolding(tx, id);
      const unit = await loadUnit(tx, (await loadPost(tx, holding.postId)).unitId);
      const { facts } = endHolding(holding, unit, until);
      await tx.manager.update(POST_HOLDING, { countyId: tx.county, id }, { until: dayText(until) });
      tx.leave({ facts });
    });
  }
}

export async function insertPost(tx: Tx, post: Post, unitId: string): Promise<void> {
  await tx.manager.insert(POST, { countyId: tx.county, id: post.id, unitId, title: post.title, leader: post.leader });
}

export async function insertHolding(tx: Tx, holding: Holding): Promise<void> {
  await tx.manager.insert(POST_HOLDING, {
    countyId: tx.county,
    id: holding.id,
    postId: holding.postId,
    personId: holding.personId,
    since: dayText(holding.since)!,
    until: dayText(holding.until),
  });
}
