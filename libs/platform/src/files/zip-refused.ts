/** Why an archive is not opened. The closed list; the caller translates it into its own failure. */
export type ZipReason =
  | 'not-a-zip'
  | 'truncated'
  | 'hidden-data'
  | 'multi-volume'
  | 'zip64'
  | 'directory-lies'
  | 'header-lies'
  | 'overlapping'
  | 'encrypted'
  | 'method'
  | 'name'
  | 'duplicate-name'
  | 'symlink'
  | 'too-many-entries'
  | 'too-large'
  | 'ratio'
  | 'size-lies'
  | 'checksum'
  | 'corrupt';

/** An archive that cannot be trusted; `entry` is the name concerned, where there is one. */
export class ZipRefused extends Error {
  constructor(
    readonly reason: ZipReason,
    readonly entry?: string,
  ) {
    super(entry === undefined ? `zip refused: ${reason}` : `zip refused: ${reason} (${entry})`);
    this.name = 'ZipRefused';
  }
}
