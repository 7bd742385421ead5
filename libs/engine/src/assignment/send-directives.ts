import type { Dispatched } from '#domain/assignment/dispatch';
import { yearOf } from '#domain/kernel/day';
import { Failure } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { directiveNumber, settleDirective } from '#domain/plan/directive';
import type { Statement } from '../core/reader';
import { record } from '../core/record';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import type { CalendarShelf } from '../plan/calendars';
import { dueDirective, nextDirectiveNumber, saveSettled, type StoredDirective } from '../plan/directive.store';
import { saveItems, type StoredList } from '../plan/list.store';
import { lockRegister } from '../plan/register-list';
import { readDirective, type ReadDirective, saveDirected, tryDirectiveTasks } from './directive-items';
import { tellMaker } from './make-directive';

const BELONG: Statement = {
  name: 'items-of-directive',
  text: 'INSERT INTO directive_item (county_id, item_id, directive_id) SELECT $1, unnest($3::uuid[]), $2',
};

/**
 * Sends the directives whose time to be taken back is over: their tasks enter the year's register under a number and are
 * dispatched, each unit told. One whose tasks a rule refuses meanwhile (a unit was closed) stops, and whoever made it is
 * told. One a transaction: the next of the county waits for nobody's mistake.
 */
export class SendDirectives {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shelf: CalendarShelf,
  ) {}

  /** Returns how many went out. */
  async run(county: CountyId): Promise<number> {
    let sent = 0;
    for (;;) {
      const outcome = await this.one(county);
      if (outcome === 'none') return sent;
      if (outcome === 'sent') sent += 1;
    }
  }

  private one(county: CountyId): Promise<'sent' | 'stopped' | 'none'> {
    return this.work.transact({ kind: 'system', countyId: county, rule: 'directive' }, async (tx) => {
      const directive = await dueDirective(tx);
      if (!directive) {
        tx.unchanged = true;
        return 'none';
      }
      const outcome = await this.settle(tx, directive);
      await record(tx);
      return outcome;
    });
  }

  private async settle(tx: Tx, directive: StoredDirective): Promise<'sent' | 'stopped'> {
    const register = await lockRegister(tx, yearOf(tx.today));
    const read = await readDirective(tx, directive, register);
    const wrong = read.items.flatMap(({ problems }) => problems.map(({ code }) => code))[0];
    const dispatched = wrong === undefined ? await tryDirectiveTasks(tx, read, this.shelf) : undefined;
    if (dispatched === undefined || dispatched instanceof Failure) {
      await stop(tx, directive, wrong ?? (dispatched as Failure).code);
      return 'stopped';
    }
    await send(tx, directive, { register, read, dispatched });
    return 'sent';
  }
}

interface Sending {
  readonly register: StoredList;
  readonly read: ReadDirective;
  readonly dispatched: Dispatched;
}

async function send(tx: Tx, directive: StoredDirective, { register, read, dispatched }: Sending): Promise<void> {
  const year = yearOf(tx.today);
  const number = await nextDirectiveNumber(tx, year);
  const items = read.tasks.map(({ id }) => id);
  await saveItems(tx, register.id, read.tasks);
  await tx.rows(BELONG, [tx.county, directive.id, items]);
  const settled = settleDirective(directive, { number: directiveNumber(year, number), listId: register.id, items });
  await saveSettled(tx, { directive: settled.directive, number, listId: register.id, stoppedCode: null });
  tx.leave(settled);
  await saveDirected(tx, register, dispatched);
}

async function stop(tx: Tx, directive: StoredDirective, code: string): Promise<void> {
  const settled = settleDirective(directive, { code });
  await saveSettled(tx, { directive: settled.directive, number: null, listId: null, stoppedCode: code });
  tx.leave(settled);
  await tellMaker(tx, directive.id, { kind: 'directive.stopped', unitId: directive.madeByUnitId });
}
