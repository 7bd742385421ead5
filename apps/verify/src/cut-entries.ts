/** Where the entries of a bundle lie, each from its first byte on, before its last; `cut` where the last is not whole. */
export interface Cut {
  readonly entries: readonly (readonly [from: number, to: number])[];
  readonly cut: boolean;
}

/** Like the strict reading of a bundle, but keeps what is whole, so that what is missing can be named. */
export function cutEntries(bytes: Uint8Array): Cut {
  const entries: [number, number][] = [];
  let at = 0;
  while (at < bytes.length) {
    const from = at + 2;
    const to = from + ((bytes[at]! << 8) | (bytes[at + 1] ?? 0));
    if (to > bytes.length) return { entries, cut: true };
    entries.push([from, to]);
    at = to;
  }
  return { entries, cut: false };
}
