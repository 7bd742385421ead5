/** Why evidence is not stored or not given out. The closed list; the engine maps it to its own failures. */
export type BlobReason =
  // storage
  | 'not-found'
  | 'damaged'
  | 'no-space'
  | 'read-only'
  | 'unavailable'
  // uploads
  | 'upload-unknown'
  | 'upload-offset'
  | 'upload-incomplete'
  | 'upload-interrupted'
  | 'upload-pieces'
  | 'too-large'
  | 'empty'
  // content
  | 'executable'
  | 'markup'
  | 'unsupported'
  | 'corrupt'
  | 'polyglot'
  | 'encrypted'
  | 'macro'
  | 'external'
  | 'embedded'
  | 'archive'
  | 'image-size'
  | 'name-disagrees';

export type BlobDetails = Readonly<Record<string, string | number>>;

/** The platform's one way to say no about a file. Details hold numbers and codes, never a path. */
export class BlobRefused extends Error {
  constructor(
    readonly reason: BlobReason,
    readonly details: BlobDetails = {},
  ) {
    super(`blob refused: ${reason}`);
    this.name = 'BlobRefused';
  }
}

const REASON_OF: Readonly<Record<string, BlobReason>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'not-found',
  EIO: 'unavailable',
  ESTALE: 'unavailable',
  ECONNRESET: 'unavailable',
};

/** Turns what the disk says into a refusal; anything unforeseen is a bug and stays what it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof BlobRefused || typeof error !== 'object' || error === null) return error;
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASON_OF[code];
  return reason === undefined ? error : new BlobRefused(reason, { system: code as string });
}

/** Runs work on the disk and lets only refusals and bugs out. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}
