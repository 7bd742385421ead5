import { ENVIRONMENT } from '#api/edge/tokens';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { parseSignedCheckpoint } from '#domain/ledger/tlog/checkpoint';
import { decodeEntries } from '#domain/ledger/tlog/entry-bundle';
import { decodeVkey } from '#domain/ledger/tlog/note-key';
import { parseProof, provesLeaf } from '#domain/ledger/tlog/proof-text';
import { isSignedBy } from '#domain/ledger/tlog/signed-note';
import { bytesOfBase64 } from '#domain/ledger/tlog/base64';
import { provesConsistency } from '#domain/ledger/tlog/tree-proof';
import { parsePromise } from '#domain/ledger/promise-note';
import type { Environment } from '#platform/env';
import { ed25519Verify } from '#platform/ed25519';
import { leafHash, sha256 } from '#platform/hash';
import { newId } from '#platform/ids';
import { useApi } from '#test/support/api';
import type { Somebody } from '#test/support/api-county';
import { type KeptLog, keepLog } from '#test/support/log';
import { Scene } from './scene';

const api = useApi();
let log: KeptLog;
let scene: Scene;

beforeAll(async () => {
  scene = new Scene(api());
  log = await keepLog(api().database.ownerUrl, api().app.get<Environment>(ENVIRONMENT, { strict: false }).keyDir);
});
afterAll(() => log.close());

const county = () => api().home.county;
const file = async (path: string, who: Somebody) => {
  const response = await api().app.inject({ method: 'GET', url: `/log/${county().code}/${path}`, headers: { authorization: `Bearer ${api().home.tokens[who]}` } });
  return { status: response.statusCode, bytes: response.rawPayload, type: response.headers['content-type'], code: String(response.headers['content-type']).includes('problem') ? response.json<{ code: string }>().code : '' };
};
const receiptOf = async (report: string, who: Somebody = 'clerk') => api().ask({ method: 'GET', path: `/api/v1/reports/${report}/receipt` }, who);
const reported = async (): Promise<string> => {
  const { id } = await scene.assignment('here');
  const body = { id: newId(), kind: 'progress', period: '2023-03', figure: '10', text: '本月新建10个。', evidenceIds: [] };
  expect(await api().ask({ method: 'POST', path: `/api/v1/assignments/${id}/reports`, body }, 'clerk')).toMatchObject({ status: 201 });
  return body.id;
};
const keyOf = async () => {
  const { body } = await api().ask({ method: 'GET', path: '/api/v1/trail/log' }, 'roleless' as Somebody);
  const shown = body as { vkeys: string[]; signedSize: number } | undefined;
  const other = await api().ask({ method: 'GET', path: '/api/v1/trail/log' }, 'clerk');
  return { ...(other.body as { origin: string; vkeys: string[]; size: number; signedSize: number }), hidden: shown?.vkeys === undefined };
};

test('a report’s receipt is a promise at once and a proof after', async () => {
  const report = await reported();
  expect(await receiptOf(report)).toMatchObject({ status: 404, code: 'trail.no-checkpoint' });
  await log.drain(county().id);
  const next = await reported();
  const { vkeys, origin, signedSize, hidden } = await keyOf();
  expect(hidden).toBe(true);
  const key = decodeVkey(vkeys[0]!, sha256);
  const promise = await receiptOf(next);
  const { promised, note } = parsePromise(utf8(promise.text));
  expect(isSignedBy(note, key, ed25519Verify)).toBe(true);
  expect(promised).toMatchObject({ origin, beyond: signedSize });
  expect(leafHash(promised.body).equals(promised.leaf)).toBe(true);
  expect(JSON.parse(promised.body)).toMatchObject({ fact: 'report.submitted', data: { report: next } });
  await log.drain(county().id);
  const proof = parseProof(utf8((await receiptOf(next)).text));
  expect(provesLeaf(Buffer.from(promised.leaf), proof, sha256)).toBe(true);
  expect(proof.index).toBeGreaterThanOrEqual(promised.beyond);
  expect(isSignedBy(proof.signed.note, key, ed25519Verify)).toBe(true);
  expect(Buffer.from(proof.extra!).toString()).toBe(promised.body);
  expect(provesLeaf(leafHash('{}'), proof, sha256)).toBe(false);
});

test('the log’s files are those of C2SP tlog-tiles, and the entries are not for everybody', async () => {
  await reported();
  await log.drain(county().id);
  const { size } = await keyOf();
  const head = await file('checkpoint', 'clerk');
  expect(head).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
  expect(parseSignedCheckpoint(head.bytes).checkpoint.size).toBe(size);
  const hashes = await file(`tile/0/000.p/${size}`, 'clerk');
  expect(hashes).toMatchObject({ status: 200, type: 'application/octet-stream' });
  const entries = await file(`tile/entries/000.p/${size}`, 'inspector');
  expect(Buffer.concat(decodeEntries(entries.bytes).map((entry) => leafHash(Buffer.from(entry).toString()))).equals(hashes.bytes)).toBe(true);
  expect((await file(`tile/entries/000.p/${size}`, 'auditAdmin' as Somebody)).status).toBe(200);
  for (const who of ['clerk', 'chief', 'systemAdmin'] as Somebody[]) {
    expect(await file(`tile/entries/000.p/${size}`, who)).toMatchObject({ status: 403, code: 'permission.denied' });
  }
  for (const path of ['tile/0/000', `tile/0/000.p/${size + 1}`, 'tile/0/0', 'tile/x/000', 'tile/1/000.p/1', 'tile/']) {
    expect(await file(path, 'inspector')).toMatchObject({ status: 404 });
  }
});

test('a head goes on from every head before it, and says so', async () => {
  const { size } = await keyOf();
  const before = parseSignedCheckpoint((await file('checkpoint', 'clerk')).bytes).checkpoint;
  await reported();
  await log.drain(county().id);
  const after = parseSignedCheckpoint((await file('checkpoint', 'clerk')).bytes).checkpoint;
  const { body } = await api().ask({ method: 'GET', path: '/api/v1/trail/log/consistency', query: { from: String(size), to: String(after.size) } }, 'clerk');
  expect(provesConsistency(before, after, (body as { proof: string[] }).proof.map(bytesOfBase64), sha256)).toBe(true);
  const beyond = await api().ask({ method: 'GET', path: '/api/v1/trail/log/consistency', query: { from: '0', to: '99999' } }, 'clerk');
  expect(beyond).toMatchObject({ status: 404, code: 'trail.unknown-tile' });
});

test('nobody reads another county’s log, and nobody’s without saying who he is', async () => {
  const { code } = api().foreign.county;
  const ask = (url: string, token?: string) => api().app.inject({ method: 'GET', url, ...(token && { headers: { authorization: `Bearer ${token}` } }) });
  expect((await ask(`/log/${code}/checkpoint`, api().home.tokens.inspector)).statusCode).toBe(404);
  expect((await ask(`/log/${county().code}/checkpoint`)).statusCode).toBe(401);
  expect((await ask(`/log/${county().code}/tile/0/000.p/1`, 'x')).statusCode).toBe(401);
});

test('a receipt is for who did it and who may read it', async () => {
  const report = await reported();
  expect((await receiptOf(report)).status).toBe(200);
  expect((await receiptOf(report, 'inspector')).status).toBe(200);
  expect(await receiptOf(report, 'otherClerk')).toMatchObject({ status: 404, code: 'trail.unknown-entry' });
  expect(await receiptOf(newId())).toMatchObject({ status: 404, code: 'trail.unknown-entry' });
});
