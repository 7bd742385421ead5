import type { QueryResultRow } from 'pg';
import { COLOUR_OF, type LightReason } from '#domain/assignment/light';
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

interface Counted {
  readonly part: string;
  readonly unitId: string | null;
  readonly key: string;
  readonly n: number;
}

const SHOWN = 5;

export async function unitFigures(reading: Reading, rows: readonly Counted[], compared: boolean): Promise<UnitFigures> {
  const names = await reading.rows<{ id: string; name: string; kind: string } & QueryResultRow>(NAMES, [reading.county]);
  const counted = byUnit(rows);
  const tallies = names.flatMap(({ id, name, kind }): UnitTally[] => {
    const found = counted.get(id);
    return found ? [{ unitId: id, unit: name, kind, ...found, redBefore: compared ? found.redBefore : null }] : [];
  });
  const order = (a: UnitTally, b: UnitTally): number => b.red - a.red || b.yellow - a.yellow || (a.unitId < b.unitId ? -1 : 1);
  const gain = ({ red, redBefore }: UnitTally): number => (redBefore ?? red) - red;
  return {
    worst: tallies.filter(({ red, yellow }) => red + yellow > 0).sort(order).slice(0, SHOWN),
    improved: tallies.filter((unit) => gain(unit) > 0).sort((a, b) => gain(b) - gain(a) || order(b, a)).slice(0, SHOWN),
    overdue: tallies.filter(({ red }) => red > 0).sort(order),
  };
}

interface Sums {
  total: number;
  red: number;
  yellow: number;
  redBefore: number;
}

function byUnit(rows: readonly Counted[]): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { part, unitId, key, n } of rows) {
    if (unitId === null) continue;
    const sum = sums.get(unitId) ?? { total: 0, red: 0, yellow: 0, redBefore: 0 };
    const colour = COLOUR_OF[key as LightReason];
    if (part === 'before') sum.redBefore += colour === 'red' ? n : 0;
    else {
      sum.total += n;
      if (colour === 'red' || colour === 'yellow') sum[colour] += n;
    }
    sums.set(unitId, sum);
  }
  return sums;
}
