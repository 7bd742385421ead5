import type { BundleFiles } from '../src/bundle-files';

const PIECE = 1 << 20;

/** Files that somebody dropped or picked. Nothing of them leaves the page. */
export class DroppedFiles implements BundleFiles {
  constructor(private readonly files: ReadonlyMap<string, File>) {}

  paths(): readonly string[] {
    return [...this.files.keys()];
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const file = this.files.get(path);
    return file && new Uint8Array(await file.arrayBuffer());
  }

  async *pieces(path: string): AsyncIterable<Uint8Array> {
    const file = this.files.get(path);
    for (let from = 0; file && from < file.size; from += PIECE) yield new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
  }
}

/** The bundle among the files: whatever lies beside the uppermost `checkpoint`, named from there. */
export function bundleAmong(files: ReadonlyMap<string, File>): ReadonlyMap<string, File> {
  const depth = (path: string): number => path.split('/').length;
  const [top] = [...files.keys()].filter((path) => path === 'checkpoint' || path.endsWith('/checkpoint')).sort((one, other) => depth(one) - depth(other));
  const root = top?.slice(0, -'checkpoint'.length) ?? '';
  return new Map([...files].filter(([path]) => path.startsWith(root)).map(([path, file]) => [path.slice(root.length), file]));
}

/** What was picked as a folder, or file by file. */
export function filesOfInput(input: HTMLInputElement): ReadonlyMap<string, File> {
  return new Map([...(input.files ?? [])].map((file) => [file.webkitRelativePath || file.name, file]));
}

/** What was dropped, folders with all that is in them. */
export async function filesOfDrop(transfer: DataTransfer): Promise<ReadonlyMap<string, File>> {
  const files = new Map<string, File>();
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  for (const entry of entries) await take(entry, files);
  return files;
}

async function take(entry: FileSystemEntry, files: Map<string, File>): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    files.set(path, await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) return;
    for (const one of some) await take(one, files);
  }
}
