import type { Database } from './database';

/** Counts over all counties, for whoever supervises the service. */
export interface QueueFigures {
  /** Open incidents. */
  readonly incidents: number;
  /** Timers that are due. */
  readonly due: number;
  /** Outbox rows not handed to the queue. */
  readonly waiting: number;
  /** Outbox rows whose job has no verdict yet. */
  readonly unfinished: number;
}

export async function queueFigures(source: Database): Promise<QueueFigures> {
  const [row]: Record<keyof QueueFigures, string>[] = await source.query(
    'SELECT incidents, due, waiting, unfinished FROM queue_figures()',
  );
  const { incidents = '0', due = '0', waiting = '0', unfinished = '0' } = row ?? {};
  return { incidents: Number(incidents), due: Number(due), waiting: Number(waiting), unfinished: Number(unfinished) };
}
