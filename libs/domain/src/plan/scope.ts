import type { DirectoryIndex, DirectoryUnit } from './directory';
import { excerpt, splitNames, tight } from './plain-text';
import { note, refused, understood } from './reading';
import type { Note, Reading, Refusal } from './reading';

const EVERY = '(?:全县|县内)?(?:各|所有|全部)(?:镇乡|乡镇|镇\\(乡\\)|乡\\(镇\\))(?:\\(街道\\)|街道)?|全县';
const ALL = new RegExp(`^(?:${EVERY})$`);
const ALL_BUT = new RegExp(`^除(?:了)?(.+?)(?:以外|之外|外)的?(?:其余|其他|其它)?(?:,)?(?:${EVERY})$`);
const ALL_WITHOUT = new RegExp(`^(?:${EVERY})\\((?:除(.+?)(?:以外|之外|外)|(.+?)除外)\\)$`);

/** How the county writes "every township"; other spellings are read as this one and noted. */
const CANONICAL = '各镇乡';

/**
 * The townships an item is meant for, as ids: 各镇乡, 除a、b外各镇乡, or names. An empty cell is no township at all.
 * Refused: a name that is no township of the county, and an exception that leaves none.
 */
export function readScope(text: string, directory: DirectoryIndex): Reading<readonly string[]> {
  const words = tight(text);
  if (words === '' || words === '/' || words === '-') return understood([]);
  if (ALL.test(words)) return counted(directory.townships, respelt(words));
  const but =
    ALL_BUT.exec(words)?.[1] ??
    ALL_WITHOUT.exec(words)
      ?.slice(1)
      .find((part) => part !== undefined);
  const named = townshipsNamed(splitNames(but ?? text.normalize('NFKC')), directory);
  if (!named.ok) return named;
  if (but === undefined) return counted(named.value, []);
  const rest = directory.townships.filter((township) => !named.value.includes(township));
  return rest.length === 0 ? refused('list.scope-empty', { text: excerpt(text) }) : counted(rest, []);
}

function respelt(words: string): readonly Note[] {
  return words === CANONICAL ? [] : [note('read-as', { from: words, to: CANONICAL })];
}

function counted(townships: readonly DirectoryUnit[], notes: readonly Note[]): Reading<readonly string[]> {
  const ids = [...new Set(townships.map(({ id }) => id))];
  return understood(ids, ...notes, note('scope-counted', { count: ids.length }));
}

function townshipsNamed(names: readonly string[], directory: DirectoryIndex): Reading<readonly DirectoryUnit[]> {
  const found: DirectoryUnit[] = [];
  const refusals: Refusal[] = [];
  for (const name of names) {
    const unit = directory.unit(name);
    if (unit?.kind === 'township') found.push(unit);
    else if (unit) refusals.push({ code: 'list.not-a-township', details: { name: unit.name } });
    else refusals.push(unknownUnit(name, directory.townshipLike(name)));
  }
  return refusals.length > 0 ? { ok: false, refusals } : understood(found);
}

export function unknownUnit(name: string, suggestion: string | undefined): Refusal {
  if (suggestion === undefined) return { code: 'list.unknown-unit', details: { name: excerpt(name) } };
  return { code: 'list.unknown-unit-like', details: { name: excerpt(name), suggestion } };
}
