import type { QueryResultRow } from 'pg';
import { type Member, repeats, type Sample, type SampleMethod } from '#domain/inspection/draw-sample';
import { type RiskReason, ticketsOf } from '#domain/inspection/risk';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import { sha256Hex } from '#platform/hash';
import { conditionFrom, visibleTo } from '../assignment/visible';
import type { Reader, Statement } from '../core/reader';
import { isOnlyInspector } from './inspection.queries';

export interface SampleShown {
  readonly id: string;
  readonly inspectionId: string;
  readonly inspection: string;
  readonly method: SampleMethod;
  readonly seed: string;
  readonly size: number;
  readonly populationSize: number;
  readonly populationHash: string;
  readonly drawnBy: string;
  readonly drawnAt: string;
}

/** A drawn task as it stands today; nameless where the reader may not see it any more. */
export interface PickedTask {
  readonly id: string;
  readonly itemNumber: number | null;
  readonly title: string | null;
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly state: string | null;
  readonly reasons: readonly RiskReason[];
  readonly tickets: number;
}

export interface SampleWhole extends SampleShown {
  readonly picked: readonly PickedTask[];
  /** Drawing again from seed and population, just now, gave the same. */
  readonly repeats: boolean;
  /** Everything it was drawn from, so that anybody can draw again. */
  readonly population: readonly Member[];
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const SHOWN = `SELECT s.id, s.inspection_id AS "inspectionId", i.title AS inspection, s.method, s.seed, s.size,
    jsonb_array_length(s.population) AS "populationSize", s.population_hash AS "populationHash", p.name AS "drawnBy", ${instant('s.drawn_at')} AS "drawnAt"`;
const FROM = `FROM sample s JOIN inspection i ON i.county_id = s.county_id AND i.id = s.inspection_id
  JOIN person p ON p.county_id = s.county_id AND p.id = s.drawn_by
  WHERE s.county_id = $1 AND ($2::uuid IS NULL OR i.office_unit_id = $2)`;
const LIST: Statement = { name: 'samples', text: `${SHOWN} ${FROM} AND ($3::uuid IS NULL OR s.inspection_id = $3) ORDER BY s.drawn_at DESC, s.id DESC LIMIT 200` };
const ONE: Statement = { name: 'sample-one', text: `${SHOWN}, s.population, s.picked::text[] AS picked ${FROM} AND s.id = $3` };
const TASKS: Statement = {
  name: 'sample-tasks',
  text: `SELECT a.id, t.number AS "itemNumber", t.title, u.id AS "unitId", u.name AS unit, a.state FROM assignment a
         JOIN task_item t ON t.county_id = a.county_id AND t.id = a.item_id
         LEFT JOIN unit u ON u.county_id = a.county_id AND u.id = a.unit_id
         WHERE a.county_id = $1 AND a.id = ANY($9::uuid[]) AND ${conditionFrom(2)}`,
};

type OneRow = SampleShown & Pick<Sample, 'population' | 'picked'> & QueryResultRow;
type TaskRow = Omit<PickedTask, 'reasons' | 'tickets'> & QueryResultRow;

/** Samples of one’s office’s inspections, of all for the offices that let inspectors in. */
export class SampleQueries {
  constructor(private readonly reader: Reader) {}

  /** The newest first, 200 at most. */
  all(by: PersonActor, inspectionId: string | null): Promise<readonly SampleShown[]> {
    mustMay(by, 'sample.draw');
    return this.reader.read(by.countyId, (reading) => reading.rows<SampleShown & QueryResultRow>(LIST, [reading.county, officeOf(by), inspectionId]));
  }

  one(by: PersonActor, id: string): Promise<SampleWhole> {
    mustMay(by, 'sample.draw');
    return this.reader.read(by.countyId, async (reading) => {
      const [row] = await reading.rows<OneRow>(ONE, [reading.county, officeOf(by), id]);
      if (!row) return fail('sample.unknown', { id });
      const tasks = await reading.rows<TaskRow>(TASKS, [reading.county, ...visibleTo(by, 2, 'assignment.read').values, row.picked]);
      const picked = row.picked.map((one) => pickedTask(one, row.population, tasks));
      return { ...row, picked, repeats: repeats(row, sha256Hex) };
    });
  }
}

function officeOf(by: PersonActor): string | null {
  return isOnlyInspector(by) ? by.unitId : null;
}

function pickedTask(id: string, population: readonly Member[], tasks: readonly TaskRow[]): PickedTask {
  const reasons = population.find((member) => member.id === id)?.reasons ?? [];
  const { itemNumber = null, title = null, unitId = null, unit = null, state = null } = tasks.find((task) => task.id === id) ?? {};
  return { id, itemNumber, title, unitId, unit, state, reasons, tickets: ticketsOf(reasons) };
}
