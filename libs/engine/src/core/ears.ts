import { Client } from 'pg';
import { BELL_CHANNEL, type Rung, readRung } from './county-bell';

export interface Heard {
  readonly onRung: (rung: Rung) => void;
  /** Connected anew: what was rung meanwhile is not known. */
  readonly onMissed: () => void;
  readonly onError: (error: unknown) => void;
}

const AGAIN_MS = 1000;
/** A connection that died without a word is noticed within this time and the ten seconds a question may take. */
const ASK_MS = 20_000;

/**
 * One connection that listens for {@link BELL_CHANNEL}, made anew whenever it is lost, until closed. Never through a
 * pooler in transaction mode: a subscription belongs to a connection.
 */
export class Ears {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private before = false;

  constructor(
    private readonly url: string,
    private readonly role: 'duban_app',
    private readonly heard: Heard,
  ) {
    this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private connect(): void {
    const client = newClient(this.url, this.role);
    this.client = client;
    client.on('notification', ({ payload }) => {
      const rung = readRung(payload);
      if (rung) this.heard.onRung(rung);
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    this.subscribe(client).catch((error: unknown) => this.lost(client, error));
  }

  private async subscribe(client: Client): Promise<void> {
    await client.connect();
    await client.query(`LISTEN ${BELL_CHANNEL}`);
    if (this.before) this.heard.onMissed();
    this.before = true;
    this.askLater(client);
  }

  private askLater(client: Client): void {
    if (this.closed || this.client !== client) return;
    const ask = (): void => {
      client.query('SELECT 1').then(
        () => this.askLater(client),
        (error: unknown) => this.lost(client, error),
      );
    };
    this.timer = setTimeout(ask, ASK_MS).unref();
  }

  private lost(client: Client, error?: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    clearTimeout(this.timer);
    client.end().catch(() => undefined);
    if (this.closed) return;
    if (error !== undefined) this.heard.onError(error);
    this.timer = setTimeout(() => this.connect(), AGAIN_MS).unref();
  }
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
