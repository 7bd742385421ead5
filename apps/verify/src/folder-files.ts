import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from './bundle-files';

const PIECE = 1 << 20;

/** A bundle in a folder. Links are not followed: what is not in the bundle is not part of it. */
export class FolderFiles implements BundleFiles {
  private known: readonly string[] | undefined;

  constructor(private readonly folder: string) {}

  paths(): readonly string[] {
    this.known ??= filesUnder(this.folder, '');
    return this.known;
  }

  read(path: string): Uint8Array | undefined {
    try {
      return readFileSync(join(this.folder, path));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  *pieces(path: string): Iterable<Uint8Array> {
    const file = openSync(join(this.folder, path), 'r');
    try {
      for (;;) {
        const piece = Buffer.allocUnsafe(PIECE);
        const length = readSync(file, piece);
        if (length === 0) return;
        yield piece.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  }
}

function filesUnder(root: string, folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesUnder(root, path));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

function isMissing(error: unknown): boolean {
  const code = (error as { readonly code?: string }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
