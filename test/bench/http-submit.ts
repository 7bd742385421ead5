import { fork, type ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { childEnvironment } from '#platform/env';
import { API_NODE_OPTIONS, PROJECT_ROOT } from '#platform/project';

/** The API as its own process, as it is deployed; answers when it is ready. */
export async function startApi(databaseUrl: string, port: number, dataDir: string): Promise<ChildProcess> {
  const child = fork(join(PROJECT_ROOT, 'dist/apps/api/src/main.js'), {
    env: childEnvironment({
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    }),
    execArgv: [...API_NODE_OPTIONS],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
  });
  return child;
}

interface Answer {
  readonly status: number;
  /** Bytes it took of what was received. */
  readonly length: number;
}

/** The first whole answer in what was received; every answer of ours tells its length. */
function answerIn(received: string): Answer | undefined {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const body = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head));
  if (!body) throw new Error('an answer without its length');
  const length = head + 4 + Number(body[1]);
  return received.length < length ? undefined : { status: Number(received.slice(9, 12)), length };
}

/** One keep-alive connection that asks one thing at a time. */
class Connection {
  private received = '';
  private waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;

  constructor(private readonly socket: Socket) {
    // Bytes as characters, so that lengths are bytes.
    socket.setNoDelay(true).setEncoding('latin1').on('data', (chunk: string) => this.take(chunk));
    socket.on('close', () => this.waiting?.reject(new Error('the API closed the connection')));
    socket.on('error', (error) => this.waiting?.reject(error));
  }

  ask(request: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  private take(chunk: string): void {
    this.received += chunk;
    const answer = answerIn(this.received);
    if (!answer) return;
    this.received = this.received.slice(answer.length);
    this.waiting?.resolve(answer.status);
  }
}

/**
 * A client that writes its requests and reads the answers by hand: it shares the machine with what it measures.
 * As many connections as there are requests at a time, kept alive. Resolves to the status.
 */
export function poster(port: number, token: string): (path: string, body: object) => Promise<number> {
  const idle: Connection[] = [];
  const head = `host: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n`;
  return async (path, body) => {
    const connection = idle.pop() ?? new Connection(connect(port, '127.0.0.1'));
    const payload = JSON.stringify(body);
    const status = await connection.ask(
      `POST ${path} HTTP/1.1\r\n${head}content-length: ${Buffer.byteLength(payload)}\r\n\r\n${payload}`,
    );
    idle.push(connection);
    return status;
  };
}
