import { createServer, type Server } from 'node:http';

/** `GET /health/ready` for whoever supervises the worker; no port given, nothing is opened. */
export function serveHealth(port: number | undefined, healthy: () => boolean): Server {
  const server = createServer((_request, response) => {
    const well = healthy();
    response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: well ? 'ready' : 'unavailable' }));
  });
  if (port !== undefined) server.listen(port);
  return server;
}
