import type { CountyId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import type { Rung } from '../core/county-bell';
import type { Reader, Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { type Address, isAddressed } from './notice.store';
import { prove, type Reached } from './proof.store';
import { subjectsOf } from './subject';

/** What a person who is on is told: read this again. `reload`: read everything again, something may have been missed. */
export type LiveEvent =
  | { readonly type: 'notice'; readonly id: string }
  | { readonly type: 'assignment'; readonly id: string }
  | { readonly type: 'reload' };

/** Somebody who is on. Who he is may change while he is: it is asked anew for each event. */
export interface Listener {
  readonly actor: () => PersonActor;
  /** Who he is at this moment, asked of the database; undefined where his session is over. */
  readonly renew?: () => Promise<PersonActor | undefined>;
  readonly tell: (event: LiveEvent) => void;
}

const NOTICES: Statement = {
  name: 'live-notices',
  text: `SELECT id, unit_id AS "unitId", role, post_id AS "postId" FROM notice WHERE county_id = $1 AND id = ANY($2::uuid[])`,
};

/**
 * Tells those who are on, in this process, what concerns them: notices to them and assignments they may see, of their own
 * county. A notice told this way is proved to be accepted. Telling is best effort, lists are the truth.
 */
export class LiveEvents {
  private readonly listeners = new Map<CountyId, Set<Listener>>();

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
  ) {}

  /** Answers how to leave. */
  join(listener: Listener): () => void {
    const { countyId } = listener.actor();
    const all = this.listeners.get(countyId) ?? new Set();
    this.listeners.set(countyId, all.add(listener));
    return () => {
      all.delete(listener);
      if (all.size === 0 && this.listeners.get(countyId) === all) this.listeners.delete(countyId);
    };
  }

  count(personId: string, countyId: CountyId): number {
    return [...(this.listeners.get(countyId) ?? [])].filter(({ actor }) => actor().personId === personId).length;
  }

  async rung({ county, notices, assignments }: Rung): Promise<void> {
    const all = [...(this.listeners.get(county) ?? [])];
    if (all.length === 0) return;
    if (notices.length + assignments.length === 0) return all.forEach(({ tell }) => tell({ type: 'reload' }));
    const found = await this.reader.read(county, async (reading) => ({
      notices: await reading.rows<Address & { id: string }>(NOTICES, [county, notices]),
      subjects: [...(await subjectsOf(reading, assignments))],
    }));
    const reached: Reached[] = [];
    for (const listener of all) {
      const { tell } = listener;
      const by = await standing(listener);
      if (by === undefined) continue;
      for (const notice of found.notices) {
        if (!may(by, 'notice.read') || !isAddressed(by, notice)) continue;
        tell({ type: 'notice', id: notice.id });
        reached.push({ noticeId: notice.id, personId: by.personId, actingFor: by.actingFor });
      }
      for (const [id, subject] of found.subjects) if (may(by, 'assignment.read', subject)) tell({ type: 'assignment', id });
    }
    if (reached.length === 0) return;
    await this.work.transact({ kind: 'system', countyId: county, rule: 'notices' }, (tx) => prove(tx, reached, 'accepted'));
  }

  /** Whatever was rung since nobody listened is lost: everybody reads again. */
  missed(): void {
    for (const all of this.listeners.values()) for (const { tell } of all) tell({ type: 'reload' });
  }
}

/** An inspection access ends at a moment: whoever looks by one is asked about before each event. */
async function standing({ actor, renew }: Listener): Promise<PersonActor | undefined> {
  const by = actor();
  return by.grants.some(({ access }) => access !== undefined) ? renew?.() : by;
}
