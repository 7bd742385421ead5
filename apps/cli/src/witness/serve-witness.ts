import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { formatSignatureLine } from '#domain/ledger/tlog/signed-note';
import { judgeAddCheckpoint } from '#domain/ledger/tlog/witness';
import { processNow } from '#platform/clock';
import { ed25519Verify } from '#platform/ed25519';
import { sha256 } from '#platform/hash';
import type { WitnessFolder } from './witness-folder';

/** A request is a proof of 63 hashes and a note; nothing longer is read. */
const MOST_BYTES = 262_144;

/** Told of every request about a head: status, and of which log as far as it could be read. */
export type OnAsked = (status: number, bytes: Buffer) => void;

/**
 * A witness (C2SP tlog-witness): `POST /add-checkpoint` cosigns heads that go on from the last one; `GET /` lists what it
 * watches and its key, `GET /heads/<origin>` gives the newest head it cosigned, for whoever compares. One process, one
 * request at a time about a log: what is read, remembered and signed happens without a pause between.
 */
export function serveWitness(witness: WitnessFolder, onAsked: OnAsked = () => undefined): Server {
  return createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/add-checkpoint') void addCheckpoint(witness, request, { response, onAsked });
    else if (request.method === 'GET') show(witness, request.url ?? '/', response);
    else response.writeHead(405).end();
  });
}

async function addCheckpoint(witness: WitnessFolder, request: IncomingMessage, { response, onAsked }: { response: ServerResponse; onAsked: OnAsked }): Promise<void> {
  try {
    const bytes = await bodyOf(request);
    if (!bytes) return void response.writeHead(413, { connection: 'close' }).end();
    const answer = judgeAddCheckpoint(bytes, (origin) => witness.logOf(origin), { sha256, verify: ed25519Verify });
    onAsked(answer.status, bytes);
    if (answer.status === 409) return void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${answer.size}\n`);
    if (answer.status !== 200) return void response.writeHead(answer.status).end();
    const line = witness.cosign(answer.head, Math.floor(processNow().getTime() / 1000));
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(formatSignatureLine(line));
  } catch {
    // Not remembered, not signed: the log asks again.
    if (!response.headersSent) response.writeHead(500).end();
  }
}

/** Undefined where it is longer than a request can be. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function show(witness: WitnessFolder, url: string, response: ServerResponse): void {
  const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  if (url === '/') {
    const logs = witness.logs().map(({ origin, last }) => `${last?.size ?? 0} ${origin}`);
    return void response.writeHead(200, plain).end(`${[witness.vkey, ...logs].join('\n')}\n`);
  }
  const head = url.startsWith('/heads/') ? witness.newest(decoded(url.slice('/heads/'.length))) : undefined;
  if (head === undefined) return void response.writeHead(404).end();
  response.writeHead(200, plain).end(head);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
