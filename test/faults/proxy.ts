import { createServer, type Server, type Socket, connect } from 'node:net';

/** A TCP proxy that can be made to behave as bad networks do. */
export interface ChaosProxy {
  readonly port: number;
  /**
   * Freezes what is connected now: bytes are taken and acknowledged by this machine's kernel, and go nowhere. Nobody is
   * told. New connections pass.
   */
  freeze(): void;
  /** Resets what is connected now. */
  cut(): void;
  connections(): number;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

export async function openProxy(target: number): Promise<ChaosProxy> {
  const pairs = new Set<Pair>();
  const server = createServer((near) => join(near, target, pairs));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    port,
    freeze: () => pairs.forEach(freezePair),
    cut: () => pairs.forEach(cutPair),
    connections: () => pairs.size,
    close: () => closeAll(server, pairs),
  };
}

function join(near: Socket, target: number, pairs: Set<Pair>): void {
  const far = connect(target, '127.0.0.1');
  const pair = { near, far };
  pairs.add(pair);
  near.pipe(far);
  far.pipe(near);
  for (const socket of [near, far]) {
    socket.setNoDelay(true);
    socket.on('error', () => cutPair(pair));
    socket.once('close', () => pairs.delete(pair));
  }
}

function freezePair({ near, far }: Pair): void {
  near.unpipe(far);
  far.unpipe(near);
  // Read and dropped: a full window would be noticed, silence is not.
  near.resume();
  far.resume();
}

function cutPair({ near, far }: Pair): void {
  near.resetAndDestroy();
  far.resetAndDestroy();
}

async function closeAll(server: Server, pairs: Set<Pair>): Promise<void> {
  pairs.forEach(cutPair);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
