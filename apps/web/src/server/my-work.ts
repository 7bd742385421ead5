import { useQueries } from '@tanstack/react-query';
import { queries, type Schema } from './client';

const MOST = 200;
export type Task = Schema['LitCardView'];

/** A task with what its screens need besides: its periods, the next report's prefill, and why it came back. */
export interface Work {
  readonly task: Task;
  readonly draft: Schema['DraftView'];
  /** The period asked about now; undefined where none is open today. */
  readonly period: Schema['ReportPeriodView'] | undefined;
  /** The next that will open. */
  readonly ahead: Schema['ReportPeriodView'] | undefined;
  /** The last completion came back and has not been reported again. */
  readonly returned: Schema['VerificationView'] | null;
}

const OPEN_NOW: readonly string[] = ['open', 'late', 'excepted'];
const HALF_MINUTE = { staleTime: 30_000 };

/** Tasks the reader's unit is accountable for. */
export function useMyTasks() {
  return queries.useQuery('get', '/api/v1/assignments', { params: { query: { mine: true, limit: MOST } } });
}

/** Those under way, each with its period, prefill and returned submission. */
export function useMyWork(tasks: readonly Task[] | undefined) {
  const underway = (tasks ?? []).filter(({ state, kind }) => state === 'underway' && kind !== 'leadership');
  const of = ({ id }: Task) => ({ params: { path: { id } } });
  const drafts = useQueries({ queries: underway.map((task) => queries.queryOptions('get', '/api/v1/assignments/{id}/report-draft', of(task), HALF_MINUTE)) });
  const periods = useQueries({ queries: underway.map((task) => queries.queryOptions('get', '/api/v1/assignments/{id}/report-periods', of(task), HALF_MINUTE)) });
  const details = useQueries({
    queries: underway.map((task) => ({
      ...queries.queryOptions('get', '/api/v1/assignments/{id}', of(task), HALF_MINUTE),
      enabled: task.reportCount > 0,
    })),
  });
  const work = underway.flatMap((task, index): Work[] => {
    const [draft, all, detail] = [drafts[index]?.data, periods[index]?.data, details[index]?.data];
    if (draft === undefined || all === undefined || (task.reportCount > 0 && detail === undefined)) return [];
    return [{ task, draft, ...nowOf(draft, all), returned: returnedOf(detail) }];
  });
  const error = [...drafts, ...periods, ...details].find((query) => query.error)?.error ?? null;
  return { work, error, isReady: tasks !== undefined && work.length === underway.length };
}

function nowOf(draft: Schema['DraftView'], all: readonly Schema['ReportPeriodView'][]) {
  const asked = all.find(({ key }) => key === draft.period);
  const isNow = asked !== undefined && OPEN_NOW.includes(asked.standing);
  return { period: isNow ? asked : undefined, ahead: all.find(({ standing }) => standing === 'ahead') };
}

function returnedOf(detail: Schema['AssignmentView'] | undefined): Schema['VerificationView'] | null {
  const [last] = [...(detail?.verifications ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  return last?.outcome === 'sentBack' ? last : null;
}
