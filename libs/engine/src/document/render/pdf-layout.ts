/** Points a millimetre. */
const MM = 72 / 25.4;

/** GB/T 9704-2012 again, in points from the top left: see `official-layout.ts`. */
export const PDF = {
  width: 595.28,
  height: 841.89,
  left: 28 * MM,
  right: 595.28 - 26 * MM,
  top: 37 * MM,
  bottom: 841.89 - 35 * MM,
  line: 28,
  body: 16,
  title: 22,
  head: 32,
  note: 12,
  small: 10.5,
  page: 14,
} as const;
export const TEXT_WIDTH = PDF.right - PDF.left;
