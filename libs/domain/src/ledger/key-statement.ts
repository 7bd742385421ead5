/**
 * What the old key of a log signs when another takes its place, so that whoever has the old one from elsewhere may believe
 * the new. The entry of the change carries the signature (base64, 64 bytes of RFC 8032 over this text as UTF-8); a verifier
 * makes the text anew from the entry's own data and checks it by the key it was given. No statement is a checkpoint or a
 * promise: their first lines differ.
 */
export interface KeyChange {
  /** Public keys as they are handed over: name+id+base64. */
  readonly from: string;
  readonly to: string;
}

/** `trail.keyChanged`: the same log is signed by another key from this entry on. */
export function keyChangeText({ from, to }: KeyChange): string {
  return lines(['duban-key-change/1', from, to]);
}

/**
 * A log that cannot go on from a head that others hold: its database was set back and what came after is lost. It begins
 * again under another name from what is left, and says from which head it was cut off.
 */
export interface LogRestart extends KeyChange {
  /** What is left: the first entries of the old log. */
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
  /** The largest head that is known from elsewhere; its root is empty where only its size is known. */
  readonly knownSize: number;
  readonly knownRoot: string;
}

/** `trail.restarted`; without a signature where the old key is lost too. */
export function restartText({ from, to, size, root, knownSize, knownRoot }: LogRestart): string {
  return lines(['duban-restart/1', from, to, `${size} ${root}`, `${knownSize} ${knownRoot === '' ? '-' : knownRoot}`]);
}

/** What all names of one log begin with: `duban.example/510722` of itself and of `duban.example/510722/2`. */
export function firstOrigin(origin: string): string {
  return origin.split('/').slice(0, 2).join('/');
}

/** Never throws for data that came from elsewhere: what has a newline in it makes another text, which nobody signed. */
function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part.replaceAll('\n', ' ')}\n`).join('');
}
