import type { Appeal, Involved } from '#domain/assessment/life/appeal';
import type { Assessment } from '#domain/assessment/life/assessment';
import type { Refs } from '#domain/assessment/facts/record-facts';
import { placeOfInput, scoredLeaves } from '#domain/assessment/facts/known-figures';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import type { Leaf } from '#domain/assessment/scheme/indicator';
import { fail } from '#domain/kernel/failure';
import type { Reading, Statement } from '../core/reader';
import type { GroupInput } from './run.store';

/** `$2` tasks, `$3` reports, `$4` lines, `$5` the run, `$6` the publication. */
const HANDS: Statement = {
  name: 'appeal-hands',
  text: `SELECT person, office FROM (
      SELECT submitted_by AS person, unit_id AS office FROM report WHERE county_id = $1 AND id = ANY($3::uuid[])
      UNION ALL SELECT acting_for, NULL FROM report WHERE county_id = $1 AND id = ANY($3::uuid[])
      UNION ALL SELECT by_person_id, by_unit_id FROM verification WHERE county_id = $1 AND (assignment_id = ANY($2::uuid[]) OR report_id = ANY($3::uuid[]))
      UNION ALL SELECT by_person_id, by_unit_id FROM indicator_fact WHERE county_id = $1 AND id = ANY($4::uuid[])
      UNION ALL SELECT second_id, second_unit_id FROM indicator_fact WHERE county_id = $1 AND id = ANY($4::uuid[])
      UNION ALL SELECT started_by, started_unit_id FROM score_run WHERE county_id = $1 AND id = $5
      UNION ALL SELECT by_person_id, NULL FROM publication WHERE county_id = $1 AND id = $6
    ) AS hands`,
};

/** The leaf an appeal is about. Refused: `score.no-such-cell`. */
export function leafOf(scheme: Scheme, node: string): Leaf {
  return scoredLeaves(scheme).find(({ key }) => key === node) ?? fail('score.no-such-cell', { cell: node });
}

/** Figures and inputs a leaf reads. */
export function placesOfLeaf(leaf: Leaf): readonly { readonly figure: string; readonly input: string }[] {
  return leaf.needs.map((need) => placeOfInput(leaf, need));
}

/** Everybody who had a hand in the points of a cell: by the ids that were frozen with the run. */
export async function involvedIn(
  reading: Reading,
  appeal: Pick<Appeal, 'node' | 'publicationId'> & { readonly unit: string },
  of: { readonly scheme: Scheme; readonly inputs: readonly GroupInput[]; readonly runId: string; readonly assessment: Assessment },
): Promise<Involved> {
  const figures = placesOfLeaf(leafOf(of.scheme, appeal.node)).map(({ figure }) => `${appeal.unit}|${figure}|`);
  const refs = of.inputs.flatMap((input) => Object.entries(input.refs)).filter(([place]) => figures.some((figure) => place.startsWith(figure)));
  const records = refs.flatMap(([, ref]) => (typeof ref === 'object' ? [ref] : [])) as readonly Refs[];
  const lines = refs.flatMap(([, ref]) => (typeof ref === 'string' ? [ref] : []));
  const values = [records.flatMap(({ tasks }) => tasks), records.flatMap(({ reports }) => reports), lines, of.runId, appeal.publicationId];
  const rows = await reading.rows<{ person: string | null; office: string | null }>(HANDS, [reading.county, ...values]);
  return {
    persons: new Set(rows.flatMap(({ person }) => person ?? [])),
    offices: new Set([of.assessment.scoringUnitId, ...rows.flatMap(({ office }) => office ?? [])]),
  };
}
