import { tight } from './plain-text';

/** What a list may name. `aliases` are other names in use; a unit is found by any of them. */
export interface Directory {
  readonly units: readonly DirectoryUnit[];
  readonly leaderPosts: readonly LeaderPost[];
}

export interface DirectoryUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: string;
}

export interface LeaderPost {
  readonly id: string;
  readonly title: string;
}

/** The directory made ready for many look-ups. */
export interface DirectoryIndex {
  readonly townships: readonly DirectoryUnit[];
  /** By its name, an earlier one, or its code. */
  unit(name: string): DirectoryUnit | undefined;
  post(title: string): LeaderPost | undefined;
  /** The name most likely meant by an unknown one, if one is near enough. */
  unitLike(name: string): string | undefined;
  townshipLike(name: string): string | undefined;
  postLike(title: string): string | undefined;
  /** Every name a unit goes by and every leader's title, the longest first: for finding them within a text. */
  readonly names: readonly Named[];
  /** The one unit that a name shortens, as 县住建局 does 县住房和城乡建设局: its letters, in order, from first to last. */
  shortened(name: string): DirectoryUnit | undefined;
}

export type Named = { readonly name: string } & ({ readonly unit: DirectoryUnit } | { readonly post: LeaderPost });

export function indexDirectory(directory: Directory): DirectoryIndex {
  const units = new Map(directory.units.map((unit) => [tight(unit.code), unit]));
  for (const unit of directory.units) for (const alias of unit.aliases ?? []) units.set(tight(alias), unit);
  for (const unit of directory.units) units.set(tight(unit.name), unit);
  const posts = new Map(directory.leaderPosts.map((post) => [tight(post.title), post]));
  const townships = directory.units.filter(({ kind }) => kind === 'township');
  return {
    townships,
    unit: (name) => units.get(tight(name)),
    post: (title) => posts.get(tight(title)),
    unitLike: remembering(directory.units.map(({ name }) => name)),
    townshipLike: remembering(townships.map(({ name }) => name)),
    postLike: remembering(directory.leaderPosts.map(({ title }) => title)),
    names: namesOf(units, posts),
    shortened: (name) => shortenedBy(tight(name), directory.units),
  };
}

function shortenedBy(short: string, units: readonly DirectoryUnit[]): DirectoryUnit | undefined {
  const letters = Array.from(short.replace(/^县/, ''));
  if (letters.length < 3) return undefined;
  const found = units.filter(({ name }) => {
    const whole = Array.from(tight(name).replace(/^县/, ''));
    let at = 0;
    for (const letter of whole) if (letter === letters[at]) at += 1;
    return at === letters.length && whole[0] === letters[0] && whole.at(-1) === letters.at(-1);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** 县农业农村局 is spoken of as 农业农村局; a short form that two units share, or that is another's name, is nobody's. */
function namesOf(units: ReadonlyMap<string, DirectoryUnit>, posts: ReadonlyMap<string, LeaderPost>): readonly Named[] {
  const short = new Map<string, DirectoryUnit | null>();
  for (const [name, unit] of units) {
    const spoken = name.replace(/^县(?:委(?=.{2,}部$|政法委$)|(?![委政]))/, '');
    if (spoken === name || spoken.length < 3) continue;
    short.set(spoken, short.has(spoken) && short.get(spoken) !== unit ? null : unit);
  }
  const found: Named[] = [...units].map(([name, unit]) => ({ name, unit }));
  for (const [name, unit] of short) if (unit !== null && !units.has(name)) found.push({ name, unit });
  for (const [name, post] of posts) found.push({ name, post });
  return found.filter(({ name }) => name.length > 1).sort((a, b) => b.name.length - a.name.length);
}

/** The same wrong name stands in many rows of a list: it is compared once. */
function remembering(candidates: readonly string[]): (name: string) => string | undefined {
  const answers = new Map<string, string | undefined>();
  return (name) => {
    const key = tight(name).slice(0, 40);
    if (!answers.has(key)) answers.set(key, nearest(key, candidates));
    return answers.get(key);
  };
}

/** A name that contains the other (the closest in length), else one that a few changed letters away, else none. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < 2) return undefined;
  const containing = candidates.filter((other) => other.length > 1 && (other.includes(name) || name.includes(other)));
  const gap = (other: string): number => Math.abs(other.length - name.length);
  if (containing.length > 0) return containing.reduce((best, other) => (gap(other) < gap(best) ? other : best));
  let best: { name: string; distance: number } | undefined;
  for (const other of candidates) {
    const distance = editDistance(name, other);
    if (distance <= Math.max(1, Math.floor(name.length / 3)) && (!best || distance < best.distance)) {
      best = { name: other, distance };
    }
  }
  return best?.name;
}

/** Levenshtein distance: letters inserted, left out or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
