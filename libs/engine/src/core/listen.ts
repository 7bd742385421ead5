import { Client } from 'pg';
import { BELL_CHANNEL, type Rung, readRung } from './county-bell';

export interface Listening {
  close(): Promise<void>;
}

export interface Ears {
  readonly onRung: (rung: Rung) => void;
  /** Connected anew: what was rung meanwhile is not known. */
  readonly onMissed: () => void;
  readonly onError: (error: unknown) => void;
}

const AGAIN_MS = 1000;
/** A connection that died without a word is noticed within this time. */
const ASK_MS = 20_000;

/**
 * Keeps one connection that listens for {@link BELL_CHANNEL}, made anew whenever it is lost, until closed. Never through
 * a pooler in transaction mode: a subscription belongs to a connection.
 */
export function listen(url: string, role: 'duban_app', ears: Ears): Listening {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let before = false;
  const lost = (gone: Client, error?: unknown): void => {
    if (client !== gone) return;
    client = undefined;
    clearTimeout(timer);
    gone.end().catch(() => undefined);
    if (closed) return;
    if (error) ears.onError(error);
    timer = setTimeout(connect, AGAIN_MS).unref();
  };
  const ask = (asked: Client): void => {
    timer = setTimeout(() => asked.query('SELECT 1').then(() => ask(asked), (error: unknown) => lost(asked, error)), ASK_MS).unref();
  };
  const connect = (): void => {
    const fresh = newClient(url, role);
    client = fresh;
    fresh.on('notification', ({ payload }) => {
      const rung = readRung(payload);
      if (rung) ears.onRung(rung);
    });
    fresh.on('error', (error) => lost(fresh, error));
    fresh.on('end', () => lost(fresh));
    fresh
      .connect()
      .then(() => fresh.query(`LISTEN ${BELL_CHANNEL}`))
      .then(() => {
        if (before) ears.onMissed();
        before = true;
        if (client === fresh) ask(fresh);
      })
      .catch((error: unknown) => lost(fresh, error));
  };
  connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

function newClient(url: string, role: string): Client {
  return new Client({
    connectionString: url,
    options: `-c role=${role}`,
    application_name: `duban ears ${role}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
}
