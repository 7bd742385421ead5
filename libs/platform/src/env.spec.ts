import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { EXAMPLES, type Variable } from './env-shape';
import { EnvironmentRefused, type EnvironmentSource, readEnv } from './env';
import { PROJECT_ROOT } from './project';

function problemsOf(source: EnvironmentSource, required: readonly Variable[] = []): string[] {
  try {
    readEnv(source, required);
  } catch (error) {
    if (error instanceof EnvironmentRefused)
      return error.problems.map(({ variable, expected }) => `${variable} ${expected}`).sort();
    throw error;
  }
  return [];
}

test('config/env.example names every variable, and each of its values is accepted', () => {
  const example = parseEnv(readFileSync(join(PROJECT_ROOT, 'config/env.example'), 'utf8'));
  expect(Object.keys(example).sort()).toEqual(Object.keys(EXAMPLES).sort());
  expect(problemsOf(example)).toEqual([]);
  expect(problemsOf(EXAMPLES)).toEqual([]);
});

test('nothing set: a machine of one’s own', () => {
  expect(readEnv({})).toMatchObject({
    nodeEnv: 'production',
    port: 3000,
    host: '127.0.0.1',
    dataDir: join(PROJECT_ROOT, '.duban'),
    trustProxy: false,
    blobS3: undefined,
  });
  expect(readEnv({ PORT: ' ', LOG_LEVEL: '' })).toEqual(readEnv({}));
});

test('everything wrong is said at once, and no value is repeated', () => {
  const source = {
    PORT: '99999',
    HOST: 'a b',
    DATABASE_URL: 'mysql://x/y',
    LOG_LEVEL: 'loud',
    METRICS_TOKEN: 'short',
    BLOB_S3_BUCKET: 'evidence',
  };
  expect(problemsOf(source, ['REDIS_URL'])).toEqual([
    'BLOB_S3_ACCESS_KEY all-or-none',
    'BLOB_S3_ENDPOINT all-or-none',
    'BLOB_S3_SECRET_KEY all-or-none',
    'DATABASE_URL postgres-url',
    'HOST host',
    'LOG_LEVEL one-of',
    'METRICS_TOKEN secret',
    'PORT port',
    'REDIS_URL required',
  ]);
});

test.each(['0', '-1', '3000.5', '3e3', 'three'])('PORT=%s is refused', (PORT) => {
  expect(problemsOf({ PORT })).toEqual(['PORT port']);
});

test('proxies are given as Fastify takes them', () => {
  const trust = (TRUST_PROXY: string) => readEnv({ TRUST_PROXY }).trustProxy;
  expect(['none', '1', 'loopback', '10.0.0.0/8'].map(trust)).toEqual([false, 1, 'loopback', '10.0.0.0/8']);
});
