import { Failure, type FieldError } from '#domain/kernel/failure';
import { decimal } from '#domain/kernel/decimal';
import { exactly, fractionText, NOTHING, sum } from '#domain/kernel/fraction';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import type { SchemeFile, SchemeNode } from './scheme-file';

/** The next version of a scheme while it is written: its file, whatever is wrong with it yet. */
export interface SchemeDraft extends SchemeFile {
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly approval: { readonly document: string; readonly by: string; readonly date: string };
  readonly effective: { readonly from: string; readonly until?: string };
  readonly groups: readonly { readonly key: string; readonly name: string }[];
}

/** What was approved approves no change of it: the next version names a document of its own. */
export function draftOf(file: object): SchemeDraft {
  const draft = structuredClone(file) as SchemeDraft;
  return { ...draft, version: draft.version + 1, approval: { ...draft.approval, document: '', date: '' } };
}

/** A place in the file, as JSON Pointer counts it. */
export type Path = readonly (string | number)[];

export const pointerOf = (path: Path): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The file with another value at a place; undefined leaves the member out. */
export function setAt<T>(json: T, [name, ...rest]: Path, value: unknown): T {
  if (name === undefined) return value as T;
  if (Array.isArray(json)) return json.map((one: unknown, index) => (index === name ? setAt(one, rest, value) : one)) as T;
  const { [name]: before, ...others } = (json ?? {}) as Record<string, unknown>;
  const next = setAt(before, rest, value);
  return (next === undefined ? others : { ...json, [name]: next }) as T;
}

export function withoutChild(draft: SchemeDraft, path: Path): SchemeDraft {
  const [list, index] = [path.slice(0, -1), path.at(-1)];
  return setAt(draft, list, (at(draft, list) as readonly unknown[]).filter((_, number) => number !== index));
}

/** One more at the end of a list, under a key of its own; the list may not be there yet. */
export function withEntry(draft: SchemeDraft, list: Path, entry: (key: string) => object): SchemeDraft {
  const before = (at(draft, list) as readonly unknown[] | undefined) ?? [];
  return setAt(draft, list, [...before, entry(freeKey(draft))]);
}

/** A leaf at the end of a branch, to be filled in. */
export function withLeaf(draft: SchemeDraft, branch: Path, name: string): SchemeDraft {
  return withEntry(draft, [...branch, 'children'], (key) => ({ key, name, marks: '0', rule: 'completion-ratio', version: 1, parameters: { cap: 'full' } }));
}

function at(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((one, name) => (one as Record<string | number, unknown> | undefined)?.[name], json);
}

function freeKey(draft: SchemeDraft): string {
  const { bonus, deductions, vetoes = [], grades = [] } = draft;
  const used = new Set([...linesOf(draft.tree, ['tree']).map(({ node }) => node), ...(bonus?.items ?? []), ...(deductions?.items ?? []), ...vetoes, ...grades].map(({ key }) => key));
  let number = 1;
  while (used.has(`new-${number}`)) number += 1;
  return `new-${number}`;
}

/** A node as a line of the editor: where it stands, and how its parent takes it. */
export interface DraftLine {
  readonly node: SchemeNode;
  readonly path: Path;
  readonly depth: number;
  readonly by: 'sum' | 'weighted' | 'fold';
}

export function linesOf(node: SchemeNode, path: Path, depth = 0, by: DraftLine['by'] = 'sum'): readonly DraftLine[] {
  const own = { node, path, depth, by };
  return [own, ...(node.children ?? []).flatMap((child, index) => linesOf(child, [...path, 'children', index], depth + 1, node.compose ?? 'sum'))];
}

/** What the children of a branch add up to in a group, or their weights or shares; null where one is no number yet. */
export function sumOf({ children = [], compose = 'sum' }: SchemeNode, group: string): string | null {
  const texts = children.flatMap((child) => {
    const marks = typeof child.marks === 'string' ? child.marks : child.marks?.[group];
    if (marks === undefined) return [];
    return [compose === 'sum' ? marks : ((compose === 'weighted' ? child.weight : child.share) ?? '')];
  });
  try {
    return fractionText(sum(NOTHING, ...texts.map((text) => exactly(decimal(text)))));
  } catch {
    return null;
  }
}

/** The draft as the service would read it, or everything that is wrong with it, by its place. */
export function readDraft(draft: SchemeDraft): { readonly scheme: Scheme | null; readonly wrong: readonly FieldError[] } {
  try {
    return { scheme: readScheme(draft), wrong: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { scheme: null, wrong: error.fields };
  }
}
