import { fail } from '../kernel/failure';
import type { Fact } from '../ledger/fact';
import type { AnnualList } from '../plan/annual-list';
import type { ListRules } from './decision';

/** No number of working days of a list is more: a year has some 250, and a term of a quarter is no term. */
export const MOST_WORKING_DAYS = 60;
/** A month of them: rarer urging by hand would be none. 0: as often as somebody likes. */
export const MOST_URGE_WORKING_DAYS = 20;
/** From further off nothing is near. */
export const MOST_NEAR_WORKING_DAYS = 30;
/** Of the target: nothing is ever behind. */
export const MOST_BEHIND_PERCENT = 100;

export interface ListRulesSet {
  readonly rules: ListRules;
  readonly facts: readonly Fact[];
}

/**
 * The county's own numbers for a list, before it is dispatched: afterwards units were promised what stood there. What is
 * left out stays as it is. Silence is consent only where the county's written rule is named, word for word as it is
 * cited, and until somebody names one it is not. Refused: nothing said (`list.rules-empty`),
 * entry that would close before a report is late (`list.rules-crossed`).
 */
export function setListRules(
  list: Pick<AnnualList, 'id' | 'state' | 'documentNumber' | 'verifyingUnitId'> & { readonly rules: ListRules },
  changes: Partial<ListRules>,
): ListRulesSet {
  if (list.state === 'dispatched') fail('list.already-dispatched', { documentNumber: list.documentNumber });
  const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (Object.keys(said).length === 0) fail('list.rules-empty');
  const rules: ListRules = { ...list.rules, ...said };
  if (rules.entryClosesWorkingDays < rules.onTimeWorkingDays) {
    fail('list.rules-crossed', { onTime: rules.onTimeWorkingDays, closes: rules.entryClosesWorkingDays });
  }
  const subject = { kind: 'list' as const, id: list.id };
  return { rules, facts: [{ fact: 'list.rulesSet', subject, unitId: list.verifyingUnitId, data: { from: { ...termsOf(list.rules) }, to: { ...termsOf(rules) } } }] };
}

/** The numbers of a list; its ladder is a document of its own, and has its own facts. */
export function termsOf(rules: ListRules): Omit<ListRules, 'ladder'> {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => name !== 'ladder')) as unknown as Omit<ListRules, 'ladder'>;
}
