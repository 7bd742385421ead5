import type { QueryResultRow } from 'pg';
import type { Reading, Statement } from '../core/reader';

/** A unit's tasks by what a leader asks first. */
export interface UnitTally {
  readonly unitId: string;
  readonly unit: string;
  readonly kind: string;
  readonly total: number;
  readonly red: number;
  readonly yellow: number;
  /** Red a week before; null where it is not known. */
  readonly redBefore: number | null;
}

export interface UnitFigures {
  /** At most five: most red, then most yellow. None that has neither. */
  readonly worst: readonly UnitTally[];
  /** At most five whose red grew fewer, most first. */
  readonly improved: readonly UnitTally[];
  /** Every unit with red, most first. */
  readonly overdue: readonly UnitTally[];
}

const NAMES: Statement = {
  name: 'unit-names',
  text: 'SELECT id, name, kind FROM unit WHERE county_id = $1',
};

/** `key` is the unit. */
interface Counted {
  readonly key: string;
  readonly n: number;
  readonly red: number;
  readonly yellow: number;
  readonly redBefore: number;
}

const SHOWN = 5;

export async function unitFigures(reading: Reading, rows: readonly Counted[], compared: boolean): Promise<UnitFigures> {
  const names = await reading.rows<{ id: string; name: string; kind: string } & QueryResultRow>(NAMES, [reading.county]);
  const counted = new Map(rows.map((row) => [row.key, row]));
  const tallies = names.flatMap(({ id, name, kind }): UnitTally[] => {
    const found = counted.get(id);
    if (!found || found.n === 0) return [];
    const { n: total, red, yellow, redBefore } = found;
    return [{ unitId: id, unit: name, kind, total, red, yellow, redBefore: compared ? redBefore : null }];
  });
  const order = (a: UnitTally, b: UnitTally): number => b.red - a.red || b.yellow - a.yellow || (a.unitId < b.unitId ? -1 : 1);
  const gain = ({ red, redBefore }: UnitTally): number => (redBefore ?? red) - red;
  return {
    worst: tallies.filter(({ red, yellow }) => red + yellow > 0).sort(order).slice(0, SHOWN),
    improved: tallies.filter((unit) => gain(unit) > 0).sort((a, b) => gain(b) - gain(a) || order(b, a)).slice(0, SHOWN),
    overdue: tallies.filter(({ red }) => red > 0).sort(order),
  };
}
