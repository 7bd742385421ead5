import { type EntryActor, entryBody, type Fact, type FactName } from '#domain/ledger/fact';
import type { AssignmentLine, EvidenceLine, PublicationLine, ReportLine } from '#domain/ledger/bundle';
import type { Instant, UnitId } from '#domain/kernel/ids';
import type { Random } from './random';

/** What the entries of a county lead to. */
export interface Story {
  readonly assignments: AssignmentLine[];
  readonly reports: ReportLine[];
  readonly evidence: EvidenceLine[];
  readonly publications: PublicationLine[];
  readonly blobs: Map<string, string>;
  /** Texts of published scores by their path in a bundle. */
  readonly scores: Map<string, string>;
}

type Person = Extract<EntryActor, { kind: 'person' }>;

/** Where somebody sits in the county of the tests. */
export interface Office {
  readonly unit: string;
  readonly people: readonly Person[];
}

export interface Cast {
  readonly county: string;
  readonly offices: readonly Office[];
  readonly supervision: Office;
}

export function castOf(random: Random): Cast {
  const office = (): Office => {
    const unit = random.uuid();
    return { unit, people: [0, 1, 2].map(() => ({ kind: 'person', person: random.uuid(), post: random.uuid(), unit, actingFor: null })) };
  };
  return { county: 'tongchuan', offices: Array.from({ length: 4 }, office), supervision: office() };
}

/** Writes entries one after another, a second or a few hours apart. */
export class Scribe {
  written = 0;
  /** Milliseconds since 1970. */
  private now: number;

  constructor(
    private readonly random: Random,
    private readonly county: string,
    private readonly sink: (body: string) => void,
    /** No nights: for long logs. */
    private readonly busy = false,
  ) {
    this.now = Date.parse('2023-02-01T00:30:00Z');
  }

  write(actor: EntryActor, fact: Fact): void {
    this.now += this.busy ? this.random.between(0, 90_000) : this.random.chance(0.3) ? this.random.between(3_600_000, 90_000_000) : this.random.between(0, 9_000);
    const at = new Date(this.now).toISOString().replace('Z', `${String(this.random.below(1000)).padStart(3, '0')}Z`) as Instant;
    this.sink(entryBody({ id: this.random.uuid(), county: this.county, at, actor, fact }));
    this.written += 1;
  }
}

export function aboutAssignment(fact: FactName, id: string, unit: string | null, data: Fact['data']): Fact {
  return { fact, subject: { kind: 'assignment', id }, unitId: unit as UnitId | null, data };
}
