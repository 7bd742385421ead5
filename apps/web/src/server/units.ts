import { useMemo } from 'react';
import { queries, type Schema } from './client';

const LONG = { staleTime: 600_000 };

export function useUnits(): readonly Schema['UnitView'][] {
  return queries.useQuery('get', '/api/v1/units', {}, LONG).data ?? [];
}

/** Undefined while units are read, or where there is none. */
export function useUnitName(id: string | null): string | undefined {
  const units = useUnits();
  return useMemo(() => units.find((unit) => unit.id === id)?.name, [units, id]);
}
