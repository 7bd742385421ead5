import type { BasisPart, SourceId } from '#domain/plan/assignment-source';
import { type DirectoryIndex, indexDirectory } from '#domain/plan/directory';
import { splitNames } from '#domain/plan/plain-text';
import { readScope } from '#domain/plan/scope';
import { sourceOf } from '#domain/plan/sources/registry';
import { newId } from '../../server/browser';
import type { Schema } from '../../server/client';

export type ProofKind = 'none' | 'file' | 'photo';

/** A task as somebody fills it in: everything in the words of a list. */
export interface TaskDraft {
  readonly key: string;
  /** The line it was read from; empty where it is filled in by hand. */
  readonly said: string;
  readonly title: string;
  readonly leader: string;
  readonly leadUnit: string;
  readonly cooperating: readonly string[];
  readonly townships: readonly string[];
  readonly quotas: Readonly<Record<string, string>>;
  readonly explanation: string;
  readonly limit: string;
  readonly cadence: string;
  readonly symbol: string;
  readonly target: string;
  readonly unitOfMeasure: string;
  readonly proof: ProofKind;
  readonly photoReason: string;
}

export interface BasisDraft {
  readonly source: SourceId;
  readonly document: string;
  readonly leaderPostId: string | null;
  readonly itemId: string | null;
  readonly saidOn: string;
}

/** What the source needs and nobody has named yet. */
export function missingOf(basis: BasisDraft): readonly BasisPart[] {
  return sourceOf(basis.source).needs.filter((part) => (basis[part] ?? '').trim() === '');
}

export interface AssignDraft {
  readonly text: string;
  readonly basis: BasisDraft;
  readonly tasks: readonly TaskDraft[];
}

export function emptyTask(): TaskDraft {
  return {
    key: newId(),
    said: '',
    title: '',
    leader: '',
    leadUnit: '',
    cooperating: [],
    townships: [],
    quotas: {},
    explanation: '',
    limit: '',
    cadence: '一次性',
    symbol: '',
    target: '',
    unitOfMeasure: '',
    proof: 'none',
    photoReason: '',
  };
}

type Cells = Readonly<Partial<Record<string, string>>>;

/** What was read of a line, ready to be corrected; 各镇乡 is laid out as the townships it means. */
export function taskOf({ text, cells }: Schema['NoteDraftView'], directory: DirectoryIndex): TaskDraft {
  const of = cells as Cells;
  const { title = '', leader = '', leadUnit = '', cooperatingUnits = '', scope = '', limit = '', cadence = '一次性' } = of;
  const { symbol = '', target = '', unitOfMeasure = '' } = of;
  const more = { symbol, target, unitOfMeasure, cooperating: splitNames(cooperatingUnits), townships: namesOf(scope, directory) };
  return { ...emptyTask(), said: text, title, leader, leadUnit, limit, cadence, ...more };
}

/** Names that are no township's stay as they are, for the service to say so. */
function namesOf(scope: string, { townships, ...index }: DirectoryIndex): readonly string[] {
  const read = readScope(scope, { townships, ...index });
  if (!read.ok) return splitNames(scope);
  const names = new Map(townships.map(({ id, name }) => [id, name]));
  return read.value.map((id) => names.get(id) ?? id);
}

export function directoryOf(units: readonly Schema['UnitView'][]): DirectoryIndex {
  const open = units.filter(({ closedOn, kind }) => closedOn === null && (kind === 'department' || kind === 'township'));
  return indexDirectory({ units: open, leaderPosts: [] });
}

/** What is sent. A photo without its reason is not asked for yet. */
export function bodyOf({ text, basis, tasks }: AssignDraft): Schema['DirectiveDto'] {
  const { source, document, leaderPostId, itemId, saidOn } = basis;
  const given = <T>(value: T | null): T | undefined => (value === null || value === '' ? undefined : value);
  const isListed = source === 'list-item';
  return {
    text,
    basis: {
      source,
      document: source === 'document' ? given(document.trim()) : undefined,
      leaderPostId: isListed ? undefined : given(leaderPostId),
      itemId: isListed ? given(itemId) : undefined,
      saidOn: isListed ? undefined : given(saidOn),
    },
    items: tasks.map(itemOf),
  };
}

function itemOf(task: TaskDraft): Schema['DirectiveDto']['items'][number] {
  const { title, leader, leadUnit, cooperating, townships, quotas, explanation, limit, cadence, symbol, target, unitOfMeasure } = task;
  const shares = townships.flatMap((township) => (quotas[township]?.trim() ? [{ township, value: quotas[township].trim() }] : []));
  return {
    cells: { title, leader, leadUnit, cooperatingUnits: cooperating.join('、'), scope: townships.join('、'), limit, cadence, symbol, target, unitOfMeasure },
    ...(shares.length > 0 && { quotas: shares, explanation }),
    ...(task.proof === 'file' && { proof: { kind: 'file' as const } }),
    ...(task.proof === 'photo' && task.photoReason.trim() !== '' && { proof: { kind: 'photo' as const, reason: task.photoReason.trim() } }),
  };
}
