import type { Schema } from '../../server/client';
import { SCOPE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';

export type Access = Schema['AccessView'];

/** What an access reaches: the county, its units by name, or its list. */
export function useScopeWords(): (access: Pick<Access, 'scope' | 'units' | 'list'>) => string {
  const say = useSay();
  return ({ scope, units, list }) => {
    if (scope === 'county') return say(SCOPE_WORDS.county);
    return scope === 'list' ? (list?.name ?? '') : units.map(({ name }) => name).join('、');
  };
}
