import { LIST_RULES } from '#domain/assignment/decision';
import { fail } from '#domain/kernel/failure';
import type { ListId, UnitId } from '#domain/kernel/ids';
import type { TaskItem } from '#domain/plan/annual-list';
import type { Headings } from '#domain/plan/list-column';
import { type CheckedList, itemsOf } from '#domain/plan/check-list';
import { type ReplacedItems, replaceItems } from '#domain/plan/replace-items';
import { newId } from '#platform/ids';
import type { Call } from '../core/call';
import { mustMayOrOperate } from '../core/operator';
import { fieldErrors, type Verdicts } from '../core/row-verdicts';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { listVerdicts } from './list-answer';
import { type ListDirectory, listDirectory } from './list-directory';
import { findList, itemsOfList, lastImport, saveImport, saveItems, saveList, type StoredList } from './list.store';
import { judgeList, type OpenedList, openList, type UploadedWorkbook } from './preview-import';

export interface ImportListInput {
  readonly file: UploadedWorkbook;
  readonly year: number;
  readonly documentNumber: string;
  /** Else the words above the list's heading, else year and number. */
  readonly title?: string;
  /** Id, code or name. Else the unit of who imports. */
  readonly verifyingUnit?: string;
  readonly substituteUnit?: string;
  readonly countersign?: boolean;
  /** Which of the workbook's lists, from 1. */
  readonly place?: number;
  /** Which of its headings stand for which column, where its words are the county's own. */
  readonly headings?: Headings;
}

export interface ImportedList extends Verdicts {
  readonly listId: ListId;
  readonly version: number;
  readonly title: string;
}

/** Rows taken over so far, of how many. */
export interface Progress {
  (done: number, total: number): void;
}

/** Rows in one statement: few enough for a bar that moves, many enough that the round trips do not count. */
const BATCH = 250;

/**
 * Takes an annual list over from a workbook, whole or not at all: one wrong row refuses it (`list.rows-wrong`, with
 * every place). A draft may be imported again; the file's rows are then the list. The file that is in force already
 * changes nothing and gets the same answer. A dispatched list changes by amendment only.
 */
export class ImportList {
  constructor(private readonly work: UnitOfWork) {}

  async run(call: Call, input: ImportListInput, onProgress: Progress = () => undefined): Promise<ImportedList> {
    mustMayOrOperate(call.actor, 'list.import');
    const opened = await openList(input.file, input.place, input.headings);
    return this.work.runBulk(call, async (tx) => {
      const checked = await judgeList(tx, opened.list, input.year);
      const verdicts = listVerdicts(checked);
      if (!verdicts.ok) fail('list.rows-wrong', { count: Math.max(verdicts.counts.error, 1) }, fieldErrors(verdicts));
      const before = await findList(tx, input.year, input.documentNumber);
      const list = listAfter(before, opened, { tx, input, directory: await listDirectory(tx) });
      // Read otherwise, the same file is another list.
      if (before && !input.headings && (await isInForce(tx, before, list, opened.sha256))) {
        tx.unchanged = true;
        return { listId: before.id, version: before.version, title: before.title, ...verdicts };
      }
      if (before?.state === 'dispatched') fail('list.already-dispatched', { documentNumber: list.documentNumber });
      await write(tx, { list, opened, checked, input, isNew: !before, onProgress });
      return { listId: list.id, version: list.version, title: list.title, ...verdicts };
    });
  }
}

async function isInForce(tx: Tx, before: StoredList, after: StoredList, sha256: string): Promise<boolean> {
  if ((await lastImport(tx, before.id, 'list')) !== sha256) return false;
  const same = ['title', 'verifyingUnitId', 'substituteUnitId', 'countersign'] as const;
  return before.state === 'dispatched' || same.every((name) => before[name] === after[name]);
}

interface Asked {
  readonly tx: Tx;
  readonly input: ImportListInput;
  readonly directory: ListDirectory;
}

function listAfter(before: StoredList | undefined, { list }: OpenedList, asked: Asked): StoredList {
  const { tx, input, directory } = asked;
  const own = tx.actor.kind === 'person' ? tx.actor.unitId : undefined;
  const verifying = unitAsked(directory, input.verifyingUnit) ?? before?.verifyingUnitId ?? own;
  const title = input.title?.trim() || before?.title || list.title || `${input.year} ${input.documentNumber}`;
  return {
    id: before?.id ?? (newId() as ListId),
    year: input.year,
    documentNumber: input.documentNumber,
    title,
    state: 'draft',
    verifyingUnitId: verifying ?? fail('list.no-verifying-unit'),
    substituteUnitId: unitAsked(directory, input.substituteUnit) ?? before?.substituteUnitId ?? null,
    countersign: input.countersign ?? before?.countersign ?? false,
    rules: before?.rules ?? LIST_RULES,
    version: (before?.version ?? 0) + 1,
  };
}

function unitAsked(directory: ListDirectory, called: string | undefined): UnitId | undefined {
  if (called === undefined || called.trim() === '') return undefined;
  return directory.unitCalled(called) ?? fail('unit.unknown', { unitId: called.slice(0, 60) });
}

interface Writing {
  readonly list: StoredList;
  readonly opened: OpenedList;
  readonly checked: CheckedList;
  readonly input: ImportListInput;
  readonly isNew: boolean;
  readonly onProgress: Progress;
}

async function write(tx: Tx, { list, opened, checked, input, isNew, onProgress }: Writing): Promise<void> {
  if (list.substituteUnitId === list.verifyingUnitId) fail('list.no-verifying-unit');
  const existing: readonly TaskItem[] = isNew ? [] : await itemsOfList(tx, list.id);
  const replaced = replaceItems(existing, itemsOf(checked), newId);
  await saveList(tx, list);
  const total = replaced.items.length;
  for (let done = 0; done < total; done += BATCH) {
    await saveItems(tx, list.id, replaced.items.slice(done, done + BATCH));
    onProgress(Math.min(done + BATCH, total), total);
  }
  const rows = itemsOf(checked).length;
  await saveImport(tx, { listId: list.id, kind: 'list', sha256: opened.sha256, name: input.file.name, rows });
  tx.leave({ facts: [importedFact(list, opened.sha256, replaced, rows)] });
}

function importedFact(list: StoredList, sha256: string, { added, changed, dropped, quotasDropped }: ReplacedItems, rows: number) {
  const { id, year, documentNumber, verifyingUnitId, substituteUnitId, countersign } = list;
  return {
    fact: 'list.imported' as const,
    subject: { kind: 'list' as const, id },
    unitId: verifyingUnitId,
    data: { sha256, rows, year, documentNumber, substituteUnitId, countersign, added, changed, dropped, quotasDropped },
  };
}
