import { type Outcome, REPLAYED, Replaying, type Replayed, type Told } from '#domain/assignment/replay';
import type { FactName } from '#domain/ledger/fact';
import type { AssignmentLine } from '#domain/ledger/bundle';
import type { Data, Entry } from './entry';
import type { Faults } from './faults';

interface ToldEntry extends Told {
  readonly index: number;
}

/** An assignment as far as it was followed. Whether reports are countersigned only its row says: both are followed. */
interface Life {
  readonly first: number;
  readonly plain: Replaying;
  readonly signed: Replaying;
  readonly item: string | null;
  readonly kind: string | null;
  unit: string | null;
  last: number;
  seen: boolean;
}

const FILE = 'tables/assignment.jsonl';

/**
 * V11: every assignment is followed through its entries by the law of its life, and must end where its row says; and the
 * other way, every row must have its entries.
 */
export class Lives {
  private readonly lives = new Map<string, Life>();
  /** Items whose lead went to another unit: their shares changed along, without facts of their own. */
  private readonly movedItems = new Set<string>();

  constructor(private readonly faults: Faults) {}

  take(entry: Entry): void {
    const { fact, subject, at, data, index } = entry;
    if (subject.kind !== 'assignment' || !REPLAYED.has(fact)) return;
    const life = this.lives.get(subject.id) ?? begun(entry);
    this.lives.set(subject.id, life);
    const told: ToldEntry = { fact: fact as FactName, at, data, index };
    life.plain.take(told);
    life.signed.take(told);
    life.last = index;
    if (fact === 'assignment.transferred') life.unit = text(data['to']);
    if ((fact === 'assignment.transferred' || fact === 'assignment.returnGranted') && life.kind === 'lead' && life.item !== null) this.movedItems.add(life.item);
  }

  compare(row: AssignmentLine & Data): void {
    const life = this.lives.get(row.id);
    if (!life) return this.faults.add('row-without-entry', { file: FILE, id: row.id });
    life.seen = true;
    const outcome = this.outcome(row, life);
    if ('illegal' in outcome) {
      const from = (outcome.illegal as Partial<ToldEntry>).index ?? life.last;
      return this.faults.add('move-illegal', { from, id: row.id, fact: outcome.illegal.fact, state: outcome.state ?? '' });
    }
    const wrong = this.difference(row, life, outcome.replayed);
    if (wrong) this.faults.add('row-differs', { from: life.last, file: FILE, id: row.id, ...wrong });
  }

  finish(): void {
    for (const [id, life] of this.lives) if (!life.seen) this.faults.add('entry-without-row', { from: life.first, to: life.last + 1, file: FILE, id });
  }

  private outcome({ countersign }: AssignmentLine, { plain, signed }: Life): Outcome {
    return (countersign === true ? signed : plain).outcome();
  }

  private difference(row: AssignmentLine & Data, life: Life, { changes, ...replayed }: Replayed): { field: string; row: string; log: string } | undefined {
    const followed = row.kind === 'township' && this.movedItems.has(row.item);
    const version = followed ? Math.max(row.version, changes + 1) : changes + 1;
    const expected: Readonly<Record<string, unknown>> = { ...replayed, item: life.item, kind: life.kind, unit: life.unit, version };
    const field = Object.keys(expected).find((name) => expected[name] !== row[name]);
    return field === undefined ? undefined : { field, row: String(row[field]), log: String(expected[field]) };
  }
}

function begun({ data, index, unit }: Entry): Life {
  const [item, kind] = [text(data['itemId']), text(data['kind'])];
  const [plain, signed] = [false, true].map((countersign) => new Replaying({ kind: kind ?? '', countersign }));
  return { first: index, plain: plain!, signed: signed!, item, kind, unit, last: index, seen: false };
}

function text(value: Data[string]): string | null {
  return typeof value === 'string' ? value : null;
}
