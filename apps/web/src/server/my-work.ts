import { queries, type Schema } from './client';

const MOST = 200;
export type Task = Schema['LitCardView'];

/** A task under way with what its screens need besides: its period, the next report's prefill, and why it came back. */
export type Work = Schema['SheetRowView'];

/** Tasks the reader's unit is accountable for. */
export function useMyTasks() {
  return queries.useQuery('get', '/api/v1/assignments', { params: { query: { mine: true, limit: MOST } } });
}

/** Those under way, all in one read. */
export function useMyWork() {
  return queries.useQuery('get', '/api/v1/report-sheet', {}, { staleTime: 30_000 });
}
