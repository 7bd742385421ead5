import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface ParsedFile {
  readonly name: string;
  /** `undefined` where the file is not JSON: whoever reads the shape says what is wrong. */
  readonly json: unknown;
}

/**
 * The `*.json` files of a folder by name, parsed and no more: what they mean is not known here. Other files are left
 * alone. Rejects with the system's error when the folder or a file in it cannot be read.
 */
export async function readCalendarFiles(folder: string): Promise<readonly ParsedFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => ({ name, json: parsed(await readFile(join(folder, name), 'utf8')) })));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
