import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';

/** `require_tld` off: a county's servers have names such as `postgres` or plain addresses. */
const url = (...protocols: string[]) => ({
  protocols,
  require_protocol: true,
  require_tld: false,
  require_valid_protocol: true,
});
const expects = (expected: Expectation) => ({ context: { expected } });

/** Why a variable was refused. `libs/words` has the sentence. */
export type Expectation =
  | 'port'
  | 'host'
  | 'web-url'
  | 'postgres-url'
  | 'redis-url'
  | 'one-of'
  | 'proxy'
  | 'secret'
  | 'path'
  | 'secret-file'
  | 'name'
  | 'required'
  | 'all-or-none';

export const NODE_ENVS = ['production', 'development', 'test'] as const;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
/** More than four gain nothing and only hold connections. */
export const SWEEPERS = ['1', '2', '3', '4'] as const;

/** Every variable the product reads, as it is written outside. An empty value counts as absent. */
export class EnvironmentShape {
  @IsOptional()
  @IsIn(NODE_ENVS, expects('one-of'))
  NODE_ENV?: (typeof NODE_ENVS)[number];

  @IsOptional()
  @IsInt(expects('port'))
  @Min(1, expects('port'))
  @Max(65_535, expects('port'))
  PORT?: number;

  @IsOptional()
  @Matches(/^[0-9A-Za-z.:-]+$/, expects('host'))
  HOST?: string;

  @IsOptional()
  @IsUrl(url('http', 'https'), expects('web-url'))
  PUBLIC_URL?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^/\s]+\/[^/\s?]+/, expects('postgres-url'))
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^/\s]+\/[^/\s?]+/, expects('postgres-url'))
  DATABASE_OWNER_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, expects('redis-url'))
  REDIS_URL?: string;

  @IsOptional()
  @Matches(/^[^\0]+$/, expects('path'))
  DATA_DIR?: string;

  @IsOptional()
  @Matches(/^[^\0]+$/, expects('path'))
  BLOB_DIR?: string;

  @IsOptional()
  @Matches(/^[^\0]+$/, expects('path'))
  KEY_DIR?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{0,98}[a-z0-9]$/, expects('name'))
  DEPLOYMENT?: string;

  @IsOptional()
  @IsIn(['on', 'off'], expects('one-of'))
  TRAIL_SM?: 'on' | 'off';

  @IsOptional()
  @Matches(/^[^\0]+$/, expects('path'))
  HEADS_DIR?: string;

  @IsOptional()
  @IsUrl(url('http', 'https'), expects('web-url'))
  TIME_STAMP_URL?: string;

  @IsOptional()
  @Matches(/^[^\s@>]+@[^\s@>]+>[^\s@>]+@[^\s@>]+$/, expects('name'))
  HEADS_MAIL?: string;

  @IsOptional()
  @IsUrl(url('http', 'https'), expects('web-url'))
  BLOB_S3_ENDPOINT?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, expects('name'))
  BLOB_S3_BUCKET?: string;

  @IsOptional()
  @Matches(/^\S+$/, expects('secret'))
  BLOB_S3_ACCESS_KEY?: string;

  @IsOptional()
  @Matches(/^\S+$/, expects('secret'))
  BLOB_S3_SECRET_KEY?: string;

  @IsOptional()
  @Matches(/^[a-z0-9-]+$/, expects('name'))
  BLOB_S3_REGION?: string;

  @IsOptional()
  @IsIn(LOG_LEVELS, expects('one-of'))
  LOG_LEVEL?: (typeof LOG_LEVELS)[number];

  @IsOptional()
  @Matches(/^(none|loopback|\d|[0-9a-fA-F.:/, ]+)$/, expects('proxy'))
  TRUST_PROXY?: string;

  @IsOptional()
  @Matches(/^\S{16,}$/, expects('secret'))
  METRICS_TOKEN?: string;

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}=[^\s,]{16,}(,[a-z0-9][a-z0-9-]{0,39}=[^\s,]{16,})*$/, expects('secret'))
  WEBHOOK_SECRETS?: string;

  @IsOptional()
  @Matches(/^[^\0]+$/, expects('path'))
  NOTICE_SECRETS_FILE?: string;

  @IsOptional()
  @IsIn(['true', 'false'], expects('one-of'))
  WEBHOOK_ALLOW_PRIVATE?: 'true' | 'false';

  @IsOptional()
  @IsInt(expects('port'))
  @Min(1, expects('port'))
  @Max(65_535, expects('port'))
  WORKER_HEALTH_PORT?: number;

  @IsOptional()
  @IsIn(SWEEPERS, expects('one-of'))
  SWEEPERS?: (typeof SWEEPERS)[number];

  @IsOptional()
  @IsIn(['1', '0'], expects('one-of'))
  DEBUG?: '1' | '0';
}

export type Variable = keyof EnvironmentShape;

/** An example of each variable, shown where it is refused; their names are also the list of what is read. */
export const EXAMPLES: Readonly<Record<Variable, string>> = {
  NODE_ENV: 'production',
  PORT: '3000',
  HOST: '0.0.0.0',
  PUBLIC_URL: 'https://duban.example.gov.cn',
  DATABASE_URL: 'postgres://duban_login:secret@postgres:5432/duban',
  DATABASE_OWNER_URL: 'postgres://duban_owner:secret@postgres:5432/duban',
  REDIS_URL: 'redis://redis:6379/0',
  DATA_DIR: '.duban',
  BLOB_DIR: '/var/lib/duban/blobs',
  KEY_DIR: '/var/lib/duban-keys',
  DEPLOYMENT: 'duban.example.gov.cn',
  TRAIL_SM: 'on',
  HEADS_DIR: '/mnt/discipline-office/heads',
  TIME_STAMP_URL: 'http://tsa.example.gov.cn/tsr',
  HEADS_MAIL: 'duban@example.gov.cn>discipline@example.gov.cn',
  BLOB_S3_ENDPOINT: 'http://minio:9000',
  BLOB_S3_BUCKET: 'duban-evidence',
  BLOB_S3_ACCESS_KEY: 'duban',
  BLOB_S3_SECRET_KEY: 'a-long-secret',
  BLOB_S3_REGION: 'cn-north-1',
  LOG_LEVEL: 'info',
  TRUST_PROXY: 'loopback',
  METRICS_TOKEN: 'at-least-16-characters',
  WEBHOOK_SECRETS: 'gateway=at-least-16-characters',
  NOTICE_SECRETS_FILE: '/etc/duban/notice-secrets',
  WEBHOOK_ALLOW_PRIVATE: 'true',
  WORKER_HEALTH_PORT: '3001',
  SWEEPERS: '2',
  DEBUG: '1',
};
