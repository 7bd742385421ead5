import type { BundleFiles } from './bundle-files';
import type { Hashing } from './hashing';
import type { Trust } from './trust';

/** What is verified, against what, with what. */
export interface Verifying {
  readonly files: BundleFiles;
  readonly trust: Trust;
  readonly hashing: Hashing;
  /** Entries done so far; awaited, so that a page can be drawn meanwhile. */
  readonly onProgress?: (done: number, size: number) => Promise<void> | void;
}
