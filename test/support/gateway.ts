import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a gateway was sent. */
export interface Heard {
  readonly key: string;
  readonly signature: string;
  readonly seconds: string;
  readonly body: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server in the place of a county's gateway, which answers as it is told. */
export interface TestGateway {
  readonly heard: Heard[];
  readonly url: string;
  answer: Answer;
  /** Written by `flood` so far. */
  sentBytes: number;
  readonly ok: Answer;
  readonly refuse: Answer;
  readonly hang: Answer;
  readonly redirect: Answer;
  /** 10 GB, as long as somebody reads. */
  readonly flood: Answer;
  close(): Promise<void>;
}

export async function openGateway(): Promise<TestGateway> {
  const ok: Answer = (_, response) => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { 'idempotency-key': key, 'x-duban-signature': signature, 'x-duban-timestamp': seconds } = request.headers;
      gateway.heard.push({ key: String(key), signature: String(signature), seconds: String(seconds), body });
      gateway.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway: TestGateway = {
    heard: [],
    url: `${base}/notices`,
    answer: ok,
    sentBytes: 0,
    ok,
    refuse: (_, response) => void response.writeHead(500).end('no'),
    hang: () => undefined,
    redirect: (_, response) => void response.writeHead(307, { location: `${base}/inside` }).end(),
    flood: (_, response) => flood(response, (bytes) => (gateway.sentBytes += bytes)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return gateway;
}

function flood(response: ServerResponse, sent: (bytes: number) => void): void {
  response.writeHead(200, { 'content-length': String(10 * 1024 ** 3) });
  const chunk = Buffer.alloc(65_536);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk)) sent(chunk.length);
  };
  response.on('drain', more);
  more();
}
