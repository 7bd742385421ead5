import { formatDay, addDays } from '#domain/kernel/day';
import type { CountyId } from '#domain/kernel/ids';
import type { SystemActor } from '#domain/people/actor';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';

/** The overview answers for so many days back; what was counted earlier is told as of that day. */
export const COUNTED_DAYS = 14;

const KEYS = 'county_id, list_id, unit_id, state, due_on, acknowledge_due_on, owed_until, behind_on, figure';

/** Whoever reads meanwhile sees the rows before or after, never both; what is added meanwhile stays for the next time. */
const FOLD: Statement = {
  name: 'counts-fold',
  text: `WITH gone AS (DELETE FROM task_count WHERE county_id = $1 RETURNING *)
    INSERT INTO task_count (counted_on, ${KEYS}, n)
    SELECT greatest(counted_on, $2::date), ${KEYS}, sum(n) FROM gone GROUP BY 1, ${KEYS} HAVING sum(n) <> 0`,
};

/** The job `counts.fold`: as many rows under a key and a day as there were changes become one. It changes no figure. */
export class FoldCounts {
  constructor(private readonly work: UnitOfWork) {}

  async run(county: CountyId): Promise<void> {
    const actor: SystemActor = { kind: 'system', countyId: county, rule: 'counts.fold' };
    await this.work.transact(actor, async (tx) => {
      await tx.rows(FOLD, [county, formatDay(addDays(tx.today, -COUNTED_DAYS))]);
    });
  }
}
