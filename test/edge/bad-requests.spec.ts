import { newId } from '#platform/ids';
import { useApi } from '#test/support/api';
import type { Ask, Asked } from '#test/support/api-ask';
import { attackCodes } from '#test/support/attack-workbooks';
import { body, jpeg, office, packedPdf, pdf, png } from '#test/support/attack-files';
import { writeZip } from '#test/support/zip-writer';
import { announced, CHUNK_TYPE } from './cases/evidence';
import { CASES } from './permission-cases';
import { coded, Refusals, status } from './refusals';
import { changed } from './wrong-values';
import { WORKBOOK_TYPE } from './workbooks';

const api = useApi();
let refusals: Refusals;

beforeAll(async () => {
  refusals = await Refusals.of(api());
});

const ids = Object.keys(CASES);

/** Operations that keep no answer for a key, and why. */
const WITHOUT_KEY: Readonly<Record<string, string>> = {
  signIn: 'nobody asks: a key has no owner',
  activateAccount: 'nobody asks: a key has no owner',
  inviteAccounts: 'the answer holds secrets',
  issueToken: 'the answer holds a secret',
  openCalendarFeed: 'the answer holds a secret',
  confirmAddress: 'a wrong code is kept as a try, so the request is not undone',
  submitFillWorkbook: 'sent again, its rows are found to be the same, and nothing is written',
  changePassword: 'of passwords nothing is kept, not even a hash of the request',
  finishUpload: 'finished again it is the same evidence',
  endAllSessions: 'ends the session it came by',
  signOut: 'ends the session it came by',
  appendUpload: 'the offset says which part it is',
  abandonUpload: 'again, it changes nothing',
  previewCalendar: 'writes nothing',
  checkScheme: 'writes nothing',
  holdScoreWorkbook: 'writes nothing',
  previewLadder: 'writes nothing',
  readNote: 'writes nothing',
  readColumns: 'writes nothing',
  previewDirective: 'writes nothing',
  previewDraft: 'writes nothing',
  submitReport: 'the report’s id says which report it is',
  acknowledgeAssignments: 'each assignment’s version says which acknowledgement it is',
};

describe('the same request twice', () => {
  it.each(ids)('%s', async (id) => {
    const asker = await refusals.right(id);
    const { ask, operation } = asker;
    if (operation.method === 'GET' || WITHOUT_KEY[id] !== undefined) return;
    const keyed: Ask = { ...ask, headers: { ...ask.headers, 'idempotency-key': newId() } };
    const first = await refusals.send(asker, keyed);
    expect({ status: first.status, code: first.code }).toEqual({ status: expect.any(Number), code: '' });
    const after = await api().rows();
    const again = await refusals.send(asker, keyed);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await api().rows()).toEqual(after);
    if (Buffer.isBuffer(ask.body)) return;
    const reused = { ...keyed, query: { another: 'request' } };
    await refusals.all(asker, [{ what: 'another request', ask: reused, judge: coded('request.key-reused') }]);
  });

  it('is refused with a key that is none', async () => {
    const asker = await refusals.right('makeDelegation');
    const keyed = (key: string) => ({ what: key, ask: { ...asker.ask, headers: { 'idempotency-key': key } }, judge: status(422) });
    await refusals.all(asker, [keyed('a b'), keyed('x'.repeat(101)), keyed('键')]);
  });
});

describe('a limit in a year without a calendar', () => {
  it.each([
    ['askExtension', 'askedDueOn'],
    ['decideExtension', 'dueOn'],
    ['reopenAssignment', 'dueOn'],
    ['sendBackSubmission', 'dueOn'],
  ])('%s', async (id, field) => {
    const asker = await refusals.right(id);
    const later = (day: string): Ask => ({ ...asker.ask, body: changed(asker.ask.body, [field], day) });
    await refusals.all(asker, [
      { what: 'a year not loaded', ask: later('2031-06-30'), judge: coded('limit.year-not-loaded') },
      { what: 'a year long past', ask: later('1991-06-30'), judge: status(422) },
    ]);
  });
});

const ATTACKS = ["' OR '1'='1", "'; DROP TABLE unit; --", '%', '_%', '\\', 'id DESC, (SELECT 1)', '$1', '[]', '{}', '\u0000', '\ud800', 'ＡＢ', 'x'.repeat(5000)];

