import { writeCalendar } from './ics';

const event = { key: 'a-due', from: '2023-11-30', until: '2023-12-01', text: '潼川镇', url: 'https://duban.example.gov.cn/assignments/a', sequence: 3 };
const write = (title: string) => writeCalendar({ name: '测试县督办时限', host: 'duban.example.gov.cn', stamp: '2023-03-15T01:00:00.000000Z', events: [{ ...event, title }] });

test('a day is written as one, with a key of its own', () => {
  const text = write('到期');
  for (const line of ['DTSTART;VALUE=DATE:20231130', 'DTEND;VALUE=DATE:20231201', 'UID:a-due@duban.example.gov.cn', 'DTSTAMP:20230315T010000Z', 'SEQUENCE:3', 'SUMMARY:到期']) {
    expect(text.split('\r\n')).toContain(line);
  }
  expect(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('no text ends its line, begins a property, or makes a line longer than 75 octets', () => {
  const text = write(`一、二；三,四\\五\r\nURL:http://elsewhere/\nBEGIN:VALARM ${'很长'.repeat(60)}`);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']);
  expect(lines.filter((line) => line.startsWith('URL:'))).toEqual([`URL:${event.url}`]);
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded).toContain('SUMMARY:一、二；三\\,四\\\\五\\nURL:http://elsewhere/\\nBEGIN:VALARM 很长很长');
});
