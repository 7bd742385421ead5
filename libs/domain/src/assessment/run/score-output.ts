import { type Canonical, canonicalJson } from '../../ledger/canonical';
import { type Fraction, fractionText } from '../../kernel/fraction';
import { fixedText } from '../../kernel/rounding';
import { type FactBook, canonicalFact } from '../facts/fact-book';
import { scoredLeaves } from '../facts/known-figures';
import type { Reason } from '../reason';
import { type Indicator, allOf } from '../scheme/indicator';
import type { Scheme } from '../scheme/scheme';
import type { Cell } from './cell';
import type { Graded } from './grade-group';
import type { CellOutput, ScoreOutput } from './output-shape';
import type { ScoreRun } from './score-run';

/** SHA-256 in hex; the domain is given it. */
export type Hash = (text: string) => string;

export interface Scored {
  readonly scheme: Scheme;
  /** The scheme's file as it was parsed: its canonical form is what the id covers. */
  readonly schemeJson: unknown;
  readonly book: FactBook;
  readonly run: ScoreRun;
}

/** A run as text alone: exact amounts, codes, no sentences, nothing of when, where or by whom it was made. */
export function scoreOutput({ scheme, schemeJson, book, run }: Scored, hash: Hash): ScoreOutput {
  const schemeHash = hash(canonicalJson(schemeJson as Canonical));
  return {
    format: 1,
    runId: runIdOf(scheme, schemeHash, book, hash),
    scheme: { number: scheme.number, version: scheme.version, sha256: schemeHash },
    checks: run.reconciled.map(({ unit, check, differs, ...amounts }) => ({
      unit,
      check,
      sum: fractionText(amounts.sum),
      total: fractionText(amounts.total),
      difference: fractionText(amounts.difference),
      tolerance: fractionText(amounts.tolerance),
      differs,
    })),
    units: run.groups.flatMap(({ group, units }) => units.map((unit) => unitOutput(unit, group.key, scheme))),
  };
}

/** The same scheme, versions of rules and facts are the same run, whoever makes it, whenever, on whatever machine. */
export function runIdOf(scheme: Scheme, schemeHash: string, book: FactBook, hash: Hash): string {
  return hash(runText(scheme, schemeHash, book));
}

/** All that goes into a run, as one text: its SHA-256 is the run's number. */
export function runText(scheme: Scheme, schemeHash: string, book: FactBook): string {
  const rules = [...new Set(scoredLeaves(scheme).map(({ rule }) => `${rule.id} ${rule.version}`))].sort();
  return canonicalJson({ format: 1, scheme: schemeHash, rules, facts: book.canonical() });
}

export function unitOutput(graded: Graded, group: string, scheme: Scheme): ScoreOutput['units'][number] {
  const order: readonly (readonly [Indicator, CellOutput['kind']])[] = [
    ...allOf(scheme.tree).map((one) => [one, one.kind] as const),
    ...scheme.bonus.items.map((one) => [one, 'bonus'] as const),
    ...scheme.deductions.items.map((one) => [one, 'deduction'] as const),
  ];
  return {
    unit: graded.unit,
    group,
    total: fixedText(graded.total.points, scheme.rounding.total.places),
    rank: graded.place,
    tiedWith: graded.tiedWith,
    grade: graded.grade?.key ?? null,
    awardBarred: graded.awardBarred,
    because: graded.total.because.map(reasonOutput),
    gradeBecause: graded.gradeBecause.map(({ code, numbers }) => ({ code, numbers: texts(numbers) })),
    cells: order.flatMap(([{ key }, kind]) => {
      const cell = graded.cells.get(key);
      return cell ? [cellOutput(cell, kind)] : [];
    }),
  };
}

export function cellOutput({ indicator, full, points, places, inputs, because }: Cell, kind: CellOutput['kind']): CellOutput {
  return {
    node: indicator.key,
    kind,
    rule: indicator.kind === 'leaf' ? `${indicator.rule.id} ${indicator.rule.version}` : null,
    full: fractionText(full),
    points: points === null ? null : places === undefined ? fractionText(points) : fixedText(points, places),
    inputs: inputs.map(({ name, value, stated, facts }) => ({ name, value: value ? fractionText(value) : null, stated, facts: facts.map(canonicalFact) })),
    because: because.map(reasonOutput),
  };
}

function reasonOutput({ code, adds, numbers }: Reason): CellOutput['because'][number] {
  return { code, adds: fractionText(adds), numbers: texts(numbers) };
}

function texts(numbers: Readonly<Record<string, Fraction | string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, typeof value === 'string' ? value : fractionText(value)]));
}
