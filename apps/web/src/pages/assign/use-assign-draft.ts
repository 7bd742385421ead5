import { useCallback, useState } from 'react';
import { keep, kept } from '../../server/browser';
import { mayDo, useMe } from '../../server/me';
import { type AssignDraft, emptyTask, type TaskDraft } from './draft';

const placeOf = (accountId: string): string => `assign.${accountId}`;

function read(place: string): AssignDraft | null {
  try {
    return JSON.parse(kept(place) ?? 'null') as AssignDraft | null;
  } catch {
    return null;
  }
}

/** What is being assigned, kept on this machine at every change until it went out. */
export function useAssignDraft() {
  const me = useMe();
  const place = placeOf(me.accountId);
  const blank = useCallback((): AssignDraft => {
    const leads = me.leaderPostIds[0] ?? null;
    // A leader assigns by his own word; the office writes down somebody's.
    const source = leads !== null && !mayDo(me, 'list.dispatch') ? 'instruction' : 'document';
    return { text: '', basis: { source, document: '', leaderPostId: leads, itemId: null, saidOn: me.county.today }, tasks: [] };
  }, [me]);
  const [draft, setDraft] = useState(() => read(place) ?? blank());
  const put = (next: AssignDraft): void => {
    setDraft(next);
    keep(place, JSON.stringify(next));
  };
  return {
    draft,
    put,
    isKept: draft.text !== '' || draft.tasks.length > 0,
    setTask: (key: string, patch: Partial<TaskDraft>): void => put({ ...draft, tasks: draft.tasks.map((task) => (task.key === key ? { ...task, ...patch } : task)) }),
    addTask: (): void => put({ ...draft, tasks: [...draft.tasks, emptyTask()] }),
    removeTask: (key: string): void => put({ ...draft, tasks: draft.tasks.filter((task) => task.key !== key) }),
    clear: (): void => {
      setDraft(blank());
      keep(place, null);
    },
  };
}

export type Assigning = ReturnType<typeof useAssignDraft>;
