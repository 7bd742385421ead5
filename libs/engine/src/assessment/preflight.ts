import type { QueryResultRow } from 'pg';
import type { Assessment } from '#domain/assessment/life/assessment';
import { spanOf } from '#domain/assessment/life/assessment';
import { type Blocker, BLOCKS_DRY_RUN, type BlockerCode } from '#domain/assessment/life/preflight';
import type { Wrong } from '#domain/assessment/mistake';
import { scoreRun } from '#domain/assessment/run/score-run';
import { Failure } from '#domain/kernel/failure';
import type { Reading, Statement } from '../core/reader';
import type { CalendarShelf } from '../plan/calendars';
import { type Gathered, gatherFacts } from './gather-facts';
import type { KeptScheme } from './scheme.store';

const UNCONFIRMED: Statement = {
  name: 'preflight-unconfirmed',
  text: `SELECT u.code AS unit, f.figure AS node, count(*)::integer AS count FROM indicator_fact f
    JOIN unit u ON u.county_id = f.county_id AND u.id = f.unit_id
    WHERE f.county_id = $1 AND f.assessment_id = $2 AND f.state = 'recorded' GROUP BY u.code, f.figure ORDER BY u.code, f.figure`,
};
const APPEALS: Statement = {
  name: 'preflight-appeals',
  text: `SELECT u.code AS unit, p.node, count(*)::integer AS count FROM appeal p JOIN unit u ON u.county_id = p.county_id AND u.id = p.unit_id
    WHERE p.county_id = $1 AND p.assessment_id = $2 AND p.state IN ('filed', 'taken') GROUP BY u.code, p.node ORDER BY u.code, p.node`,
};

export interface Checked {
  readonly gathered: Gathered;
  readonly blockers: readonly Blocker[];
}

/** Everything that stands between these facts and a result, named. What is tried is the whole run, so nothing turns up later. */
export async function preflight(reading: Reading, shelf: CalendarShelf, of: { readonly assessment: Assessment; readonly kept: KeptScheme }): Promise<Checked> {
  const { assessment, kept } = of;
  const { scheme, version } = kept;
  const gathered = await gatherFacts(reading, shelf, { assessment, scheme });
  const unconfirmed = await reading.rows<Counted & QueryResultRow>(UNCONFIRMED, [reading.county, assessment.id]);
  const appeals = await reading.rows<Counted & QueryResultRow>(APPEALS, [reading.county, assessment.id]);
  const blockers = [
    ...(reading.today <= spanOf(assessment).until ? [nobodys('period-not-over')] : []),
    ...(version.state === 'approved' ? [] : [nobodys('scheme-not-approved')]),
    ...unverified(gathered, scheme),
    ...gathered.undecided.map(({ unit, figure }) => blocker('applicability-undecided', { unit, node: figure, count: 1 })),
    ...unconfirmed.map((row) => blocker('fact-unconfirmed', row)),
    ...appeals.map((row) => blocker('appeal-open', row)),
    ...(gathered.undecided.length > 0 ? [] : tried(kept, gathered)),
  ];
  return { gathered, blockers };
}

/** Of these, what holds up this run. */
export function blocking(blockers: readonly Blocker[], dry: boolean): readonly Blocker[] {
  return dry ? blockers.filter(({ code }) => BLOCKS_DRY_RUN.includes(code)) : blockers;
}

type Counted = Pick<Blocker, 'unit' | 'node' | 'count'>;

function blocker(code: BlockerCode, { unit, node, count }: Counted, wrong: Wrong | null = null): Blocker {
  return { code, unit, node, count, wrong };
}

function nobodys(code: BlockerCode): Blocker {
  return blocker(code, { unit: null, node: null, count: 1 });
}

function unverified({ unverified: counts }: Gathered, scheme: KeptScheme['scheme']): readonly Blocker[] {
  const units = new Set(scheme.groups.flatMap((group) => group.units));
  return [...counts].filter(([unit]) => units.has(unit)).map(([unit, count]) => blocker('report-unverified', { unit, node: null, count }));
}

function tried({ scheme }: KeptScheme, { book }: Gathered): readonly Blocker[] {
  try {
    scoreRun(scheme, book);
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const code = error.code === 'score.blocked' ? 'parts-differ' : 'cell-refused';
    return error.fields.map((field) => {
      const [, unit = null, node = null] = field.pointer.split('/');
      return blocker(code, { unit, node, count: 1 }, field as Wrong);
    });
  }
}
