import { createServer } from 'node:net';
import { StartRefused } from '../say';

/** Tries the address before anything is started, so that the refusal comes first and names PORT. */
export function mustBeFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(new StartRefused(code === 'EADDRINUSE' ? 'port-in-use' : 'port-refused', { host, port, code }));
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
