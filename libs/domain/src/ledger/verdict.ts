/**
 * What checking a bundle may find, and how much it weighs: `tampered` says the bundle is not what was signed, `unverified`
 * that something could not be checked, `remark` what a reader should know. The order is that of reading: who signed, what
 * is in the log, what the entries mean.
 */
export const FAULTS = {
  // V1: whose log
  'checkpoint-missing': 'unverified',
  'checkpoint-malformed': 'unverified',
  'origin-differs': 'unverified',
  'not-signed-by-key': 'unverified',
  // V8: signatures and witnesses
  'signature-wrong': 'tampered',
  'cosignature-wrong': 'tampered',
  'cosignature-time-back': 'tampered',
  'quorum-missing': 'unverified',
  'no-witness': 'remark',
  // V2, V14: keys that follow one another, logs that began anew
  'key-forged': 'tampered',
  'signed-out-of-turn': 'tampered',
  'restart-unsigned': 'unverified',
  'key-changed': 'remark',
  'restarted': 'remark',
  'cut-by-restart': 'remark',
  // V4, V5: entries and tree
  'entries-missing': 'tampered',
  'entries-cut': 'tampered',
  'entries-too-many': 'tampered',
  'entry-differs': 'tampered',
  'tile-differs': 'tampered',
  'tile-missing': 'unverified',
  'root-differs': 'tampered',
  'sm3-root-differs': 'tampered',
  'sm3-incomplete': 'unverified',
  'sm3-unjudged': 'remark',
  // V6, V7, V14: other copies
  'checkpoint-inconsistent': 'tampered',
  'head-behind': 'tampered',
  'not-comparable': 'unverified',
  'presented-unreadable': 'unverified',
  'receipt-wrong': 'tampered',
  'receipt-denied': 'tampered',
  'proof-wrong': 'tampered',
  // V3: bytes
  'entry-not-canonical': 'tampered',
  'entry-malformed': 'tampered',
  'entry-twice': 'tampered',
  'entry-elsewhere': 'tampered',
  // V10: times
  'time-back': 'tampered',
  'time-late': 'remark',
  'time-ahead': 'tampered',
  'clock-moved': 'remark',
  'head-too-old': 'unverified',
  'head-age-unknown': 'unverified',
  // V9: time-stamps
  'stamp-wrong': 'tampered',
  'stamp-early': 'tampered',
  'stamp-untrusted': 'unverified',
  'stamp-missing': 'unverified',
  'stamps-unjudged': 'remark',
  // V11: replay against tables
  'move-illegal': 'tampered',
  'table-missing': 'unverified',
  'table-malformed': 'tampered',
  'row-differs': 'tampered',
  'row-without-entry': 'tampered',
  'entry-without-row': 'tampered',
  // V11: published scores
  'publication-differs': 'tampered',
  'scheme-differs': 'tampered',
  'facts-differ': 'tampered',
  'score-unfounded': 'tampered',
  'score-differs': 'tampered',
  'score-missing': 'tampered',
  'score-unlisted': 'tampered',
  // V12: files
  'evidence-differs': 'tampered',
  'evidence-missing': 'remark',
  'evidence-unlisted': 'tampered',
  // V14, V15: restores, four eyes
  'restored': 'remark',
  'same-person': 'tampered',
  'same-office': 'tampered',
  'one-officer': 'tampered',
  'machine-decided': 'tampered',
  // the bundle itself
  'file-unknown': 'remark',
  'part-only': 'remark',
} as const satisfies Record<string, 'tampered' | 'unverified' | 'remark'>;
export type FaultCode = keyof typeof FAULTS;
export type Weight = (typeof FAULTS)[FaultCode];

export interface Fault {
  readonly code: FaultCode;
  /** Entries from `from` on, before `to`, counted from 0; null where no entry is meant. */
  readonly from: number | null;
  readonly to: number | null;
  /** What the sentence is filled with: a file, an id, two values. */
  readonly details: Readonly<Record<string, string | number>>;
  /** How many of this code there are; this is the first. */
  readonly count: number;
}

export const OUTCOMES = ['valid', 'tampered', 'unverified'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How a program ends that says it: never 0 where anything could not be checked. */
export const EXIT_CODES: Readonly<Record<Outcome, number>> = { valid: 0, tampered: 1, unverified: 2 };

/** What was checked, as numbers to hold against what one knows. */
export interface Checked {
  readonly origin: string;
  readonly size: number;
  /** Hexadecimal; empty where there was no checkpoint to take it from. */
  readonly root: string;
  /** The public key that signs now; empty where none does that the inspector's leads to. */
  readonly signer: string;
  readonly scope: 'all' | 'part' | 'unknown';
  readonly entries: number;
  readonly checkpoints: number;
  /** Checkpoints of SM3 that a key of SM2 signed. */
  readonly sm3Checkpoints: number;
  readonly cosignatures: number;
  readonly receipts: number;
  readonly rows: number;
  readonly files: number;
  /** Time-stamps of heads by an authority the inspector trusts, and the moment at which the largest such head, of so many entries, existed at the latest. */
  readonly stamps: number;
  readonly stampedAt: string | null;
  /** The longest stretch between two heads whose time somebody outside stated, in hours, and its entries: no entry can be dated back further. */
  readonly room: string | null;
  /** RFC 3339; null where nobody the inspector trusts said a time. */
  readonly witnessedAt: string | null;
  readonly lastEntryAt: string | null;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly checked: Checked;
  readonly faults: readonly Fault[];
}

/** Tampered outweighs what could not be checked. */
export function outcomeOf(faults: readonly Fault[]): Outcome {
  if (faults.some(({ code }) => FAULTS[code] === 'tampered')) return 'tampered';
  return faults.some(({ code }) => FAULTS[code] === 'unverified') ? 'unverified' : 'valid';
}

const ORDER = Object.keys(FAULTS);

/** What the entries say, after what they are: where bytes or tree are not as signed, what they say follows from that. */
function isMeaning(code: FaultCode): boolean {
  return ORDER.indexOf(code) >= ORDER.indexOf('time-back');
}

/** Faults that say: somewhere within. The others name what is bad. */
const SOMEWHERE: readonly FaultCode[] = ['root-differs', 'sm3-root-differs', 'checkpoint-inconsistent'];

/**
 * The tampering to look at first: of the log before that of its meaning, what is named before what lies somewhere within,
 * the lowest position, then the order of reading.
 */
export function firstBad(faults: readonly Fault[]): Fault | undefined {
  const bad = faults.filter(({ code }) => FAULTS[code] === 'tampered');
  const log = bad.filter(({ code }) => !isMeaning(code));
  const place = ({ from }: Fault): number => from ?? Number.MAX_SAFE_INTEGER;
  const vague = ({ code }: Fault): number => Number(SOMEWHERE.includes(code));
  const order = ({ code }: Fault): number => ORDER.indexOf(code);
  return (log.length > 0 ? log : bad).toSorted((one, other) => vague(one) - vague(other) || place(one) - place(other) || order(one) - order(other))[0];
}
