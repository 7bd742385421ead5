import type { Task, Work } from '../../server/my-work';

/** What hurts first comes first. */
export const GROUPS = ['returned', 'overdue', 'sign', 'signature', 'finding', 'report', 'soon'] as const;
export type Group = (typeof GROUPS)[number];

export interface Todo {
  readonly group: Group;
  readonly task: Task;
  readonly work: Work | undefined;
}

interface Reader {
  readonly mayCountersign: boolean;
}

/** By the light the service gives and the state; nothing that waits for somebody else. */
export function todosOf(tasks: readonly Task[], work: readonly Work[], reader: Reader): readonly Todo[] {
  const found = tasks.flatMap((task): Todo[] => {
    const own = work.find((one) => one.task.id === task.id);
    const group = groupOf(task, own, reader);
    return group === null ? [] : [{ group, task, work: own }];
  });
  const key = ({ group, task }: Todo): string => `${GROUPS.indexOf(group)}${dueOf(task) ?? '9999'}${String(task.itemNumber).padStart(4, '0')}`;
  return found.sort((a, b) => key(a).localeCompare(key(b)));
}

/** The day that counts next: to sign by, else the limit. */
export function dueOf({ state, acknowledgeDueOn, dueOn }: Task): string | null {
  return state === 'dispatched' ? (acknowledgeDueOn ?? dueOn) : dueOn;
}

function groupOf(task: Task, work: Work | undefined, { mayCountersign }: Reader): Group | null {
  if (task.kind === 'leadership') return null;
  if (task.state === 'dispatched') return 'sign';
  if (task.state === 'reported') return mayCountersign ? 'signature' : null;
  if (task.state !== 'underway') return null;
  if (work?.returned) return 'returned';
  if (task.finding?.planned === false) return task.finding.planWaits ? null : 'finding';
  if (task.light.reason === 'limit-passed') return 'overdue';
  if (task.finding) return 'finding';
  if (task.light.reason === 'report-missing') return 'report';
  return task.light.reason === 'limit-near' ? 'soon' : null;
}
