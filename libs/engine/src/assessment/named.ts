import type { CellOutput } from '#domain/assessment/run/output-shape';
import { indicatorsOf } from '#domain/assessment/scheme/indicator';
import type { Scheme } from '#domain/assessment/scheme/scheme';

/** Steps speak of indicators by their names, not by the keys that a scheme's file gives them. */
export function named<Told extends { readonly because: CellOutput['because'] }>(told: Told, scheme: Scheme): Told {
  const names = new Map(indicatorsOf(scheme).map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  return { ...told, because: told.because.map((step) => (step.numbers['node'] === undefined ? step : { ...step, numbers: { ...step.numbers, node: nameOf(step.numbers['node']) } })) };
}
