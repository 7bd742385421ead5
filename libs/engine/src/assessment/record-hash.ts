import type { Refs } from '#domain/assessment/facts/record-facts';
import { canonicalJson } from '#domain/ledger/canonical';
import { sha256Hex } from '#platform/hash';

/** The hash a fact of the record carries: of the ids it rests on, so that another report is another fact. */
export function hashOfRefs({ tasks, reports, slips }: Refs): string {
  return sha256Hex(canonicalJson({ tasks: [...tasks].sort(), reports: [...reports].sort(), slips: [...slips].sort() }));
}

/** Where a fact stands: unit, figure, input, item. */
export function placeOf(unit: string, figure: string, input: string, item = ''): string {
  return [unit, figure, input, item].join('|');
}
