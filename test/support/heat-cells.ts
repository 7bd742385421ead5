import type { LightReason } from '#domain/assignment/light';
import type { HeatMap } from '#engine/assignment/heat-map.queries';

export interface HeatCell {
  readonly id: string;
  readonly reason: LightReason;
  readonly daysLate: number;
}

/** Each township's cells in the order of the items, as a page reads them; null where an item is not its business. */
export function heatCells({ items, units }: HeatMap): ReadonlyMap<string, readonly (HeatCell | null)[]> {
  return new Map(units.map(({ id, cells }) => {
    const columns = JSON.parse(cells) as { items: number[]; ids: string[]; reasons: LightReason[]; daysLate: number[] };
    const row = Array.from<HeatCell | null>({ length: items.length }).fill(null);
    columns.items.forEach((place, at) => (row[place] = { id: columns.ids[at]!, reason: columns.reasons[at]!, daysLate: columns.daysLate[at]! }));
    return [id, row];
  }));
}
