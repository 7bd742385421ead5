import { createHash, createHmac } from 'node:crypto';

export interface S3Credentials {
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** What is signed; `headers` have lower-case names and include `host`, `x-amz-date` and `x-amz-content-sha256`. */
export interface S3Request {
  readonly method: string;
  /** Percent-encoded path, without a query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The `Authorization` header of AWS Signature Version 4, as S3 and the servers compatible with it expect it. */
export function authorization(request: S3Request, { region, accessKey, secretKey }: S3Credentials): string {
  const names = Object.keys(request.headers).sort();
  const lines = names.map((name) => `${name}:${(request.headers[name] as string).trim()}\n`).join('');
  const signed = names.join(';');
  const content = request.headers['x-amz-content-sha256'] as string;
  const canonical = [request.method, request.path, '', lines, signed, content].join('\n');
  const at = request.headers['x-amz-date'] as string;
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secretKey}`, at.slice(0, 8)));
  const signature = hmac(key, text).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope},SignedHeaders=${signed},Signature=${signature}`;
}
