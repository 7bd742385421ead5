import { fail } from '#domain/kernel/failure';
import type { ListId, UnitId } from '#domain/kernel/ids';
import { differences, fieldsOf, type ScopeShare, sorted, type TaskItem } from '#domain/plan/annual-list';
import type { CheckedQuotas, Quota } from '#domain/plan/quotas';
import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import type { UnitOfWork } from '../core/unit-of-work';
import { fieldErrors, type Verdicts } from '../core/row-verdicts';
import { quotaVerdicts } from './list-answer';
import { itemsOfList, lastImport, loadList, saveImport, saveItems, saveList } from './list.store';
import { judgeQuotas, openQuotas, type UploadedWorkbook } from './preview-import';

export interface ImportQuotasInput {
  readonly listId: ListId;
  readonly file: UploadedWorkbook;
}

export interface ImportedQuotas extends Verdicts {
  readonly listId: ListId;
  readonly version: number;
}

/**
 * Takes over how a draft's items are divided among townships, whole or not at all (`list.rows-wrong`). The quotas of an
 * item sum to its target or a row explains why not; a township in scope without a row gets no assignment from that
 * item. Items the file does not name keep what they have. The same file again changes nothing.
 */
export class ImportQuotas {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, { listId, file }: ImportQuotasInput): Promise<ImportedQuotas> {
    mustMayOrOperate(call.actor, 'list.import');
    const { rows, sha256 } = await openQuotas(file);
    return this.work.runBulk(call, async (tx) => {
      const list = await loadList(tx, listId, call);
      const items = await itemsOfList(tx, listId);
      const checked = await judgeQuotas(tx, rows, items);
      const verdicts = quotaVerdicts(checked);
      if (!verdicts.ok) fail('list.rows-wrong', { count: verdicts.counts.error }, fieldErrors(verdicts));
      const changed = items.filter(({ state }) => state === 'current').flatMap((item) => withQuotas(item, checked));
      if (changed.length === 0 && (await lastImport(tx, listId, 'quotas')) === sha256) {
        tx.unchanged = true;
        return { listId, version: list.version, ...verdicts };
      }
      if (list.state === 'dispatched') fail('list.already-dispatched', { documentNumber: list.documentNumber });
      const version = list.version + 1;
      await saveList(tx, { ...list, version });
      await saveItems(tx, listId, changed);
      await saveImport(tx, { listId, kind: 'quotas', sha256, name: file.name, rows: rows.length });
      const data = { sha256, rows: rows.length, items: changed.map(({ number }) => number) };
      const subject = { kind: 'list' as const, id: listId };
      tx.leave({ facts: [{ fact: 'quotas.imported', subject, unitId: list.verifyingUnitId, data }] });
      return { listId, version, ...verdicts };
    });
  }
}

/** The item with its quotas, or nothing where the file does not name it or says what it has already. */
function withQuotas(item: TaskItem, checked: CheckedQuotas): readonly TaskItem[] {
  const quotas = checked.byItem.get(item.number);
  if (!quotas) return [];
  const quotaExplanation = checked.explanations.get(item.number) ?? null;
  const after = { ...fieldsOf(item), scope: sharesOf(item.scope, quotas), quotaExplanation };
  return differences(item, after).length === 0 ? [] : [{ ...item, ...after, original: after }];
}

/** A draft's item is its own original. */
function sharesOf(scope: readonly ScopeShare[], quotas: readonly Quota[]): readonly ScopeShare[] {
  const byUnit = new Map(quotas.map(({ townshipId, value }) => [townshipId as UnitId, value]));
  return sorted(scope.map(({ unitId }) => ({ unitId, quota: byUnit.get(unitId) ?? null })));
}
