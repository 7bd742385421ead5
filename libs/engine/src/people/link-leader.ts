import { fail } from '#domain/kernel/failure';
import type { Day } from '#domain/kernel/day';
import type { PostId, UnitId } from '#domain/kernel/ids';
import { endLink, type LeaderLink, linkLeader } from '#domain/people/link-leader';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { LEADER_LINK } from './access.schema';
import { dayText, loadPost, loadUnit, termOf } from './directory.store';

export interface LinkInput {
  readonly postId: string;
  readonly unitId: string;
  readonly since: Day;
  readonly until: Day | null;
}

type Found = { id: string; post_id: PostId; unit_id: UnitId; since: string; until: string | null };

const LINK_BY_ID: Statement = {
  name: 'link-by-id',
  text: 'SELECT id, post_id, unit_id, since::text, until::text FROM leader_link WHERE county_id = $1 AND id = $2 FOR UPDATE',
};
const LINKS_OF: Statement = {
  name: 'links-of-post-to-unit',
  text: `SELECT id, post_id, unit_id, since::text, until::text FROM leader_link
         WHERE county_id = $1 AND post_id = $2 AND unit_id = $3`,
};

/** Links leaders' posts to towns and villages and ends links. The post's row is the lock. */
export class LinkLeader {
  constructor(private readonly work: UnitOfWork) {}

  link(call: Call, input: LinkInput): Promise<{ id: string }> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'link.change');
      const post = await loadPost(tx, input.postId);
      const unit = await loadUnit(tx, input.unitId);
      const others = (await tx.rows<Found>(LINKS_OF, [tx.county, post.id, unit.id])).map(termOf);
      const { link, facts } = linkLeader(
        { ...input, id: newId(), postId: post.id, unitId: unit.id },
        post,
        unit,
        others,
      );
      await insertLink(tx, link);
      tx.leave({ facts });
      return { id: link.id };
    });
  }

  end(call: Call, id: string, until: Day): Promise<void> {
    return this.work.run(call, async (tx) => {
      mustMay(call.actor, 'link.change');
      const [row] = await tx.rows<Found>(LINK_BY_ID, [tx.county, id]);
      if (!row) fail('link.unknown', { linkId: id });
      const { facts } = endLink({ id: row.id, postId: row.post_id, unitId: row.unit_id, ...termOf(row) }, until);
      await tx.manager.update(LEADER_LINK, { countyId: tx.county, id }, { until: dayText(until) });
      tx.leave({ facts });
    });
  }
}

export async function insertLink(tx: Tx, link: LeaderLink): Promise<void> {
  await tx.manager.insert(LEADER_LINK, {
    countyId: tx.county,
    id: link.id,
    postId: link.postId,
    unitId: link.unitId,
    since: dayText(link.since)!,
    until: dayText(link.until),
  });
}
