import { fail } from '../kernel/failure';
import type { Fact } from '../ledger/fact';
import { type AnnualList, isSame } from '../plan/annual-list';
import type { ListRules } from './decision';
import { type Ladder, ladderOf } from './ladder';

export interface LadderLoaded {
  readonly ladder: Ladder;
  readonly rules: ListRules;
  readonly facts: readonly Fact[];
}

/**
 * A list gets a ladder, as a new version beside the old ones: drafts and dispatched lists alike, because what it says
 * holds from now on and nothing already done is undone. Undefined where the newest says the same already.
 */
export function loadLadder(
  list: Pick<AnnualList, 'id' | 'verifyingUnitId'> & { readonly rules: ListRules },
  file: Omit<Ladder, 'version'>,
): LadderLoaded | undefined {
  const old = ladderOf(list.rules);
  const ladder: Ladder = { document: file.document, steps: file.steps, version: old.version + 1 };
  if (isSame({ ...old, version: 0 }, { ...ladder, version: 0 })) return undefined;
  if (ladder.document === '') fail('ladder.no-document');
  return {
    ladder,
    rules: { ...list.rules, ladder },
    facts: [
      {
        fact: 'ladder.loaded',
        subject: { kind: 'list', id: list.id },
        unitId: list.verifyingUnitId,
        data: { document: ladder.document, version: ladder.version, steps: ladder.steps.map(({ key }) => key) },
      },
    ],
  };
}
