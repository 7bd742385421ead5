/**
 * Layout of official papers after GB/T 9704-2012: A4, margins 37/35/28/26 mm (top, bottom, left, right), body in 仿宋 of 16 pt on
 * lines of exactly 28 pt (22 a page), title in 小标宋 of 22 pt, red head, page numbers of 14 pt. Lengths in twentieths of a point.
 */
const MM = 56.6929;
export const PAGE = { width: 11906, height: 16838 } as const;
export const MARGIN = { top: Math.round(37 * MM), bottom: Math.round(35 * MM), left: Math.round(28 * MM), right: Math.round(26 * MM) } as const;

export const FONTS = { body: '仿宋_GB2312', title: '方正小标宋简体', heading: '黑体', subheading: '楷体_GB2312', page: '宋体' } as const;
/** Half points, as Word counts. */
export const SIZES = { body: 32, title: 44, note: 24, page: 28, small: 21, proof: 18 } as const;
/** Exactly 28 pt. */
export const LINE = 560;
/** Two characters of the body. */
export const INDENT = 640;
export const RED = 'C00000';
export const SLIP_COLOURS: Readonly<Record<string, string>> = { blue: '1F4E9E', yellow: 'B8860B', orange: 'D9660B', red: 'C00000' };
