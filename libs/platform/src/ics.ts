/** A day in a calendar. */
export interface CalendarEvent {
  /** The same for the same thing, however often it is written. */
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** Not included. */
  readonly until: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Grows with every change. */
  readonly sequence: number;
}

export interface Calendar {
  readonly name: string;
  /** Makes keys unique in the world. */
  readonly host: string;
  /** RFC 3339, UTC. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

/** iCalendar (RFC 5545): lines end with CR LF and are folded at 75 octets, whole characters kept. */
export function writeCalendar({ name, host, stamp, events }: Calendar): string {
  const at = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Duban//Limits//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H'],
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.key}@${host}`,
      `DTSTAMP:${at}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTART;VALUE=DATE:${event.from.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${event.until.replaceAll('-', '')}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.text)}`,
      `URL:${event.url}`,
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Nothing of a text can end its line or begin another property. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
