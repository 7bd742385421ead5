import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { validateSync, type ValidationError } from 'class-validator';
import { EnvironmentShape, EXAMPLES, type Expectation, type Variable } from './env-shape';
import { mailOf, secretsOf, trustProxyOf } from './env-values';
import { PROJECT_ROOT } from './project';

/** One variable that is wrong. The value itself is not kept: it may be a secret. */
export interface EnvironmentProblem {
  readonly variable: Variable;
  readonly expected: Expectation;
  readonly example: string;
}

/** Everything that is wrong with the environment, at once. */
export class EnvironmentRefused extends Error {
  constructor(readonly problems: readonly EnvironmentProblem[]) {
    super(problems.map((problem) => `${problem.variable}: ${problem.expected}, e.g. ${problem.example}`).join('; '));
    this.name = 'EnvironmentRefused';
  }
}

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
}

export interface Environment {
  readonly nodeEnv: 'production' | 'development' | 'test';
  readonly port: number;
  readonly host: string;
  /** The address people type; cookies are `Secure` and HSTS is sent when it is https. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  /** For migrations; where it is absent, `databaseUrl` migrates too. */
  readonly databaseOwnerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly blobDir: string;
  /** Absolute. Keys that are never in the database: the logs' signing keys, the counties' keys of personal data. */
  readonly keyDir: string;
  /** What the origin of a county's log begins with. Fixed for a log when its first head is signed. */
  readonly deployment: string;
  /** Each log has a second tree of SM3, whose heads are signed with SM2. */
  readonly trailSm: boolean;
  /** Absolute. Where each day's signed head of every log leaves to; absent: nowhere. */
  readonly headsDir: string | undefined;
  /** A time-stamping authority of RFC 3161 for heads that leave. */
  readonly timeStampUrl: string | undefined;
  /** From whom to whom heads that leave are mailed as well. */
  readonly headsMail: { readonly from: string; readonly to: string } | undefined;
  /** Present: evidence goes to an S3-compatible store, not to `blobDir`. */
  readonly blobS3: S3Settings | undefined;
  readonly logLevel: string;
  /** Absent: nobody said. `start` then shows warnings only. */
  readonly logLevelGiven: string | undefined;
  /** As Fastify takes it. */
  readonly trustProxy: boolean | number | string;
  readonly metricsToken: string | undefined;
  /** What messages outside are signed with, by the name a county's settings use; those in the file are read by `noticeSecrets`. */
  readonly webhookSecrets: ReadonlyMap<string, string>;
  /** Absolute. More of them, and mail servers with their passwords. */
  readonly noticeSecretsFile: string | undefined;
  /** Gateways may stand at private addresses. */
  readonly webhookAllowPrivate: boolean;
  /** Where the worker answers `/health/ready`; absent: nowhere. */
  readonly workerHealthPort: number | undefined;
  /** How many loops of a worker look for due timers: as many as the machine has cores, 1 to 4, unless somebody said. */
  readonly sweepers: number;
  readonly debug: boolean;
}

export type EnvironmentSource = Readonly<Record<string, string | undefined>>;

const S3_VARIABLES = ['BLOB_S3_ENDPOINT', 'BLOB_S3_BUCKET', 'BLOB_S3_ACCESS_KEY', 'BLOB_S3_SECRET_KEY'] as const;

const problem = (variable: Variable, expected: Expectation): EnvironmentProblem => ({
  variable,
  expected,
  example: EXAMPLES[variable],
});

/** The address the product is reached at: the public one, or where it listens. */
export function addressOf({ publicUrl, host, port }: Pick<Environment, 'publicUrl' | 'host' | 'port'>): string {
  const named = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return publicUrl ?? `http://${named}:${port}`;
}

function problemOf(error: ValidationError): EnvironmentProblem {
  const contexts: readonly { expected: Expectation }[] = Object.values(error.contexts ?? {});
  return problem(error.property as Variable, contexts[0]?.expected ?? 'required');
}

