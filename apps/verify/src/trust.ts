import type { NoteKey } from '#domain/ledger/tlog/note-key';

/** A file that the inspector brings himself: an older export's checkpoint, a receipt, a witness's copy. */
export interface Presented {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the inspector knows from elsewhere. Nothing of it is ever taken from the bundle. */
export interface Trust {
  readonly origin: string;
  /** Keys of the log; more than one where he knows of a change. */
  readonly keys: readonly NoteKey[];
  /** Keys of SM2, by which alone checkpoints of SM3 are judged. */
  readonly sm2Keys: readonly NoteKey[];
  readonly witnesses: readonly NoteKey[];
  /** How many of the witnesses must have cosigned the newest checkpoint. */
  readonly quorum: number;
  readonly checkpoints: readonly Presented[];
  readonly receipts: readonly Presented[];
  /** Certificates of time-stamping authorities, or of those above them, DER; absent: time-stamps are not judged. */
  readonly authorities?: readonly Uint8Array[];
  /** Seconds; null: however old. */
  readonly maxHeadAge: number | null;
  /** Seconds since 1970, of the machine on which is verified. */
  readonly now: number;
}
