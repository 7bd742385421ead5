import qrcode from 'qrcode-generator';
import { type Pixels, writePng } from './png';

/** Modules of a QR code, with the quiet border the standard asks for. */
const QUIET = 4;
const SCALE = 6;

/** The code's modules, dark ones true, without the border. Corrects a seventh of it (level M). */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => code.isDark(row, column)));
}

/** The code as a PNG, black on white. */
export function qrPng(text: string): Buffer {
  const modules = qrModules(text);
  const side = (modules.length + 2 * QUIET) * SCALE;
  const rgba = new Uint8Array(side * side * 4).fill(255);
  modules.forEach((line, row) => line.forEach((isDark, column) => isDark && darken(rgba, side, { row, column })));
  const pixels: Pixels = { width: side, height: side, rgba };
  return writePng(pixels);
}

function darken(rgba: Uint8Array, side: number, { row, column }: { readonly row: number; readonly column: number }): void {
  for (let y = 0; y < SCALE; y += 1) {
    const start = (((row + QUIET) * SCALE + y) * side + (column + QUIET) * SCALE) * 4;
    for (let x = 0; x < SCALE; x += 1) rgba.fill(0, start + x * 4, start + x * 4 + 3);
  }
}
