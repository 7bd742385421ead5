import { utf8 } from '#domain/ledger/tlog/bytes';
import type { EntryActor } from '#domain/ledger/fact';
import { changed, type Given, type Kinds, resigned, type Tampered } from '../kind';

/** Entries that were false when they were signed: nothing but what they say gives them away. */
function said(given: Given, at: number, body: string | Uint8Array, found: Pick<Tampered, 'code' | 'within'> & { readonly named?: number }): Tampered {
  const { files } = resigned(given, [...given.story.bodies.slice(0, at), body, ...given.story.bodies.slice(at + 1)], 3);
  return { files, outcome: 'tampered', code: found.code, at: found.named ?? at, within: found.within ?? 1 };
}

/** An entry of one of these facts, if there is one: the first after a place picked by chance, or the first of all. */
function of(given: Given, ...facts: readonly string[]): number | undefined {
  const fits = (body: string): boolean => facts.some((fact) => body.includes(`"fact":"${fact}"`));
  const from = given.random.below(given.log.size);
  const later = given.story.bodies.findIndex((body, index) => index >= from && fits(body));
  const at = later >= 0 ? later : given.story.bodies.findIndex(fits);
  return at < 0 ? undefined : at;
}

const anywhere = ({ log, random }: Given): number => random.below(log.size);
const uncanonical = (change: (body: string, given: Given) => string | Uint8Array) => (given: Given) => {
  const at = anywhere(given);
  return said(given, at, change(given.story.bodies[at]!, given), { code: 'entry-not-canonical' });
};
const misshapen = (change: (body: string, given: Given) => string) => (given: Given) => {
  const at = anywhere(given);
  return said(given, at, change(given.story.bodies[at]!, given), { code: 'entry-malformed' });
};
const moved = (body: string, milliseconds: number): string =>
  changed(body, (entry) => (entry['at'] = new Date(Date.parse(String(entry['at'])) + milliseconds).toISOString().replace('Z', '000Z')));
const actorOf = (body: string): Extract<EntryActor, { kind: 'person' }> => (JSON.parse(body) as { actor: Extract<EntryActor, { kind: 'person' }> }).actor;
const subjectOf = (body: string): string => (JSON.parse(body) as { subject: { id: string } }).subject.id;
const DAY = 86_400_000;

/** Who asked last for what this entry decides. */
function askedBefore(given: Given, at: number, asked: string): number {
  const id = subjectOf(given.story.bodies[at]!);
  return given.story.bodies.findLastIndex((body, index) => index < at && body.includes(asked) && subjectOf(body) === id);
}

