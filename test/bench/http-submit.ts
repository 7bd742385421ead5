import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { childEnvironment } from '#platform/env';
import { PROJECT_ROOT } from '#platform/project';

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
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the API ended with ${code}`)));
  });
  return child;
}

/** One keep-alive client a connection; resolves to the status. */
export function poster(port: number, token: string): (path: string, body: object) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  return (path, body) =>
    new Promise((resolve, reject) => {
      const payload = JSON.stringify(body);
      const sent = request(
        {
          agent,
          port,
          host: '127.0.0.1',
          method: 'POST',
          path,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          },
        },
        (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
        },
      );
      sent.once('error', reject);
      sent.end(payload);
    });
}
