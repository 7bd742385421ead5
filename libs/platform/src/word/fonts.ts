import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { PROJECT_ROOT } from '../project';

/** Files of the fonts that are built in: Noto Serif SC, under the Open Font Licence. */
export const FONT_FILES = {
  regular: fontFile('400Regular/NotoSerifSC_400Regular.ttf'),
  bold: fontFile('700Bold/NotoSerifSC_700Bold.ttf'),
} as const;
export type FontWeight = keyof typeof FONT_FILES;

function fontFile(name: string): string {
  const found = createRequire(join(PROJECT_ROOT, 'package.json')).resolve('@expo-google-fonts/noto-serif-sc/package.json');
  return join(found, '..', name);
}

const opened = new Map<FontWeight, Font>();

/** Opened once a process: a file of some ten megabytes. */
export function openFont(weight: FontWeight): Font {
  const known = opened.get(weight) ?? create(readFileSync(FONT_FILES[weight]));
  opened.set(weight, known);
  return known;
}
