import type { ListRules } from '#domain/assignment/decision';
import { setListRules, termsOf } from '#domain/assignment/set-list-rules';
import type { ListId } from '#domain/kernel/ids';
import { mustMay } from '#domain/people/permission';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { loadList } from '../plan/list.store';

const SET: Statement = {
  name: 'list-rules-set',
  text: 'UPDATE annual_list SET rules = $3, version = version + 1 WHERE county_id = $1 AND id = $2',
};

/** Sets how a draft is run: its terms in working days, and whether silence is consent. */
export class SetListRules {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, id: ListId, changes: Partial<ListRules>): Promise<Omit<ListRules, 'ladder'> & { readonly version: number }> {
    mustMay(call.actor, 'list.import');
    return this.work.run(call, async (tx) => {
      const list = await loadList(tx, id, call);
      const decision = setListRules(list, changes);
      await tx.rows(SET, [tx.county, id, JSON.stringify(decision.rules)]);
      tx.leave(decision);
      return { ...termsOf(decision.rules), version: list.version + 1 };
    });
  }
}
