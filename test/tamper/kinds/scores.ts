import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { PublicationLine } from '#domain/ledger/bundle';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { sha256Hex } from '#platform/hash';
import { tableText } from '../build-bundle';
import { changed, type Given, type Kind, type Kinds, put, resigned, type Tampered } from '../kind';

type Json = { [member: string]: Canonical };
const TABLE = 'tables/publication.jsonl';

const entryOf = (given: Given, { sha256 }: Pick<PublicationLine, 'sha256'>): number => given.story.bodies.findIndex((body) => body.includes(`"sha256":"${sha256}"`) && body.includes('"fact":"score.'));
const textOf = (given: Given, path: string): string => new TextDecoder().decode(given.files.get(path)!);
const runOf = (given: Given, { sha256 }: PublicationLine): string => (JSON.parse(textOf(given, `publications/${sha256}`).split('\n')[0]!) as { runId: string }).runId;

/** Something done to a publication that there is. */
const toOne = (work: (given: Given, row: PublicationLine, at: number) => Tampered | undefined): Kind => (given) => {
  const { publications } = given.story;
  if (publications.length === 0) return undefined;
  const row = given.random.pick(publications);
  return work(given, row, entryOf(given, row));
};

function withRow(given: Given, row: PublicationLine, next: PublicationLine | undefined): void {
  put(given, TABLE, tableText(given.story.publications.flatMap((one) => (one === row ? (next ?? []) : one))));
}

/** The text of a publication with one body changed. */
function doctored(given: Given, { sha256 }: PublicationLine, change: (body: Json) => void): string {
  const lines = textOf(given, `publications/${sha256}`).split('\n');
  const at = given.random.between(1, lines.length);
  const body = JSON.parse(lines[at]!) as Json;
  change(body);
  return lines.with(at, canonicalJson(body)).join('\n');
}
const otherPoint = (given: Given) => (body: Json) => {
  const cell = given.random.pick(body['cells'] as Json[]);
  cell['points'] = cell['points'] === '99' ? '98' : '99';
};
const otherTotal = (body: Json): void => void (body['total'] = `9${String(body['total']).replace('-', '')}`);

/** What the database shows now lies under its old hash. */
const overwritten = (change: (given: Given) => (body: Json) => void): Kind =>
  toOne((given, row, at) => ({ files: put(given, `publications/${row.sha256}`, utf8(doctored(given, row, change(given)))), outcome: 'tampered', code: 'publication-differs', also: 'score-differs', at, within: 1 }));

/** The first publication that rests on the text. */
function firstOn(given: Given, run: string): number {
  return Math.min(...given.story.publications.filter((row) => runOf(given, row) === run).map((row) => entryOf(given, row)));
}

function otherFact(text: string, given: Given): string {
  const run = JSON.parse(text) as { facts: Json[] };
  const fact = given.random.pick(run.facts.filter(({ value }) => typeof value === 'string'));
  fact['value'] = fact['value'] === '7' ? '8' : '7';
  return canonicalJson(run as unknown as Canonical);
}
const otherScheme = (text: string): string => text.replace('"cap":"400"', '"cap":"77"');

/** The publication as somebody would have announced it who counts otherwise: signed and cosigned with all the others. */
function announced(given: Given, row: PublicationLine, text: string, entry: (data: Json) => void = () => undefined): Tampered['files'] {
  const sha256 = sha256Hex(text);
  const bodies = given.story.bodies.map((body) => (body.includes(row.sha256) ? changed(body, ({ data }) => entry(Object.assign(data as Json, { sha256 }))) : body));
  const { files } = resigned(given, bodies, 3);
  files.delete(`publications/${row.sha256}`);
  files.set(`publications/${sha256}`, utf8(text));
  return files.set(TABLE, tableText(given.story.publications.map((one) => (one === row ? { ...row, sha256 } : one))));
}

