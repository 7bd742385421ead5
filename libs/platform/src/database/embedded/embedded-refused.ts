/** Why the embedded server could not be had. `libs/words` has the sentence and the next step. */
export type EmbeddedReason =
  | 'no-binaries' // the optional package for this platform was not installed
  | 'port-in-use'
  | 'folder-locked' // another server that is not ours runs on the folder
  | 'no-permission'
  | 'no-user' // root, and no user to run the server as
  | 'disk-full'
  | 'other-version' // the folder was made by another major version of PostgreSQL
  | 'secret-lost' // the folder is there, the password beside it is not
  | 'did-not-start';

/** Says `reason` and what a sentence about it needs. `log` is the end of the server's own log. */
export class EmbeddedRefused extends Error {
  constructor(
    readonly reason: EmbeddedReason,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${reason}: ${JSON.stringify(details)}`);
    this.name = 'EmbeddedRefused';
  }
}

const REASON_OF_CODE: Readonly<Record<string, EmbeddedReason>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** Runs `work` on files; what the operating system refuses is said as one of our reasons. */
export function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = REASON_OF_CODE[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new EmbeddedRefused(reason, { path });
  }
}
