/** The little of fontkit that is used; the package brings no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly path: { toSVG(): string };
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    glyphsForString(text: string): readonly Glyph[];
  }
  export function create(bytes: Uint8Array): Font;
}
