import type { Direction, Ties } from '../ranking';

/** Places of whole numbers among each other, the best first; equals share one, with a gap after them or dense. */
export function placesIn(values: Float64Array, { direction, ties }: { readonly direction: Direction; readonly ties: Ties }): Int32Array {
  const sorted = values.slice().sort();
  const places = new Int32Array(values.length);
  const dense = ties === 'dense' ? distinctUpTo(sorted) : undefined;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    // How many stand below, or no higher: the rest of the sorted row stands before.
    const at = direction === 'higher' ? firstAbove(sorted, value) : firstAbove(sorted, value - 1);
    const before = direction === 'higher' ? sorted.length - at : at;
    places[index] = 1 + (dense === undefined ? before : direction === 'higher' ? dense[sorted.length]! - dense[at]! : dense[at]!);
  }
  return places;
}

/** Index of the first that is above, in a row of whole numbers. */
function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many different numbers stand before each index. */
function distinctUpTo(sorted: Float64Array): Int32Array {
  const counts = new Int32Array(sorted.length + 1);
  for (let index = 0; index < sorted.length; index += 1) counts[index + 1] = counts[index]! + (index === 0 || sorted[index] !== sorted[index - 1] ? 1 : 0);
  return counts;
}
