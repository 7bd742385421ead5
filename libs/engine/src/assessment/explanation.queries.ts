import { FactBook } from '#domain/assessment/facts/fact-book';
import { placeOfInput, scoredLeaves } from '#domain/assessment/facts/known-figures';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { subjectOf } from '#domain/assessment/life/assessment';
import { explainLeaf } from '#domain/assessment/run/explain-leaf';
import { placesOf, unscaled } from '#domain/assessment/run/kept-group';
import { TOTAL_KEY } from '#domain/assessment/scheme/check-scheme';
import { openGroup } from '#domain/assessment/run/open-group';
import type { CellOutput, ScoreOutput } from '#domain/assessment/run/output-shape';
import { indicatorsOf } from '#domain/assessment/scheme/indicator';
import { fail } from '#domain/kernel/failure';
import { fixedText } from '#domain/kernel/rounding';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { explainCell, explainTotal, stepLine } from '#words/assessment/explanation';
import { RULE_WORDS } from '#words/assessment/rules';
import type { Reader, Reading, Statement } from '../core/reader';
import { loadAssessment } from './assessment.store';
import { type Contributions, contributionsOf } from './contribution.queries';
import { named } from './named';
import { placeOf } from './record-hash';
import { type GroupInput, inputsOfRun, type KeptOfRun, keptOfRun, loadRun, type Run } from './run.store';
import { type KeptScheme, loadScheme } from './scheme.store';
import { resultOf } from './score-result';
import { leavesAsWritten } from './written-leaves';

type InBoth<T> = { readonly zh: T; readonly en: T };

export interface ExplainedFact {
  readonly item: string | null;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly level: string | null;
  readonly basis: string | null;
  readonly source: string;
  readonly hash: string | null;
  readonly contributions: Contributions;
}
/** Why one cell has the points it has: the rule, the formula with its numbers, and what it rests on. */
export interface Explanation {
  readonly runId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly node: string;
  readonly name: string;
  readonly kind: CellOutput['kind'] | 'total';
  readonly rule: InBoth<string> | null;
  /** The leaf as the scheme's file writes it. */
  readonly written: string | null;
  readonly full: string | null;
  readonly points: string | null;
  readonly steps: readonly (CellOutput['because'][number] & InBoth<string>)[];
  readonly lines: InBoth<readonly string[]>;
  readonly inputs: readonly { readonly name: string; readonly value: string | null; readonly stated: boolean; readonly facts: readonly ExplainedFact[] }[];
  /** What was computed again is what the run kept. */
  readonly agrees: boolean;
}

const UNIT: Statement = { name: 'explained-unit', text: 'SELECT code, name FROM unit WHERE county_id = $1 AND id = $2' };

/** Any cell of a run, computed again from its frozen facts. */
export class ExplanationQueries {
  constructor(private readonly reader: Reader) {}

  cell(by: PersonActor, runId: string, at: { readonly unitId: string; readonly node: string }): Promise<Explanation> {
    return this.reader.read(by.countyId, async (reading) => {
      const run = await loadRun(reading, runId);
      mustMay(by, 'score.read', subjectOf(await loadAssessment(reading, run.assessmentId)));
      if (run.state !== 'finished') fail('run.state', { state: run.state });
      return explain(reading, run, at);
    });
  }
}

/** Refused: `score.no-such-cell`. */
export async function explain(reading: Reading, run: Run, { unitId, node }: { readonly unitId: string; readonly node: string }): Promise<Explanation> {
  const [unit] = await reading.rows<{ code: string; name: string }>(UNIT, [reading.county, unitId]);
  const kept = await keptOfRun(reading, run.id);
  const group = kept.find(({ unitIds }) => unitIds.includes(unitId));
  if (unit === undefined || group === undefined) fail('score.no-such-cell', { cell: `${unit?.code ?? unitId}/${node}` });
  const about = { runId: run.id, unitId, unit: unit.name, node };
  const cell = (await explainedLeaf(reading, run, { unit: unit.code, node, group })) ?? (await explainedWhole(reading, run, { unit: unit.code, node, group }));
  return cell === undefined ? fail('score.no-such-cell', { cell: `${unit.code}/${node}` }) : { ...about, ...cell };
}

interface At {
  readonly unit: string;
  readonly node: string;
  readonly group: KeptOfRun;
}
type Told = Explained & Pick<Explanation, 'inputs' | 'agrees'>;

