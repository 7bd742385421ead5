import { type Day, formatDay } from '#domain/kernel/day';
import { fail } from '#domain/kernel/failure';
import type { TaskItemId } from '#domain/kernel/ids';
import { mustMay } from '#domain/people/permission';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { listDirectory } from './list-directory';

export interface RegisterFormInput {
  readonly itemId: TaskItemId;
  /** What is asked, in the county's words for it: two forms with one key would ask the same figure twice. */
  readonly figureKey: string;
  /** Id, code or name. */
  readonly ownerUnit: string;
  readonly legalBasis: string;
  readonly expiresOn: Day;
  /** Estimated minutes to fill it once (1–600). */
  readonly minutes: number;
}

/** Registrations of one county go one after the other, so that two of one figure cannot pass each other. */
const LOCK: Statement = { name: 'form-lock', text: 'SELECT 1 FROM county WHERE county_id = $1 FOR UPDATE' };
const SAME: Statement = {
  name: 'form-same-figure',
  text: `SELECT i.title FROM form f JOIN task_item i ON i.county_id = f.county_id AND i.id = f.item_id
         WHERE f.county_id = $1 AND f.figure_key = $2 AND f.expires_on >= $3::date AND i.state = 'current'
           AND f.item_id <> $4 LIMIT 1`,
};
const ITEM: Statement = {
  name: 'form-item',
  text: `SELECT list_id FROM task_item WHERE county_id = $1 AND id = $2 AND state = 'current'`,
};
const INSERT: Statement = {
  name: 'form-insert',
  text: `INSERT INTO form (county_id, id, item_id, figure_key, owner_unit_id, legal_basis, expires_on, minutes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/**
 * Enters a periodic form into the register: its owner, legal basis, expiry and the minutes it costs those who fill it.
 * A figure another form in force asks for is refused with that form's item (`form.figure-asked-twice`).
 */
export class RegisterForm {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, input: RegisterFormInput): Promise<{ readonly formId: string }> {
    mustMay(call.actor, 'form.register');
    return this.work.run(call, async (tx) => {
      await tx.rows(LOCK, [tx.county]);
      const [item] = await tx.rows<{ list_id: string }>(ITEM, [tx.county, input.itemId]);
      if (!item) fail('list.item-unknown', { id: input.itemId });
      const figureKey = input.figureKey.normalize('NFKC').replace(/\s+/g, '');
      const [same] = await tx.rows<{ title: string }>(SAME, [tx.county, figureKey, formatDay(tx.today), input.itemId]);
      if (same) fail('form.figure-asked-twice', { title: same.title, figureKey });
      const owner = (await listDirectory(tx)).unitCalled(input.ownerUnit);
      if (!owner) fail('unit.unknown', { unitId: input.ownerUnit.slice(0, 60) });
      const formId = newId();
      const expiresOn = formatDay(input.expiresOn);
      await tx.rows(INSERT, [tx.county, formId, input.itemId, figureKey, owner, input.legalBasis, expiresOn, input.minutes]);
      const data = { formId, figureKey, legalBasis: input.legalBasis, expiresOn, minutes: input.minutes };
      tx.leave({ facts: [{ fact: 'form.registered', subject: { kind: 'item', id: input.itemId }, unitId: owner, data }] });
      return { formId };
    });
  }
}
