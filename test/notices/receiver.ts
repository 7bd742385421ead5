import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';

/** What a receiver was sent. */
export interface Heard {
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** It answered as if it took it. */
  readonly taken: boolean;
}

/** How a receiver behaves. Only `takes` takes anything. */
export const MANNERS = ['takes', 'hangs', 'fails', 'redirects', 'lies', 'garbles', 'cuts', 'drips', 'floods'] as const;
export type Manner = (typeof MANNERS)[number];

export interface Receiver {
  readonly url: string;
  readonly heard: Heard[];
  /** TCP connections that were made to it, whatever came of them. */
  connections: number;
  manner: Manner;
  close(): Promise<void>;
}

type Answer = (response: ServerResponse, base: string) => void;

const json = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

const ANSWERS: Readonly<Record<Manner, Answer>> = {
  // What each kind of receiver says when it took something: a robot, an SMS gateway, a gateway that only has a status.
  takes: (response) => json(response, { errcode: 0, errmsg: 'ok', accepted: true }),
  hangs: () => undefined,
  fails: (response) => void response.writeHead(500).end('no'),
  redirects: (response, base) => void response.writeHead(302, { location: `${base}/inside` }).end(),
  lies: (response) => json(response, { errcode: 93000, errmsg: 'invalid webhook url', accepted: false, reason: 'no-credit' }),
  garbles: (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>登录</html>'),
  cuts: (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"errcode":');
    setImmediate(() => response.destroy());
  },
  drips: (response) => {
    response.writeHead(200);
    const drop = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drop));
  },
  floods: (response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(65_536, 0x20);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  },
};

/** A real server on this machine, which behaves as it is told. */
export async function openReceiver(manner: Manner = 'takes'): Promise<Receiver> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      receiver.heard.push({ url: new URL(request.url ?? '/', base), headers: request.headers, body, taken: receiver.manner === 'takes' });
      ANSWERS[receiver.manner](response, base);
    });
  });
  server.on('connection', () => (receiver.connections += 1));
  const base = await listening(server, 'http');
  const receiver: Receiver = {
    ...{ url: `${base}/in`, heard: [], connections: 0, manner },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return receiver;
}

/** A server that speaks, but not what it should. */
export async function openBabbler(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('\u0000\u0001 what do you want\r\n');
  });
  const url = await listening(server, 'smtp');
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function listening(server: Server, protocol: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