export const SAID_KINDS: Kinds = {
  'a member twice': uncanonical((body) => body.replace('{', '{"at":"2020-01-01T00:00:00.000000Z",')),
  'a number written otherwise': uncanonical((body) => body.replace('"v":1', '"v":1.0')),
  'members in another order': uncanonical((body) => `{"v":1,${body.slice(1).replace(',"v":1}', '}')}`),
  'white space': uncanonical((body) => body.replace(',', ', ')),
  'an escape where none is needed': uncanonical((body) => body.replace('"fact"', '"\\u0066act"')),
  'a lone surrogate': uncanonical((body) => body.replace('"fact":"', '"fact":"\\ud800')),
  'a byte order mark': uncanonical((body) => `\ufeff${body}`),
  'bytes that are no text': uncanonical((body) => Buffer.concat([Buffer.from([0xff]), utf8(body)])),
  'a member more': misshapen((body) => changed(body, (entry) => (entry['note'] = 'x'))),
  'a member less': misshapen((body) => changed(body, (entry) => delete entry['unit'])),
  'another version': misshapen((body) => changed(body, (entry) => (entry['v'] = 2))),
  'a time without microseconds': misshapen((body) => changed(body, (entry) => (entry['at'] = String(entry['at']).replace(/\.\d+Z/, 'Z')))),
  'an actor that is neither': misshapen((body) => changed(body, (entry) => (entry['actor'] = { kind: 'robot' }))),
  'an id twice': (given) => {
    const [one, other] = [anywhere(given), anywhere(given)].sort((a, b) => a - b) as [number, number];
    if (one === other) return undefined;
    const { id } = JSON.parse(given.story.bodies[one]!) as { id: string };
    return said(given, other, changed(given.story.bodies[other]!, (entry) => (entry['id'] = id)), { code: 'entry-twice' });
  },
  'an entry of another county': (given) => {
    const at = 1 + given.random.below(given.log.size - 1);
    return at >= given.log.size ? undefined : said(given, at, changed(given.story.bodies[at]!, (entry) => (entry['county'] = 'elsewhere')), { code: 'entry-elsewhere' });
  },
  'an entry dated back': (given) => {
    const at = 1 + given.random.below(given.log.size - 1);
    return at >= given.log.size ? undefined : said(given, at, moved(given.story.bodies[at]!, -given.random.between(200, 400) * DAY), { code: 'time-back', within: 2 });
  },
  'an entry dated forward': (given) => {
    const at = given.random.below(given.log.size - 1);
    return at < 0 ? undefined : said(given, at, moved(given.story.bodies[at]!, given.random.between(200, 400) * DAY), { code: 'time-back', within: 2 });
  },
  'the last entry dated past the witness': (given) => said(given, given.log.size - 1, moved(given.story.bodies.at(-1)!, 3000 * DAY), { code: 'time-ahead' }),
  'verified by who submitted': (given) => {
    const at = of(given, 'report.verified');
    if (at === undefined) return undefined;
    const by = actorOf(given.story.bodies[askedBefore(given, at, '"kind":"completion"')]!);
    return said(given, at, changed(given.story.bodies[at]!, (entry) => (entry['actor'] = { ...by, unit: given.random.uuid() })), { code: 'same-person' });
  },
  'verified for who submitted': (given) => {
    const at = of(given, 'report.verified');
    if (at === undefined) return undefined;
    const { person } = actorOf(given.story.bodies[askedBefore(given, at, '"kind":"completion"')]!);
    return said(given, at, changed(given.story.bodies[at]!, (entry) => (entry['actor'] = { ...actorOf(given.story.bodies[at]!), actingFor: person })), { code: 'same-person' });
  },
  'verified by the office that owes the task': (given) => {
    const at = of(given, 'report.verified', 'assignment.extensionGranted', 'assignment.returnRefused');
    if (at === undefined) return undefined;
    return said(given, at, changed(given.story.bodies[at]!, (entry) => (entry['actor'] = { ...actorOf(given.story.bodies[at]!), unit: entry['unit']! })), { code: 'same-office' });
  },
  'decided by a machine': (given) => {
    const at = of(given, 'report.verified', 'assignment.extensionGranted', 'assignment.returnGranted');
    if (at === undefined) return undefined;
    return said(given, at, changed(given.story.bodies[at]!, (entry) => (entry['actor'] = { kind: 'system', rule: 'silence' })), { code: 'machine-decided' });
  },
  'a step left out': (given) => {
    const at = of(given, 'report.opened');
    if (at === undefined) return undefined;
    const id = subjectOf(given.story.bodies[at]!);
    const bodies = given.story.bodies.toSpliced(at, 1);
    const next = bodies.findIndex((body, index) => index >= at && subjectOf(body) === id && !/timer\.fired|evidence/.test(body));
    if (next < 0) return undefined;
    return { files: resigned(given, bodies, 3).files, outcome: 'tampered', code: 'move-illegal', at: next, within: 1 };
  },
  'a report left out': (given) => {
    const at = given.story.bodies.findIndex((body, index) => index >= given.random.below(given.log.size) && body.includes('"kind":"progress"'));
    if (at < 0) return undefined;
    const { files } = resigned(given, given.story.bodies.toSpliced(at, 1), 3);
    return { files, outcome: 'tampered', code: leavesGap(given, at) ? 'move-illegal' : 'row-differs' };
  },
};

/** Whether a later report of the same assignment shows that a number is missing. */
function leavesGap(given: Given, at: number): boolean {
  const id = subjectOf(given.story.bodies[at]!);
  return given.story.bodies.some((body, index) => index > at && body.includes('"fact":"report.submitted"') && subjectOf(body) === id);
}
