import { inputOfSource } from '../life/record-places';
import { marksIn } from '../scheme/amounts';
import type { Leaf } from '../scheme/indicator';
import type { RecordSource } from '../scheme/record-source';
import type { Scheme } from '../scheme/scheme';
import { placeOfInput, scoredLeaves } from './known-figures';
import { isOfList, isRead, type RecordTask } from './record-facts';

/** A leaf that a task moves, and what of the task it reads. */
export interface FedLeaf {
  readonly leaf: Leaf;
  readonly reads: readonly RecordSource['reads'][];
}

/** The leaves that a unit's own task goes into, in the order of the scheme; none where the unit is in no peer group. */
export function leavesFedBy(scheme: Scheme, task: Pick<RecordTask, 'unit' | 'list' | 'listKind' | 'item'>): readonly FedLeaf[] {
  const group = scheme.groups.find(({ units }) => units.includes(task.unit));
  if (group === undefined) return [];
  const sources = scheme.record.filter((source) => (source.reads === 'slips' ? isOfList(source, task) : isRead(source, task)));
  return scoredLeaves(scheme).flatMap((leaf) => {
    if (leaf.marks !== undefined && marksIn(leaf.marks, group.key) === undefined) return [];
    const places = leaf.needs.map((need) => placeOfInput(leaf, need));
    const own = sources.filter((source) => places.some(({ figure, input }) => figure === source.figure && input === inputOfSource(scheme, source)));
    return own.length === 0 ? [] : [{ leaf, reads: [...new Set(own.map(({ reads }) => reads))] }];
  });
}
