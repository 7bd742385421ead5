import type { DirectoryIndex, Named } from './directory';

/** What somebody named in a note is to do, as the words around him say. */
export type Part = 'lead' | 'cooperating' | 'scope' | 'leader' | 'unsaid';

/** Somebody a note names: where it stands, and by which name it is known; `known` is false where nobody bears that name. */
export interface Mention {
  readonly from: number;
  readonly until: number;
  /** As the directory has it, or as the note has it where nobody is known by it. */
  readonly name: string;
  readonly said: string;
  readonly kind: 'township' | 'department' | 'post' | 'unknown';
}

/** Names one beside the other (a、b和c), with what they are to do. */
export interface Run {
  readonly part: Part;
  readonly mentions: readonly Mention[];
  readonly from: number;
  readonly until: number;
}

/** What looks like a unit of the county without being one by name: 县住建局, 由某某办牵头. */
const LOOKS_LIKE = /县\p{Script=Han}{2,9}?(?:局|办公室|办|中心|联社|委员会|管委会)|(?<=由|请|责成|[:、,和]|^)(?!由|请|责成|要求|各|本|县)\p{Script=Han}{2,6}?(?:局|办)(?=等?(?:单位|部门)?(?:牵头|负责|主办|配合|协助|会同|[、,和]))/gu;
const BETWEEN = /^(?:[、,/]|和|与|及|以及|、以及)$/;
const END = '(?:等)?(?:\\d+个)?(?:有关)?(?:单位|部门|镇乡|乡镇|镇|乡)?(?:共同|联合|具体|切实|积极)?';
const LEADS = new RegExp(`^${END}(?:负责)?(?:牵头|主办|负责|承办|为牵头|为责任)`);
const HELPS = new RegExp(`^${END}(?:做好)?(?:配合|协助|协同|参与|支持|协办)`);
const BEFORE_LEAD = /(?:由|请|责成|要求|(?:牵头|责任|主办|承办)(?:单位|部门)(?:为|是|:)?)$/;
const BEFORE_HELP = /(?:会同|协同|联合|商|(?:配合|协办|协助)(?:单位|部门)(?:为|是|:)?)$/;
/** How far back a word may stand that says what a name is to do. */
const REACH = 10;

/** Everybody a line names, from left to right; the line is tight (full-width signs plain, no blanks). */
export function mentionsIn(line: string, directory: DirectoryIndex): readonly Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < line.length) {
    const named = directory.names.find(({ name }) => line.startsWith(name, at));
    if (named) found.push(mentionOf(named, at));
    at += named ? named.name.length : 1;
  }
  const free = (from: number, until: number): boolean => found.every((one) => until <= one.from || one.until <= from);
  for (const match of line.matchAll(LOOKS_LIKE)) {
    const [said] = match;
    if (free(match.index, match.index + said.length)) found.push(guessed(said, match.index, directory));
  }
  return found.sort((a, b) => a.from - b.from);
}

function mentionOf(named: Named, from: number): Mention {
  const at = { from, until: from + named.name.length, said: named.name };
  if ('post' in named) return { ...at, name: named.post.title, kind: 'post' };
  return { ...at, name: named.unit.name, kind: named.unit.kind === 'township' ? 'township' : 'department' };
}

function guessed(said: string, from: number, directory: DirectoryIndex): Mention {
  const unit = directory.shortened(said);
  const at = { from, until: from + said.length, said };
  return unit ? { ...at, name: unit.name, kind: 'department' } : { ...at, name: said, kind: 'unknown' };
}

/**
 * Names that stand together, each run with its part: said by the words after it (牵头, 配合), else before it (由, 会同),
 * else by what it is: townships are the scope, a post is the leader.
 */
export function runsOf(line: string, mentions: readonly Mention[]): readonly Run[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const joined = last && last.kind !== 'post' && mention.kind !== 'post' && BETWEEN.test(line.slice(last.until, mention.from));
    if (joined) groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups.map((group) => {
    const [from, until] = [group[0]!.from, group.at(-1)!.until];
    return { mentions: group, from, until, part: partOf(line, group, { from, until }) };
  });
}

function partOf(line: string, [first]: readonly Mention[], { from, until }: { from: number; until: number }): Part {
  if (first?.kind === 'post') return 'leader';
  const [before, after] = [line.slice(Math.max(0, from - REACH), from), line.slice(until)];
  if (LEADS.test(after)) return 'lead';
  if (HELPS.test(after)) return 'cooperating';
  if (BEFORE_HELP.test(before)) return 'cooperating';
  if (first?.kind === 'township') return 'scope';
  return BEFORE_LEAD.test(before) ? 'lead' : 'unsaid';
}
