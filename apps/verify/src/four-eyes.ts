import type { Entry } from './entry';
import type { Faults } from './faults';

/** Two acts that the same person may not do, nor the office that owes the task: the second decides on the first. */
interface Pair {
  readonly first: string;
  readonly second: readonly string[];
  /** The second must sit in another office than the unit that owes the task. */
  readonly office: boolean;
  /** A machine may decide where the entry names the county's written rule under this member. */
  readonly byRule?: string;
}

/** Separation as the domain refuses it: verification, countersigning, extensions, returns. */
const PAIRS: readonly Pair[] = [
  { first: 'report.submitted', second: ['report.verified'], office: true },
  { first: 'report.submitted', second: ['report.countersigned'], office: false },
  { first: 'assignment.extensionAsked', second: ['assignment.extensionGranted', 'assignment.extensionRefused'], office: true, byRule: 'deemed' },
  { first: 'assignment.returnRequested', second: ['assignment.returnGranted', 'assignment.returnRefused'], office: true },
];

/** Acts that two officers sign: who does it, and `second`. */
const BY_TWO = ['trail.keyChanged', 'trail.keyRetired', 'trail.sm2KeyChanged', 'trail.sm2KeyRetired', 'trail.restarted', 'account.frozen', 'account.restored', 'account.shredded'];

type Persons = readonly string[];

/** V15: whoever decides is not who asked; a person where a person is needed. */
export class FourEyes {
  /** By fact and subject, who did it last. */
  private readonly firsts = new Map<string, Persons>();
  private readonly seconds = new Map<string, readonly Pair[]>();
  private readonly first: ReadonlySet<string> = new Set(PAIRS.map(({ first }) => first));

  constructor(private readonly faults: Faults) {
    for (const fact of PAIRS.flatMap(({ second }) => second)) this.seconds.set(fact, PAIRS.filter(({ second }) => second.includes(fact)));
  }

  take(entry: Entry): void {
    if (BY_TWO.includes(entry.fact) && !isByTwo(entry)) this.faults.add('one-officer', { from: entry.index });
    for (const pair of this.seconds.get(entry.fact) ?? []) this.check(pair, entry);
    if (this.first.has(entry.fact) && isAsking(entry)) this.firsts.set(`${entry.fact} ${entry.subject.id}`, personsOf(entry));
  }

  private check(pair: Pair, entry: Entry): void {
    const { actor, data, fact, index: from, subject, unit } = entry;
    if (actor.kind === 'system') {
      const rule = pair.byRule === undefined ? null : (data[pair.byRule] ?? null);
      if (rule === null || rule !== actor.rule) this.faults.add('machine-decided', { from, fact, id: subject.id });
      return;
    }
    const asked = this.firsts.get(`${pair.first} ${subject.id}`) ?? [];
    const same = personsOf(entry).find((person) => asked.includes(person));
    if (same !== undefined) this.faults.add('same-person', { from, fact, first: pair.first, id: subject.id, person: same });
    else if (pair.office && unit !== null && actor.unit === unit) this.faults.add('same-office', { from, fact, id: subject.id, unit });
  }
}

/** Of reports only completions are decided on. */
function isAsking({ fact, data }: Entry): boolean {
  return fact !== 'report.submitted' || data['kind'] === 'completion';
}

function isByTwo(entry: Entry): boolean {
  const [{ second }, persons] = [entry.data, personsOf(entry)];
  return typeof second === 'string' && persons.length > 0 && !persons.includes(second);
}

function personsOf({ actor }: Entry): Persons {
  return actor.kind === 'system' ? [] : [actor.person, ...(actor.actingFor === null ? [] : [actor.actingFor])];
}
