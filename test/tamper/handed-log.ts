import type { Canonical } from '#domain/ledger/canonical';
import { checkpointPath } from '#domain/ledger/bundle';
import { keyChangeText, type LogRestart, restartText } from '#domain/ledger/key-statement';
import { base64Of } from '#domain/ledger/tlog/base64';
import { hexOf, utf8 } from '#domain/ledger/tlog/bytes';
import { encodeVkey, NOTE_ED25519 } from '#domain/ledger/tlog/note-key';
import { type TestSigner, testSigner } from '#test/support/signing';
import { BuiltLog, buildBundle, type Files, keptSizes, LOG, ORIGIN, signedHead, WITNESSED } from './build-bundle';
import { changed } from './kind';
import type { Random } from './random';
import type { Told } from './tell-story';

/** The log's keys, one after another, and somebody's who has nothing to do with it. */
export const HANDS: readonly TestSigner[] = [LOG, testSigner(ORIGIN, NOTE_ED25519, 'second'), testSigner(ORIGIN, NOTE_ED25519, 'third')];
export const STRANGER = testSigner(ORIGIN, NOTE_ED25519, 'stranger');
export const ANEW = `${ORIGIN}/2`;
export const NEXT = testSigner(ANEW, NOTE_ED25519);

type Data = Readonly<Record<string, Canonical>>;

/** An entry about the log itself, at a place in the log as it becomes. */
export interface Inserted {
  readonly at: number;
  readonly fact: 'trail.keyChanged' | 'trail.keyRetired' | 'trail.restarted';
  readonly data: Data;
}

const vkeyOf = ({ key }: TestSigner): string => encodeVkey(key);
const signedBy = ({ sign }: TestSigner, text: string): string => base64Of(sign(utf8(text)));

export function keyChange(at: number, from: TestSigner, to: TestSigner, by: TestSigner | null = from): Inserted {
  const change = { from: vkeyOf(from), to: vkeyOf(to) };
  return { at, fact: 'trail.keyChanged', data: { ...change, signature: by && signedBy(by, keyChangeText(change)) } };
}

export function keyRetired(at: number, key: TestSigner): Inserted {
  return { at, fact: 'trail.keyRetired', data: { key: vkeyOf(key) } };
}

/** The log goes on with the entry of its restart: all before it is what was left. */
export function restarted(at: number, restart: Omit<LogRestart, 'from' | 'to'> & { readonly from?: string }, by: TestSigner | null = LOG): Inserted {
  const statement: LogRestart = { from: vkeyOf(LOG), to: vkeyOf(NEXT), ...restart };
  return { at, fact: 'trail.restarted', data: { ...statement, signature: by && signedBy(by, restartText(statement)) } };
}

/** The story with these entries in between, each by two persons, at the time of the one before. */
export function withEntries({ bodies }: Told, random: Random, entries: readonly Inserted[]): readonly string[] {
  const all = [...bodies];
  for (const { at, data, fact } of entries.toSorted((one, other) => one.at - other.at)) {
    const actor = { kind: 'person', person: random.uuid(), post: null, unit: random.uuid(), actingFor: null };
    const member = { actor, data: { second: random.uuid(), ...data }, fact, id: random.uuid(), subject: { kind: 'county', id: random.uuid() }, unit: null };
    all.splice(at, 0, changed(all[at - 1]!, (entry) => void Object.assign(entry, member)));
  }
  return all;
}

/** Who signs a head of this size, and under what name of the log. */
export type SignersOf = (size: number) => readonly TestSigner[];

export function handedBundle(story: Told, bodies: readonly string[], signersOf: SignersOf): { readonly files: Files; readonly log: BuiltLog } {
  const log = new BuiltLog(bodies);
  const files = buildBundle(log, story);
  for (const size of [...keptSizes(log.size), log.size]) files.set(size === log.size ? 'checkpoint' : checkpointPath(size), headBy(log, size, signersOf(size)));
  return { files, log };
}

/** A head of before a restart, seen by the witnesses when one of this size was. */
export function lostHead({ bodies, lost }: Anew, size: number): Uint8Array {
  return headBy(lost, size, [LOG], WITNESSED - (bodies.length - lost.size) * 60);
}

export function headBy(log: BuiltLog, size: number, [first, ...others]: readonly TestSigner[], until = WITNESSED): Uint8Array {
  return signedHead({ size, root: log.root(size), at: until - (log.size - size) * 60, origin: first!.key.name }, 3, first, others);
}

/** A log whose key changed twice, the older one retired each time. */
export function handedTwice(story: Told, random: Random): { readonly bodies: readonly string[]; readonly changes: readonly [number, number]; readonly retired: readonly [number, number]; readonly signersOf: SignersOf } | undefined {
  const size = story.bodies.length + 4;
  if (size < 24) return undefined;
  const [first, second] = [random.between(1, 4) + Math.floor(size / 4), random.between(1, 4) + Math.floor(size / 2)];
  const [gone, last] = [first + random.between(1, 4), second + random.between(1, 4)];
  const [one, two, three] = HANDS as [TestSigner, TestSigner, TestSigner];
  const bodies = withEntries(story, random, [keyChange(first, one, two), keyRetired(gone, one), keyChange(second, two, three), keyRetired(last, two)]);
  const turns = [[one, -1, gone], [two, first, last], [three, second, Infinity]] as const;
  return { bodies, changes: [first, second], retired: [gone, last], signersOf: (at) => turns.filter(([, since, until]) => since < at && at <= until).map(([signer]) => signer) };
}

export interface Anew {
  readonly bodies: readonly string[];
  /** Where the restart stands: as many entries were left. */
  readonly at: number;
  /** The old log as it went on before its end was lost. */
  readonly lost: BuiltLog;
  /** What stood last in it. */
  readonly last: string;
  readonly signersOf: SignersOf;
}

/** A log that lost its end and goes on under another name. */
export function begunAnew(story: Told, random: Random, { by = LOG, say = {} }: { readonly by?: TestSigner | null; readonly say?: Partial<LogRestart> } = {}): Anew | undefined {
  if (story.bodies.length < 8) return undefined;
  const at = random.between(2, story.bodies.length - 1);
  const end = Array.from({ length: random.between(2, 9) }, (_, place) => changed(story.bodies[at - 1]!, (entry) => (entry['id'] = `${random.uuid().slice(0, -1)}${place}`)));
  const lost = new BuiltLog([...story.bodies.slice(0, at), ...end]);
  const [root, knownRoot] = [hexOf(lost.root(at)), hexOf(lost.root(lost.size))];
  const bodies = withEntries(story, random, [restarted(at, { size: at, root, knownSize: lost.size, knownRoot, ...say }, by)]);
  return { bodies, at, lost, last: end.at(-1)!, signersOf: (size) => (size <= at ? [LOG] : [NEXT]) };
}
