import { machine } from './machine';

/** One way of doing the work; each round gives one figure. */
export interface Contender {
  readonly name: string;
  readonly round: () => Promise<number>;
}

/** A claim: this contender is at least so many times that baseline. */
export interface Claim {
  readonly figure: string;
  readonly baseline: string;
  readonly atLeast: number;
}

/** Runs every contender in turn, round after round, so that a busy moment of the machine hits all alike. */
export async function interleaved(contenders: readonly Contender[], rounds: number): Promise<ReadonlyMap<string, number[]>> {
  const figures = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) figures.get(contender.name)?.push(await contender.round());
  }
  return figures;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** One JSON line a claim: figure, the baseline run beside it, their ratio, what was promised. */
export function printClaims(of: { bench: string; unit: string; note: string }, figures: ReadonlyMap<string, number[]>, claims: readonly Claim[]): void {
  for (const claim of claims) {
    if (!figures.has(claim.baseline)) continue;
    const figure = median(figures.get(claim.figure) ?? []);
    const baseline = median(figures.get(claim.baseline) ?? []);
    const ratio = Math.round((figure / baseline) * 100) / 100;
    print({
      ...of,
      name: claim.figure,
      figure: Math.round(figure),
      baselineName: claim.baseline,
      baseline: Math.round(baseline),
      ratio,
      atLeast: claim.atLeast,
      met: ratio >= claim.atLeast,
      rounds: { figure: rounded(figures.get(claim.figure)), baseline: rounded(figures.get(claim.baseline)) },
      machine: machine(),
    });
  }
}

export function print(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** How many times a second `work` completes with so many clients, each starting the next when the last is done. */
export async function perSecond(clients: number, seconds: number, work: (n: number) => Promise<void>): Promise<number> {
  let done = 0;
  let started = 0;
  let until = Number.POSITIVE_INFINITY;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await work((started += 1));
      done += 1;
    }
  };
  const begun = performance.now();
  until = begun + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, client));
  return done / ((performance.now() - begun) / 1000);
}

function rounded(figures: readonly number[] | undefined): number[] {
  return (figures ?? []).map((figure) => Math.round(figure));
}
