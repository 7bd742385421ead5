import type { DataSource } from 'typeorm';
import { seedScoredCounty } from '#test/support/scored-county';
import { ExplanationQueries } from '#engine/assessment/explanation.queries';
import { RunQueries } from '#engine/assessment/run.queries';
import { ScoreGroup } from '#engine/assessment/score-group';
import { StartRun } from '#engine/assessment/start-run';
import { Reader } from '#engine/core/reader';
import { UnitOfWork } from '#engine/core/unit-of-work';
import { CalendarShelf } from '#engine/plan/calendars';

export const COUNTY_UNITS = 33;
export const COUNTY_LEAVES = 130;
/** Cells that somebody asks about after a run. */
export const EXPLAINED = 10;

export interface Rescored {
  /** From the request to the sheet of the finished run. */
  readonly sheetMs: number;
  /** Beyond that, until {@link EXPLAINED} cells were explained down to their facts. */
  readonly explainedMs: number;
}

/** What scores a county anew after one of its facts changed. */
export async function rescoring(owner: DataSource, app: DataSource): Promise<(round: number) => Promise<Rescored>> {
  const size = { units: COUNTY_UNITS, leaves: COUNTY_LEAVES, groups: 1 };
  const { county, officer, assessmentId, groups, unitId } = await seedScoredCounty((text, values) => owner.query(text, values as unknown[]), size);
  const [work, reader] = [new UnitOfWork(app), new Reader(app)];
  const [start, score] = [new StartRun(work, new CalendarShelf()), new ScoreGroup(work)];
  const [runs, why] = [new RunQueries(reader), new ExplanationQueries(reader)];
  return async (round) => {
    await owner.query(`UPDATE indicator_fact SET value = $1 WHERE county_id = $2 AND figure = 'l3' AND unit_id = $3`, [`${round}.07`, county, unitId(1)]);
    const begun = performance.now();
    const run = await start.run({ actor: officer }, assessmentId, { dry: false });
    if (run.again) throw new Error('the facts did not change');
    for (const group of groups) await score.run(county, run.id, group);
    const { rows } = await runs.sheet(officer, run.id, {});
    if (rows.length !== COUNTY_UNITS) throw new Error('the sheet is not whole');
    const shown = performance.now();
    for (let asked = 0; asked < EXPLAINED; asked += 1) {
      const cell = { unitId: unitId((asked * 7) % COUNTY_UNITS), node: `l${(asked * 13) % COUNTY_LEAVES}` };
      if (!(await why.cell(officer, run.id, cell)).agrees) throw new Error('the explanation has other points');
    }
    return { sheetMs: shown - begun, explainedMs: performance.now() - shown };
  };
}
