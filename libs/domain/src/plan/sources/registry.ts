import type { AssignmentSource, SourceId } from '../assignment-source';
import { document } from './document.source';
import { instruction } from './instruction.source';
import { listItem } from './list-item.source';

/** Every source; a spec compares this list with the folder. */
export const SOURCES: readonly AssignmentSource[] = [
  instruction,
  document,
  listItem,
];

export function sourceOf(id: SourceId): AssignmentSource {
  return SOURCES.find((source) => source.id === id) ?? instruction;
}
