/** A bundle as the verifier sees it, whether it lies in a folder, in a browser's drop or in memory. Paths have slashes. */
export interface BundleFiles {
  paths(): readonly string[];
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined> | Uint8Array | undefined;
  /** The same in pieces, so that a large file need not be in memory as a whole. */
  pieces(path: string): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Files kept in memory. */
export class MemoryFiles implements BundleFiles {
  constructor(private readonly files: ReadonlyMap<string, Uint8Array>) {}

  paths(): readonly string[] {
    return [...this.files.keys()];
  }

  read(path: string): Uint8Array | undefined {
    return this.files.get(path);
  }

  *pieces(path: string): Iterable<Uint8Array> {
    const bytes = this.files.get(path);
    if (bytes !== undefined) yield bytes;
  }
}
