/** How far a county's log lags behind what was committed. */
export interface Backlog {
  /** How long the entry has waited that waits longest. */
  readonly seconds: number;
  /** How many wait. */
  readonly entries: number;
}

/** `none`: everything is taken. `bulk`: much at once, which loses nothing by waiting, is not. `all`: nothing is. */
export type Pressure = 'none' | 'bulk' | 'all';

/** Somebody is told before a log has lagged ten seconds (reliability.md 2.2): looked at every second, this is in time. */
export const ALARM_SECONDS = 8;
/** What these numbers rest on was measured: docs/adr/0041-back-pressure.md. */
const LAGGING = { seconds: 10, entries: 10_000 } as const;
/** A log promises to have taken an entry in by then, however few wait. */
const PROMISED_SECONDS = 60;
/** More than this is not left waiting without evidence, whoever reports. */
export const MOST_WAITING = 1_000_000;

/** One person's report is always taken until the log could not take in what waits within minutes of going on. */
export function pressureOf({ seconds, entries }: Backlog): Pressure {
  if (entries >= MOST_WAITING) return 'all';
  if (seconds > PROMISED_SECONDS) return 'bulk';
  return seconds > LAGGING.seconds && entries > LAGGING.entries ? 'bulk' : 'none';
}
