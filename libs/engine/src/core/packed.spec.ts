import { Client } from 'pg';
import { useDatabase } from '#test/support/database';
import { readInts, writeInts } from './packed';

const database = useDatabase();
const ARRAYS = [[], [0], [-7], [200, 1, -1, 2_147_483_647, -2_147_483_648], Array.from({ length: 5000 }, (_, index) => index * index - 9000)];

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: database().ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

it.each(ARRAYS.map((ints) => ({ ints })))('is written as PostgreSQL takes it, and read as it sends it (%#)', async ({ ints }) => {
  const { rows } = await client.query<{ hex: string; same: boolean }>(`SELECT encode(array_send($1::integer[]), 'hex') AS hex, $1::integer[] = $2::integer[] AS same`, [writeInts(Int32Array.from(ints)), ints]);
  expect(rows.map(({ hex, same }) => [same, [...readInts(hex)]])).toEqual([[true, ints]]);
});

it('refuses an array with a hole, and reads none as empty', async () => {
  const { rows } = await client.query<{ hex: string }>(`SELECT encode(array_send(ARRAY[1, NULL, 3]), 'hex') AS hex`);
  expect(() => readInts(rows[0]!.hex)).toThrow('hole');
  expect([...readInts(null)]).toEqual([]);
});
