import { differenceOf, type PublishedBody, unfrozenFact } from '#domain/assessment/recount/compare-published';
import type { FrozenRun, FrozenScheme } from '#domain/assessment/recount/frozen';
import { recount, type Recounted } from '#domain/assessment/recount/recount';
import type { BundleFiles } from './bundle-files';
import { canonicalValueOf, type Data, type Entry, isRecord } from './entry';
import type { Faults, Where } from './faults';
import type { Hashing } from './hashing';
import { type Kept, ScoreTexts } from './score-texts';
import { publicationId, PUBLICATIONS, ToldRows } from './told-rows';

/** What an entry says of a publication. */
interface Told {
  readonly index: number;
  readonly assessment: string;
  readonly number: number;
  readonly sha256: string;
  /** Undefined in entries of before the entry named the run: then the text alone does. */
  readonly run: string | undefined;
}

/** A publication as its text has it. */
interface Said {
  readonly run: string;
  readonly bodies: readonly PublishedBody[];
}

/**
 * V11 of scores: every publication must be the text that its entry names, rest on the facts and the scheme that its run is known by,
 * and say the points, places and grades that these give; and nothing may lie there that no entry leads to.
 */
export class PublishedScores {
  private readonly table: ToldRows;
  private readonly told = new Map<string, Told>();
  /** By assessment, the number from which on grades are shown. */
  private readonly gradedFrom = new Map<string, number>();
  /** By publication, the hash under which the table says that its text lies. */
  private readonly kept = new Map<string, string>();
  /** What the last texts gave: publications of one run follow one another. */
  private counted: { readonly texts: string; readonly results: readonly Recounted[] } | undefined;

  constructor(private readonly faults: Faults) {
    this.table = new ToldRows(PUBLICATIONS, faults);
  }

  get isEmpty(): boolean {
    return this.told.size === 0;
  }

  take(entry: Entry): void {
    const id = publicationId(entry);
    if (id === null) return;
    this.table.take(entry);
    const { data, fact, index, subject } = entry;
    const number = Number(data['number']);
    if (fact === 'score.graded') this.gradedFrom.set(subject.id, number);
    this.told.set(id, { index, assessment: subject.id, number, sha256: String(data['sha256']), run: typeof data['run'] === 'string' ? data['run'] : undefined });
  }

  compare(row: Data): void {
    this.kept.set(String(row['id']), String(row['sha256']));
    this.table.compare(row);
  }

  finish(): void {
    this.table.finish();
  }

  /** One publication after another, with the texts of its run: no more than that is in memory. */
  async checkTexts(files: BundleFiles, hashing: Hashing): Promise<void> {
    const texts = new ScoreTexts(files, hashing, this.faults);
    for (const [id, told] of this.told) {
      const under = texts.has('publication', told.sha256) ? told.sha256 : (this.kept.get(id) ?? told.sha256);
      const text = await texts.read('publication', under, told.index);
      if (!text) continue;
      const isSound = text.isSound && under === told.sha256;
      if (!isSound) this.faults.add('publication-differs', { from: told.index, number: told.number, file: text.file });
      await this.checkText(saidIn(text), { ...told, isSound }, texts);
    }
    for (const file of texts.unused()) this.faults.add('score-unlisted', { file });
  }

  private async checkText(said: Said | undefined, told: Told & { readonly isSound: boolean }, texts: ScoreTexts): Promise<void> {
    const { index: from, number } = told;
    const hash = told.run ?? said?.run;
    const isOfRun = said !== undefined && said.run === hash;
    if (told.isSound && !isOfRun) this.faults.add('score-unfounded', { from, number });
    const run = hash === undefined ? undefined : await texts.read('run', hash, from);
    const frozen = run && (canonicalValueOf(run.text) as unknown as FrozenRun | undefined);
    const scheme = typeof frozen?.scheme === 'string' ? await texts.read('scheme', frozen.scheme, from) : undefined;
    const where = said && run && frozen && scheme ? this.difference(said, told, { run, frozen, scheme }) : undefined;
    if (run && !run.isSound) this.faults.add('facts-differ', { from, number, file: run.file, ...where });
    if (scheme && !scheme.isSound) this.faults.add('scheme-differs', { from, number, file: scheme.file, ...where });
    if (run?.isSound && scheme?.isSound && where) this.faults.add(where['unit'] === undefined ? 'score-unfounded' : 'score-differs', { from, number, ...where });
  }

  /** Where the texts give something else than was published; without a unit where they give nothing at all. */
  private difference({ bodies }: Said, { assessment, number }: Told, { run, frozen, scheme }: { readonly run: Kept; readonly frozen: FrozenRun; readonly scheme: Kept }): Where | undefined {
    try {
      const found = differenceOf(bodies, this.again(scheme.text, run.text, frozen), number >= (this.gradedFrom.get(assessment) ?? Infinity));
      if (found) return { ...found };
      const fact = unfrozenFact(bodies, frozen.facts);
      return fact && { unit: fact.unit, node: fact.leaf, said: JSON.stringify(fact), found: '—' };
    } catch {
      return {};
    }
  }

  private again(scheme: string, run: string, frozen: FrozenRun): readonly Recounted[] {
    const texts = `${scheme}\n${run}`;
    if (this.counted?.texts !== texts) this.counted = { texts, results: recount(JSON.parse(scheme) as FrozenScheme, frozen) };
    return this.counted.results;
  }
}

function saidIn({ text }: Kept): Said | undefined {
  const [head, ...bodies] = text.split('\n').map(canonicalValueOf);
  if (!isRecord(head) || typeof head['runId'] !== 'string' || !bodies.every(isRecord)) return undefined;
  return { run: head['runId'], bodies };
}
