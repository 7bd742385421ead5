import { scoredLeaves } from '#domain/assessment/facts/known-figures';
import type { UnitOutput } from '#domain/assessment/life/publication-text';
import { TOTAL_KEY } from '#domain/assessment/scheme/check-scheme';
import { allOf } from '#domain/assessment/scheme/indicator';
import { fail } from '#domain/kernel/failure';
import { explainCell, explainTotal } from '#words/assessment/explanation';
import { RULE_WORDS } from '#words/assessment/rules';
import type { Reading, Statement } from '../core/reader';
import { contributionsOf } from './contribution.queries';
import { type ExplainedFact, factOf } from './explanation.queries';
import { named } from './named';
import { placeOf } from './record-hash';
import { inputsOfRun } from './run.store';
import { loadScheme } from './scheme.store';

type InBoth<T> = { readonly zh: T; readonly en: T };

/** Why a published cell has its points, out of what was frozen with the publication. */
export interface FrozenExplanation {
  readonly publicationId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly node: string;
  readonly name: string;
  readonly rule: InBoth<string> | null;
  readonly full: string | null;
  readonly points: string | null;
  readonly lines: InBoth<readonly string[]>;
  readonly inputs: readonly { readonly name: string; readonly value: string | null; readonly stated: boolean; readonly facts: readonly ExplainedFact[] }[];
}

const RUN: Statement = {
  name: 'frozen-run',
  text: `SELECT r.id, r.scheme_id AS "schemeId", r.assessment_id AS "assessmentId" FROM publication p
         JOIN score_run r ON r.county_id = p.county_id AND r.id = p.run_id WHERE p.county_id = $1 AND p.id = $2`,
};

interface At {
  readonly publicationId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly node: string;
}

/** Refused: `score.no-such-cell`. */
export async function explainFrozen(reading: Reading, body: UnitOutput, at: At): Promise<FrozenExplanation> {
  const [run] = await reading.rows<{ id: string; schemeId: string; assessmentId: string }>(RUN, [reading.county, at.publicationId]);
  const { id, schemeId, assessmentId } = run ?? fail('publication.unknown');
  if (at.node === TOTAL_KEY) {
    const lines = { zh: explainTotal(body, 'zh'), en: explainTotal(body, 'en') };
    return { ...at, name: '总分', rule: null, full: null, points: body.total, lines, inputs: [] };
  }
  const cell = body.cells.find(({ node }) => node === at.node) ?? fail('score.no-such-cell', { cell: `${body.unit}/${at.node}` });
  const { scheme } = await loadScheme(reading, schemeId);
  const [group] = await inputsOfRun(reading, id, body.group);
  const inputs: FrozenExplanation['inputs'][number][] = [];
  for (const { facts, ...input } of cell.inputs) {
    const explained: ExplainedFact[] = [];
    for (const said of facts) {
      const place = placeOf(body.unit, said['leaf'] ?? '', said['input'] ?? '', said['item'] ?? '');
      explained.push({ ...factOf(said), contributions: await contributionsOf(reading, assessmentId, group?.refs[place]) });
    }
    inputs.push({ ...input, facts: explained });
  }
  const leaf = scoredLeaves(scheme).find(({ key }) => key === at.node);
  const name = [...allOf(scheme.tree), ...scoredLeaves(scheme)].find(({ key }) => key === at.node)?.name ?? at.node;
  const rule = leaf ? (RULE_WORDS[leaf.rule.id] ?? null) : null;
  return { ...at, name, rule, full: cell.full, points: cell.points, lines: { zh: explainCell(named(cell, scheme), 'zh'), en: explainCell(named(cell, scheme), 'en') }, inputs };
}
