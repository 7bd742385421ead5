import type { ListId } from '#domain/kernel/ids';
import { ladderOf } from '#domain/assignment/ladder';
import { loadLadder } from '#domain/assignment/load-ladder';
import { type LadderFile, readLadder } from '#domain/assignment/read-ladder';
import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { loadList } from '../plan/list.store';
import { replanOrPromise } from './replan-ladders';

const SET: Statement = {
  name: 'list-ladder-set',
  text: 'UPDATE annual_list SET rules = $3, version = version + 1 WHERE county_id = $1 AND id = $2',
};
const KEEP: Statement = {
  name: 'ladder-insert',
  text: `INSERT INTO ladder (county_id, list_id, version, document, source, content, loaded_at, by_person_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8)`,
};

export interface LoadedLadder {
  readonly ladderVersion: number;
  /** Tasks whose ladder was planned anew; null where a job will do it. */
  readonly replanned: number | null;
  /** Of the list. */
  readonly version: number;
}

/**
 * Loads a list's ladder: a new version beside the old ones, and every open task of the list is planned by it from now on.
 * The same ladder again changes nothing. Refused: `ladder.file-invalid` with every place that is wrong.
 */
export class LoadLadder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  run(call: Call, id: ListId, json: unknown): Promise<LoadedLadder> {
    mustMayOrOperate(call.actor, 'ladder.load');
    const file = readLadder(json);
    return this.work.run(call, async (tx) => {
      const list = await loadList(tx, id, call);
      const loaded = loadLadder(list, file);
      if (!loaded) {
        tx.unchanged = true;
        return { ladderVersion: ladderOf(list.rules).version, replanned: 0, version: list.version };
      }
      await tx.rows(SET, [tx.county, id, JSON.stringify(loaded.rules)]);
      await keep(tx, id, { file, version: loaded.ladder.version });
      tx.leave(loaded);
      const planned = await replanOrPromise(tx, await this.shelf.of(tx), { list: id, version: loaded.ladder.version });
      return { ladderVersion: loaded.ladder.version, replanned: planned ?? null, version: list.version + 1 };
    });
  }
}

async function keep(tx: Tx, id: ListId, { file, version }: { readonly file: LadderFile; readonly version: number }): Promise<void> {
  const by = tx.actor.kind === 'person' ? tx.actor.personId : null;
  await tx.rows(KEEP, [tx.county, id, version, file.document, file.source, JSON.stringify(file.steps), tx.now, by]);
}
