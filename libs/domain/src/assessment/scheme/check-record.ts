import { knownFigures } from '../facts/known-figures';
import { type At, below, wrongAt } from '../shape';
import type { Scheme } from './scheme';

/** Sources name figures and inputs that the scheme reads, each place once; an input of items cannot be read from the record. */
export function checkRecord(scheme: Scheme, root: At): void {
  const known = knownFigures(scheme);
  const seen = new Set<string>();
  scheme.record.forEach((source, index) => {
    const at = below(below(root, 'record'), index);
    const inputs = known.get(source.figure);
    if (inputs === undefined) return wrongAt(below(at, 'figure'), 'figure-unknown', source.figure);
    const input = source.input ?? (inputs.size === 1 ? [...inputs][0] : 'value') ?? 'value';
    if (!inputs.has(input)) wrongAt(below(at, 'input'), 'input-unknown', [...inputs].join(' | '));
    const place = `${source.figure}/${input}`;
    if (seen.has(place)) wrongAt(at, 'key-twice', place);
    seen.add(place);
  });
}
