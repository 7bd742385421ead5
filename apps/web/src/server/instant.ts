const ZONE = 'Asia/Shanghai';
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** The county's day an instant (RFC 3339) fell on, `YYYY-MM-DD`. */
export const dayOf = (instant: string): string => DAY.format(Date.parse(instant));

/** The same to the minute. */
export const minuteOf = (instant: string): string => MINUTE.format(Date.parse(instant));

const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, timeStyle: 'short' });

/** The time of day of a moment the browser noted (milliseconds since the epoch), `HH:MM`. */
export const timeOf = (moment: number): string => TIME.format(moment);
