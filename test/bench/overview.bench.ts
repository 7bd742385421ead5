import 'reflect-metadata';
import { Agent, get } from 'node:http';
import { dataSource } from '#engine/core/data-source';
import { startApi } from './http-submit';
import { machine } from './machine';
import { freePort, onDatabase, type Place, tokenOf } from './on-database';
import { COUNTY_TASKS, type OverviewGround, PREPARE, seedOverview, THEME, THEMES } from './overview-ground';
import { print } from './rounds';

const COUNTIES = 30;
/** Of each query, in turn through the counties; the first round of the counties is not counted. */
const ROUNDS = 12;
const MOST_MS = 50;

interface Asked {
  readonly name: string;
  readonly path: (round: number) => string;
}

const OVERVIEW = '/api/v1/overview';
const ASKED: readonly Asked[] = [
  { name: 'cockpit', path: () => `${OVERVIEW}/cockpit` },
  { name: 'cockpit of a week ago', path: () => `${OVERVIEW}/cockpit?asOf=2023-11-10` },
  {
    name: 'heat map, 33 townships by the 50 items of a theme',
    path: (round) => `${OVERVIEW}/heat-map?limit=200&theme=${encodeURIComponent(`${THEME}${round % THEMES}`)}`,
  },
  { name: 'heat map, 33 townships by 200 items, all that a screen shows', path: () => `${OVERVIEW}/heat-map?limit=200` },
];

/** One request after the other over a connection that stays, until the last byte of the answer. */
function asker(port: number): (path: string, token: string) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path, token) =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` };
      const request = get({ host: '127.0.0.1', port, path, agent, headers }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
        answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: the API answered ${answer.statusCode}`))));
      });
      request.on('error', reject);
    });
}

interface Timed {
  readonly times: readonly number[];
  readonly bytes: number;
}

async function timed({ path }: Asked, tokens: readonly string[], ask: ReturnType<typeof asker>): Promise<Timed> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const token of tokens) {
      const begun = performance.now();
      bytes = await ask(path(round), token);
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  return { times: times.sort((a, b) => a - b), bytes };
}

const percentile = (times: readonly number[], share: number): number => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;

async function measure({ url, folder }: Place): Promise<void> {
  const owner = await dataSource({ url, role: 'owner', poolSize: 4 }).initialize();
  await owner.query(PREPARE);
  const grounds: OverviewGround[] = [];
  for (let number = 0; number < COUNTIES; number += 1) {
    grounds.push(await seedOverview(owner, number));
    process.stderr.write(`county ${number + 1} of ${COUNTIES}\r`);
  }
  await owner.query('VACUUM ANALYZE');
  const tokens = await Promise.all(grounds.map(({ county, leader }) => tokenOf(owner, { county, account: leader.accountId })));
  const port = await freePort();
  const api = await startApi(url, port, folder);
  try {
    for (const asked of ASKED) {
      const { times, bytes } = await timed(asked, tokens, asker(port));
      const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
      const ratio = Math.round((p95 / MOST_MS) * 100) / 100;
      const ground = { assignments: COUNTIES * COUNTY_TASKS, counties: COUNTIES };
      print({ bench: 'overview', name: asked.name, unit: 'ms', p50, p95, atMost: MOST_MS, ratio, met: p95 <= MOST_MS, asked: times.length, bytes, ...ground, machine: machine() });
    }
  } finally {
    api.kill('SIGTERM');
    await owner.destroy();
  }
}

void onDatabase(measure);
