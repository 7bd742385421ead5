import { useCallback, useState } from 'react';
import { keep, kept, newId, wallClock } from '../../server/browser';
import { useMe } from '../../server/me';
import type { Work } from '../../server/my-work';

/** What somebody typed for one task, kept on this machine until it is submitted. */
export interface Typed {
  /** Chosen when the draft begins: sent twice, it is one report. */
  readonly reportId: string;
  readonly kind: 'progress' | 'completion';
  readonly figure: string;
  readonly percent: string;
  readonly milestone: string;
  readonly text: string;
  readonly nothing: boolean;
  readonly nothingReason: string;
  readonly evidenceIds: readonly string[];
  /** Milliseconds; null while nothing was typed. */
  readonly savedAt: number | null;
}

const BLANK = { kind: 'progress', figure: '', percent: '', milestone: '', text: '', nothing: false, nothingReason: '' } as const;

/** What came back opens with what was said; anything else opens empty, the last values standing beside. */
function opening({ returned, draft }: Work): Typed {
  const empty: Typed = { ...BLANK, reportId: newId(), evidenceIds: [], savedAt: null };
  if (returned === null) return empty;
  const { figure, percent, milestone, text, evidenceIds } = draft;
  return { ...empty, kind: 'completion', figure: figure ?? '', percent: percent ?? '', milestone: milestone ?? '', text, evidenceIds };
}

function read(name: string): Typed | null {
  try {
    return JSON.parse(kept(name) ?? 'null') as Typed | null;
  } catch {
    return null;
  }
}

/** By person and task: every key press is kept at once, so that neither a crash nor a session's end loses it. */
export function useDrafts(work: readonly Work[]) {
  const { accountId } = useMe();
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [isKept, setKept] = useState(true);
  const nameOf = useCallback((taskId: string) => `draft.${accountId}.${taskId}`, [accountId]);
  const of = (one: Work): Typed => typed[one.task.id] ?? read(nameOf(one.task.id)) ?? opening(one);
  const change = (one: Work, patch: Partial<Typed>): void => {
    const next = { ...of(one), ...patch, savedAt: wallClock().getTime() };
    setTyped((before) => ({ ...before, [one.task.id]: { ...(before[one.task.id] ?? next), ...next, ...patch } }));
    setKept(keep(nameOf(one.task.id), JSON.stringify(next)));
  };
  const forget = (taskId: string): void => {
    keep(nameOf(taskId), null);
    setTyped((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== taskId)));
  };
  const savedAt = Math.max(0, ...work.map((one) => of(one).savedAt ?? 0));
  return { of, change, forget, isKept, savedAt: savedAt === 0 ? null : new Date(savedAt) };
}

export type Drafts = ReturnType<typeof useDrafts>;