describe('attacks in queries', () => {
  it.each(ids)('%s', async (id) => {
    const asker = await refusals.right(id);
    const names = asker.operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    if (asker.operation.method !== 'GET') return;
    const usual = sizeOf(await refusals.send(asker, asker.ask));
    const before = await api().rows();
    const wrong: string[] = [];
    for (const name of [...names, 'surprise']) {
      for (const attack of ATTACKS) {
        const answer = await refusals.send(asker, { ...asker.ask, query: { ...asker.ask.query, [name]: attack } });
        if (answer.status >= 500 || (answer.status < 300 && sizeOf(answer) > usual)) wrong.push(`${name}=${attack.slice(0, 30)}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await api().rows()).toEqual(before);
  });
});

function sizeOf({ body: answer }: Asked): number {
  const items = Array.isArray(answer) ? answer : (answer as { items?: unknown } | undefined)?.items;
  return Array.isArray(items) ? items.length : 1;
}

describe('workbooks that are none', () => {
  it.each(['loadDirectory', 'importList', 'importQuotas'])('%s', async (id) => {
    const asker = await refusals.right(id);
    const tries = [];
    for (const [what, code, bytes] of attackCodes()) {
      const ask = { ...asker.ask, body: Buffer.from(await bytes()) };
      // The last of them is a workbook, only not one of these.
      const judge = code.startsWith('workbook.') ? coded(code) : status(422);
      tries.push({ what, ask, judge });
      tries.push({ what: `${what}, tried only`, ask: { ...ask, query: { ...ask.query, dryRun: 'true' } }, ...(code.startsWith('workbook.') && { judge }) });
    }
    const json = { ...asker.ask, body: {}, headers: { 'content-type': 'application/json' } };
    const large = { ...asker.ask, body: Buffer.alloc(17 * 1024 * 1024) };
    const tried = id === 'loadDirectory' ? tries.filter(({ what }) => what !== 'a workbook without a list, tried only') : tries;
    await refusals.all(asker, [
      ...tried,
      { what: 'JSON', ask: json, judge: status(415) },
      { what: 'no type', ask: { ...asker.ask, headers: {} }, judge: status(415) },
      { what: 'too large', ask: large, judge: status(413) },
    ]);
  });

  it('are taken as what they are, whatever they say they are', () => expect(WORKBOOK_TYPE).toContain('spreadsheetml'));
});

const macros = (): Buffer => office([{ name: 'word/vbaProject.bin', content: 'x' }]);
const EVIDENCE: readonly (readonly [string, string, Buffer])[] = [
  ['a program', '通知.pdf', Buffer.from('MZ\x90\0\x03', 'latin1')],
  ['a script', '名单.txt', Buffer.from('#!/bin/sh\nrm -r x\n')],
  ['a page', '说明.txt', Buffer.from('<!DOCTYPE html><script>x()</script>')],
  ['a drawing that runs', '图.svg', Buffer.from('<svg onload="x()"/>')],
  ['a picture called a document', '照片.pdf', png(8, 8)],
  ['a document with macros', '报告.docx', macros()],
  ['a document that is a bomb', '报告.docx', body(Buffer.alloc(80 * 1024 * 1024, 32))],
  ['half a document', '报告.docx', office().subarray(0, 200)],
  ['an archive', '材料.zip', writeZip([{ name: 'a.txt', content: 'x' }])],
  ['a PDF with a program', '通知.pdf', pdf('/OpenAction << /S /JavaScript /JS (x) >>')],
  ['a PDF with a hidden program', '通知.pdf', packedPdf('<< /S /JavaScript /JS (x) >>')],
  ['a PDF with a password', '通知.pdf', pdf('', '/Encrypt 5 0 R')],
  ['a picture of impossible size', '照片.jpg', jpeg(65_535, 65_535)],
  ['old Office with a password', '报告.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])],
];

describe('evidence that is none', () => {
  const post = (path: string, content?: unknown): Ask => ({ method: 'POST', path: `/api/v1/uploads${path}`, ...(content !== undefined && { body: content }) });

  it.each(EVIDENCE)('%s', async (_what, fileName, bytes) => {
    const { clerk } = api().home.people;
    const before = await api().rows();
    const begun = await api().ask(post('', announced(clerk.unitId, bytes.length, fileName)), 'clerk');
    const { id } = begun.body as { id: string };
    const headers = { 'content-type': CHUNK_TYPE, 'upload-offset': '0' };
    await api().ask({ method: 'PATCH', path: `/api/v1/uploads/${id}`, headers, body: bytes }, 'clerk');
    const refused = await api().ask(post(`/${id}/finish`), 'clerk');
    expect([refused.status, refused.code]).toEqual([415, 'evidence.refused']);
    expect(await api().rows()).toEqual(before);
    expect(await api().ask({ method: 'GET', path: `/api/v1/uploads/${id}` }, 'clerk')).toMatchObject({ status: 404, code: 'upload.unknown' });
  });

  it('is refused before it comes where it is too large, and never taken past what was announced', async () => {
    const { unitId } = api().home.people.clerk;
    const asker = { by: 'clerk' } as const;
    const begun = await api().ask(post('', announced(unitId, 10)), 'clerk');
    const path = `/api/v1/uploads/${(begun.body as { id: string }).id}`;
    const part = (offset: string, content: Buffer, headers: object = {}): Ask => ({
      method: 'PATCH',
      path,
      body: content,
      headers: { 'content-type': CHUNK_TYPE, 'upload-offset': offset, ...headers },
    });
    const ten = Buffer.alloc(10, 'a');
    await refusals.all(asker, [
      { what: 'a gigabyte', ask: post('', announced(unitId, 1024 ** 3)), judge: coded('evidence.too-large') },
      { what: 'nothing', ask: post('', announced(unitId, 0)), judge: status(422) },
      { what: 'tomorrow’s', ask: post('', { ...announced(unitId, 10), provesOn: '2023-03-16' }), judge: coded('evidence.proves-later') },
      { what: 'unfinished', ask: { method: 'POST', path: `${path}/finish` }, judge: coded('upload.incomplete') },
      { what: 'a part of nowhere', ask: part('5', ten), judge: coded('upload.wrong-offset') },
      { what: 'a part without a place', ask: part('x', ten), judge: coded('upload.offset-missing') },
      { what: 'a part of another kind', ask: part('0', ten, { 'content-type': 'application/json' }), judge: status(400, 415) },
      { what: 'more than was announced', ask: part('0', Buffer.alloc(11)), judge: status(409, 413, 422) },
      { what: 'a part of nine megabytes', ask: part('0', Buffer.alloc(9 * 1024 * 1024)), judge: status(413) },
    ]);
  });
});