/** A leaf is computed again from its own facts alone. */
async function explainedLeaf(reading: Reading, run: Run, { unit, node, group }: At): Promise<Told | undefined> {
  const kept = await loadScheme(reading, run.schemeId);
  const number = scoredLeaves(kept.scheme).findIndex(({ key }) => key === node);
  const [leaf, own] = [scoredLeaves(kept.scheme)[number], kept.scheme.groups.find(({ key }) => key === group.groupKey)];
  if (leaf === undefined || own === undefined) return undefined;
  const [input] = await inputsOfRun(reading, run.id, group.groupKey);
  const figures = new Set([leaf.key, ...leaf.needs.map((need) => placeOfInput(leaf, need).figure)]);
  const rows = (input?.listed ?? []).filter(({ cells }) => figures.has(cells.leaf));
  const cell = explainLeaf(kept.scheme, own, node, new FactBook(readFacts(rows, { ...kept.scheme, groups: [own] }))).get(unit);
  if (cell === undefined) return undefined;
  const points = group.points[number * group.units.length + group.units.indexOf(unit)] ?? null;
  const places = placesOf(leaf, kept.scheme);
  const agrees = (points === null ? null : fixedText(unscaled(points, places), places)) === cell.points;
  return { ...explainedCell(named(cell, kept.scheme), kept), inputs: await inputsWith(reading, cell, { unit, assessmentId: run.assessmentId, refs: input?.refs ?? {} }), agrees };
}

/** A branch or a total stands on every leaf: the whole group is computed again. */
async function explainedWhole(reading: Reading, run: Run, { unit, node, group }: At): Promise<Told | undefined> {
  const { kept, output } = await resultOf(reading, run, group.groupKey);
  const { scheme } = kept;
  const found = output.units.find((one) => one.unit === unit);
  const row = openGroup(scheme, group.groupKey, group.units, group).find((one) => one.unit === unit);
  if (found === undefined) return undefined;
  if (node === TOTAL_KEY) return { ...explainedTotal(named(found, scheme)), agrees: row?.total === found.total };
  const cell = found.cells.find((one) => one.node === node);
  return cell && { ...explainedCell(named(cell, scheme), kept), inputs: [], agrees: (row?.points[node] ?? null) === cell.points };
}

type Explained = Omit<Explanation, 'runId' | 'unitId' | 'unit' | 'node' | 'agrees' | 'inputs'>;

function explainedTotal(unit: ScoreOutput['units'][number]): Explained & Pick<Explanation, 'inputs'> {
  const lines = { zh: explainTotal(unit, 'zh'), en: explainTotal(unit, 'en') };
  return { name: '总分', kind: 'total', rule: null, written: null, full: null, points: unit.total, steps: stepsOf(unit.because), lines, inputs: [] };
}

function explainedCell(cell: CellOutput, { scheme, json }: KeptScheme): Explained {
  const node = indicatorsOf(scheme).find(({ key }) => key === cell.node);
  const isLeaf = node?.kind === 'leaf';
  return {
    name: node?.name ?? cell.node,
    kind: cell.kind,
    rule: isLeaf ? (RULE_WORDS[node.rule.id] ?? { zh: node.rule.id, en: node.rule.about }) : null,
    written: isLeaf ? (leavesAsWritten(json).get(node.key) ?? null) : null,
    full: cell.full,
    points: cell.points,
    steps: stepsOf(cell.because),
    lines: { zh: explainCell(cell, 'zh'), en: explainCell(cell, 'en') },
  };
}

function stepsOf(because: CellOutput['because']): Explanation['steps'] {
  return because.map((step) => ({ ...step, zh: stepLine(step, 'zh'), en: stepLine(step, 'en') }));
}

async function inputsWith(reading: Reading, cell: CellOutput, at: { readonly unit: string; readonly assessmentId: string; readonly refs: GroupInput['refs'] }): Promise<Explanation['inputs']> {
  const inputs: Explanation['inputs'][number][] = [];
  for (const input of cell.inputs) {
    const facts: ExplainedFact[] = [];
    for (const said of input.facts) {
      const place = placeOf(at.unit, said['leaf'] ?? '', said['input'] ?? '', said['item'] ?? '');
      facts.push({ ...factOf(said), contributions: await contributionsOf(reading, at.assessmentId, at.refs[place]) });
    }
    inputs.push({ ...input, facts });
  }
  return inputs;
}

export function factOf(said: Readonly<Record<string, string>>): Omit<ExplainedFact, 'contributions'> {
  const at = (name: string): string | null => said[name] ?? null;
  return {
    item: at('item'),
    value: at('value'),
    numerator: at('numerator'),
    denominator: at('denominator'),
    level: at('level'),
    basis: at('basis'),
    source: said['source'] ?? '',
    hash: at('hash'),
  };
}
