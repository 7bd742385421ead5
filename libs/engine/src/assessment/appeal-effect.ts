import { FactBook } from '#domain/assessment/facts/fact-book';
import type { FactRow } from '#domain/assessment/facts/fact';
import { readFacts } from '#domain/assessment/facts/read-facts';
import type { Effect } from '#domain/assessment/life/appeal';
import type { Graded } from '#domain/assessment/run/grade-group';
import { scoreRun } from '#domain/assessment/run/score-run';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { fail } from '#domain/kernel/failure';
import { fractionText, NOTHING } from '#domain/kernel/fraction';
import { placeOf } from './record-hash';
import type { GroupInput } from './run.store';

/** How a decision would move a unit of the group. */
export interface RankEffect {
  readonly unit: string;
  readonly before: number | null;
  readonly after: number | null;
}
export interface EffectOfAppeal extends Effect {
  readonly ranks: readonly RankEffect[];
}
/** The same as it is answered and kept: amounts as exact text. */
export interface EffectShown {
  readonly points: { readonly before: string; readonly after: string };
  readonly total: { readonly before: string; readonly after: string };
  readonly ranks: readonly RankEffect[];
}

export function shownEffect({ points, total, ranks }: EffectOfAppeal): EffectShown {
  const texts = ({ before, after }: Effect['points']) => ({ before: fractionText(before), after: fractionText(after) });
  return { points: texts(points), total: texts(total), ranks };
}

interface About {
  readonly scheme: Scheme;
  readonly input: GroupInput;
  readonly unit: string;
  readonly node: string;
}

/** The group scored twice: as it was published, and with the corrections in place. Only units of the group can be touched. */
export function effectOf({ scheme, input, unit, node }: About, corrections: readonly FactRow[]): EffectOfAppeal {
  const before = score(scheme, input, input.listed);
  const places = new Set(corrections.map(placeOfRow));
  const exempt = corrections.filter(({ cells }) => cells.applies === 'no').map(({ cells: { leaf } }) => leaf);
  const kept = input.listed.filter((row) => !places.has(placeOfRow(row)) && !(row.cells.unit === unit && exempt.includes(row.cells.leaf)));
  const restored = kept.filter((row) => !(row.cells.unit === unit && row.cells.applies !== '' && corrections.some(({ cells }) => cells.leaf === row.cells.leaf)));
  const after = score(scheme, input, [...restored, ...corrections]);
  const [was, is] = [at(before, unit), at(after, unit)];
  return {
    corrections: corrections.length,
    points: { before: was.cells.get(node)?.points ?? NOTHING, after: is.cells.get(node)?.points ?? NOTHING },
    total: { before: was.total.points, after: is.total.points },
    ranks: before.flatMap(({ unit: code, place }) => {
      const now = at(after, code).place;
      return now === place ? [] : [{ unit: code, before: place, after: now }];
    }),
  };
}

const placeOfRow = ({ cells: { unit, leaf, input, item } }: FactRow): string => placeOf(unit, leaf, input, item);

function at(units: readonly Graded[], code: string): Graded {
  return units.find(({ unit }) => unit === code) ?? fail('score.no-such-cell', { cell: code });
}

function score(scheme: Scheme, { groupKey }: GroupInput, rows: readonly FactRow[]): readonly Graded[] {
  const of = { ...scheme, groups: scheme.groups.filter(({ key }) => key === groupKey) };
  const facts = readFacts(rows.map((row, line) => ({ ...row, line })), of);
  return scoreRun(of, new FactBook(facts)).groups[0]?.units ?? [];
}