function shapeOf(source: EnvironmentSource): EnvironmentShape {
  const given = (Object.keys(EXAMPLES) as Variable[])
    .map((name) => [name, source[name]?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const shape = Object.assign(new EnvironmentShape(), Object.fromEntries(given)) as EnvironmentShape;
  for (const name of ['PORT', 'WORKER_HEALTH_PORT'] as const) {
    const port: unknown = shape[name];
    if (typeof port === 'string') shape[name] = /^\d+$/.test(port) ? Number(port) : Number.NaN;
  }
  return shape;
}

function problemsOf(shape: EnvironmentShape, required: readonly Variable[]): EnvironmentProblem[] {
  const wrong = validateSync(shape, { forbidUnknownValues: true }).map(problemOf);
  const absent = required.filter((name) => shape[name] === undefined).map((name) => problem(name, 'required'));
  const hasS3 = S3_VARIABLES.some((name) => shape[name] !== undefined);
  const halfS3 = hasS3
    ? S3_VARIABLES.filter((name) => shape[name] === undefined).map((name) => problem(name, 'all-or-none'))
    : [];
  return [...wrong, ...absent, ...halfS3];
}

function s3Of(shape: EnvironmentShape): S3Settings | undefined {
  const {
    BLOB_S3_ENDPOINT: endpoint,
    BLOB_S3_BUCKET: bucket,
    BLOB_S3_ACCESS_KEY: accessKey,
    BLOB_S3_SECRET_KEY: secretKey,
  } = shape;
  if (endpoint === undefined || bucket === undefined || accessKey === undefined || secretKey === undefined)
    return undefined;
  return { endpoint, bucket, accessKey, secretKey, region: shape.BLOB_S3_REGION ?? 'us-east-1' };
}

function settingsOf(shape: EnvironmentShape): Environment {
  const dataDir = resolve(PROJECT_ROOT, shape.DATA_DIR ?? '.duban');
  return {
    nodeEnv: shape.NODE_ENV ?? 'production',
    port: shape.PORT ?? 3000,
    host: shape.HOST ?? '127.0.0.1',
    publicUrl: shape.PUBLIC_URL,
    databaseUrl: shape.DATABASE_URL,
    databaseOwnerUrl: shape.DATABASE_OWNER_URL,
    redisUrl: shape.REDIS_URL,
    dataDir,
    blobDir: resolve(PROJECT_ROOT, shape.BLOB_DIR ?? join(dataDir, 'blobs')),
    keyDir: resolve(PROJECT_ROOT, shape.KEY_DIR ?? join(dataDir, 'keys')),
    deployment: shape.DEPLOYMENT ?? (shape.PUBLIC_URL === undefined ? 'duban.local' : new URL(shape.PUBLIC_URL).hostname),
    trailSm: shape.TRAIL_SM === 'on',
    headsDir: shape.HEADS_DIR === undefined ? undefined : resolve(PROJECT_ROOT, shape.HEADS_DIR),
    timeStampUrl: shape.TIME_STAMP_URL,
    headsMail: mailOf(shape.HEADS_MAIL),
    blobS3: s3Of(shape),
    logLevel: shape.LOG_LEVEL ?? 'info',
    logLevelGiven: shape.LOG_LEVEL,
    trustProxy: trustProxyOf(shape.TRUST_PROXY),
    metricsToken: shape.METRICS_TOKEN,
    webhookSecrets: secretsOf(shape.WEBHOOK_SECRETS),
    noticeSecretsFile: shape.NOTICE_SECRETS_FILE === undefined ? undefined : resolve(PROJECT_ROOT, shape.NOTICE_SECRETS_FILE),
    webhookAllowPrivate: shape.WEBHOOK_ALLOW_PRIVATE === 'true',
    workerHealthPort: shape.WORKER_HEALTH_PORT,
    sweepers: Number(shape.SWEEPERS ?? Math.min(availableParallelism(), 4)),
    debug: shape.DEBUG === '1',
  };
}

/** `.env` in the project's folder, for those who keep one; what the shell says goes before it. */
function surroundings(): EnvironmentSource {
  const file = join(PROJECT_ROOT, '.env');
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...written, ...process.env };
}

/**
 * The settings of this process. Relative folders start at the project's folder.
 * `required` names what this program cannot do without. Throws EnvironmentRefused with every problem.
 */
export function readEnv(source: EnvironmentSource = surroundings(), required: readonly Variable[] = []): Environment {
  const shape = shapeOf(source);
  const problems = problemsOf(shape, required);
  if (problems.length > 0) throw new EnvironmentRefused(problems);
  return settingsOf(shape);
}

/** What a child process is given: our own surroundings, with some variables set anew. */
export function childEnvironment(settings: EnvironmentSource): Record<string, string | undefined> {
  return { ...surroundings(), ...settings };
}

/** Our parent is npm; when it goes, nobody is left to stop us. */
export function isRunByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}