export const SCORE_KINDS: Kinds = {
  'a published point': overwritten(otherPoint),
  'a published total': overwritten(() => otherTotal),
  'a published place': overwritten(() => (body) => void (body['rank'] = Number(body['rank'] ?? 0) + 1)),
  'a published grade': overwritten(() => (body) => void (body['grade'] = body['grade'] === 'low' ? 'top' : 'low')),
  'a published point, the hash in the table along with it': toOne((given, row, at) => {
    const text = doctored(given, row, otherPoint(given));
    withRow(given, row, { ...row, sha256: sha256Hex(text) });
    given.files.delete(`publications/${row.sha256}`);
    return { files: put(given, `publications/${sha256Hex(text)}`, utf8(text)), outcome: 'tampered', code: 'row-differs', also: 'score-differs', at, within: 1 };
  }),
  'a result that was announced and does not follow': toOne((given, row, at) => {
    const text = doctored(given, row, given.random.chance(0.5) ? otherPoint(given) : otherTotal);
    return { files: announced(given, row, text), outcome: 'tampered', code: 'score-differs', at, within: 1 };
  }),
  'a result announced under another run': toOne((given, row, at) => {
    const other = given.story.publications.map((one) => runOf(given, one)).find((run) => run !== runOf(given, row));
    if (other === undefined) return undefined;
    const text = textOf(given, `publications/${row.sha256}`);
    const files = announced(given, row, text, (data) => (data['run'] = other));
    return { files, outcome: 'tampered', code: 'score-unfounded', at, within: 1 };
  }),
  'units of a publication in another order': toOne((given, row, at) => {
    const [head = '', first = '', second = '', ...rest] = textOf(given, `publications/${row.sha256}`).split('\n');
    return { files: announced(given, row, [head, second, first, ...rest].join('\n')), outcome: 'tampered', code: 'score-differs', at, within: 1 };
  }),
  'a publication removed': toOne((given, row, at) => {
    withRow(given, row, undefined);
    given.files.delete(`publications/${row.sha256}`);
    return { files: given.files, outcome: 'tampered', code: 'entry-without-row', also: 'score-missing', at, within: 1 };
  }),
  'the text of a publication removed': toOne((given, row, at) => {
    given.files.delete(`publications/${row.sha256}`);
    return { files: given.files, outcome: 'tampered', code: 'score-missing', at, within: 1 };
  }),
  'a publication added': toOne((given, row) => {
    const text = doctored(given, row, otherPoint(given));
    const added = { ...row, id: `${row.id.slice(0, -6)}000009`, sha256: sha256Hex(text) };
    put(given, TABLE, tableText([...given.story.publications, added]));
    return { files: put(given, `publications/${added.sha256}`, utf8(text)), outcome: 'tampered', code: 'row-without-entry', also: 'score-unlisted' };
  }),
  'the stage of a publication': toOne((given, row, at) => {
    withRow(given, row, { ...row, stage: row.stage === 'final' ? 'graded' : 'final' });
    return { files: given.files, outcome: 'tampered', code: 'row-differs', at, within: 1 };
  }),
  'the reason of a publication': toOne((given, row, at) => {
    withRow(given, row, { ...row, reason: `${row.reason}。` });
    return { files: given.files, outcome: 'tampered', code: 'row-differs', at, within: 1 };
  }),
  'a fact of a run': toOne((given, row) => {
    const path = `runs/${runOf(given, row)}`;
    return { files: put(given, path, utf8(otherFact(textOf(given, path), given))), outcome: 'tampered', code: 'facts-differ', at: firstOn(given, runOf(given, row)), within: 1 };
  }),
  'a fact of a run, its number along with it': toOne((given, row) => {
    const run = runOf(given, row);
    const text = otherFact(textOf(given, `runs/${run}`), given);
    given.files.delete(`runs/${run}`);
    return { files: put(given, `runs/${sha256Hex(text)}`, utf8(text)), outcome: 'tampered', code: 'score-missing', also: 'score-unlisted', at: firstOn(given, run), within: 1 };
  }),
  'the scheme of a run': toOne((given) => {
    const path = [...given.files.keys()].find((one) => one.startsWith('schemes/'))!;
    const at = Math.min(...given.story.publications.map((one) => entryOf(given, one)));
    return { files: put(given, path, utf8(otherScheme(textOf(given, path)))), outcome: 'tampered', code: 'scheme-differs', at, within: 1 };
  }),
  'the scheme of a run, all hashes along with it': toOne((given, row) => {
    const run = runOf(given, row);
    const was = (JSON.parse(textOf(given, `runs/${run}`)) as { scheme: string }).scheme;
    const scheme = otherScheme(textOf(given, `schemes/${was}`));
    const text = textOf(given, `runs/${run}`).replace(was, sha256Hex(scheme));
    given.files.delete(`runs/${run}`);
    put(given, `schemes/${sha256Hex(scheme)}`, utf8(scheme));
    return { files: put(given, `runs/${sha256Hex(text)}`, utf8(text)), outcome: 'tampered', code: 'score-missing', also: 'score-unlisted', at: firstOn(given, run), within: 1 };
  }),
  'the table of publications removed': toOne((given) => {
    given.files.delete(TABLE);
    return { files: given.files, outcome: 'unverified', code: 'table-missing' };
  }),
};
