import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RunningWorker } from './worker';

type Watched = Pick<RunningWorker, 'problems' | 'metrics'>;

/**
 * `GET /health/ready` for whoever supervises the worker, `GET /metrics` for Prometheus; no port given, nothing is opened.
 * The port stands on the inner network only: with a token set, metrics ask for it.
 */
export function serveHealth(port: number | undefined, worker: Watched, metricsToken?: string): Server {
  const server = createServer((request, response) => {
    if (request.url === '/metrics') void serveMetrics(worker, request, { response, metricsToken });
    else answer(response, worker.problems());
  });
  if (port !== undefined) server.listen(port);
  return server;
}

function answer(response: ServerResponse, problems: readonly string[]): void {
  const well = problems.length === 0;
  response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ status: well ? 'ready' : 'unavailable', problems }));
}

async function serveMetrics(
  worker: Watched,
  request: IncomingMessage,
  { response, metricsToken }: { readonly response: ServerResponse; readonly metricsToken: string | undefined },
): Promise<void> {
  if (metricsToken !== undefined && request.headers.authorization !== `Bearer ${metricsToken}`) {
    response.writeHead(401).end();
    return;
  }
  try {
    const text = await worker.metrics();
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text);
  } catch {
    answer(response, ['database-silent']);
  }
}
