import type { Client, PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { CountyId } from '#domain/kernel/ids';
import { type CountyClock, beginInCounty } from './county-clock';

/** A named, prepared statement: parsed once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What a query gets: the county's clock and read-only SQL. It cannot write, because the transaction cannot. */
export interface Reading extends CountyClock {
  rows<Row extends QueryResultRow>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** One snapshot, no writes, and plans made for the values asked for. */
const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL plan_cache_mode = auto; SET LOCAL enable_seqscan = on`;

/** Reads of one county in one snapshot, so that a total and the list behind it agree. */
export class Reader {
  constructor(private readonly source: DataSource) {}

  async read<Result>(county: CountyId, query: (reading: Reading) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const clock = await inOnePacket(client, () => beginInCounty(client, BEGIN, county));
      const result = await query({ ...clock, rows: (statement, values) => rowsOf(client, statement, values) });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/**
 * What `send` asks of the connection before it first waits leaves in one packet: a packet each costs a system call and
 * wakes the server each time.
 */
export function inOnePacket<Result>(client: PoolClient, send: () => Result): Result {
  const { stream } = (client as PoolClient & Pick<Client, 'connection'>).connection;
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

export async function rowsOf<Row extends QueryResultRow>(
  client: PoolClient,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await client.query<Row>({ name: statement.name, text: statement.text, values: [...values] });
  return rows;
}
