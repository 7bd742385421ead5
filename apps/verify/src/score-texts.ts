import { SCORE_FOLDERS, type ScoreFile } from '#domain/ledger/bundle';
import { hexOf, textOf } from '#domain/ledger/tlog/bytes';
import type { BundleFiles } from './bundle-files';
import type { Faults } from './faults';
import type { Hashing } from './hashing';

const FOLDERS: readonly string[] = Object.values(SCORE_FOLDERS);

/** A text that lies under a hash; sound where it has it. */
export interface Kept {
  readonly file: string;
  readonly text: string;
  readonly isSound: boolean;
}

/** The texts that published scores rest on, and which of them anybody asked for. */
export class ScoreTexts {
  private readonly paths: ReadonlySet<string>;
  private readonly used = new Set<string>();

  constructor(
    private readonly files: BundleFiles,
    private readonly hashing: Hashing,
    private readonly faults: Faults,
  ) {
    this.paths = new Set(files.paths().filter(isScoreFile));
  }

  has(kind: ScoreFile, hash: string): boolean {
    return this.paths.has(pathOf(kind, hash));
  }

  /** Undefined, and named, where it is missing. */
  async read(kind: ScoreFile, hash: string, from: number): Promise<Kept | undefined> {
    const file = pathOf(kind, hash);
    this.used.add(file);
    const bytes = this.paths.has(file) ? await this.files.read(file) : undefined;
    if (bytes) return { file, text: textOf(bytes) ?? '', isSound: hexOf(this.hashing.sha256(bytes)) === hash };
    this.faults.add('score-missing', { from, file });
    return undefined;
  }

  /** Texts that no publication leads to. */
  unused(): readonly string[] {
    return [...this.paths].filter((path) => !this.used.has(path));
  }
}

export function isScoreFile(path: string): boolean {
  const [folder = '', name, ...more] = path.split('/');
  return FOLDERS.includes(folder) && name !== undefined && more.length === 0;
}

function pathOf(kind: ScoreFile, hash: string): string {
  return `${SCORE_FOLDERS[kind]}/${hash}`;
}
