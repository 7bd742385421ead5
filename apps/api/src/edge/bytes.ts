import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Failure } from '#domain/kernel/failure';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_TYPE = 'application/pdf';
export const CSV_TYPE = 'text/csv';
export const CHUNK_TYPE = 'application/offset+octet-stream';

/** A workbook of a county's list is far below this; the guard inside looks closer. */
const WORKBOOK_LIMIT = 16 * 1024 * 1024;

/** Forms and plain text are what other sites' pages can send without asking: no route of ours takes them. */
const ACCEPTED: readonly string[] = ['application/json', WORKBOOK_TYPE, WORD_TYPE, PDF_TYPE, CSV_TYPE, CHUNK_TYPE];

/** A change without a body may still say that it would be JSON, as many clients do. An empty workbook is one. */
function forgiveEmptyBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { headers } = request.raw;
    const length = headers['content-length'];
    const empty = headers['transfer-encoding'] === undefined && (length === undefined || length === '0');
    if (empty && headers['content-type']?.startsWith('application/json')) delete headers['content-type'];
    done();
  });
}

/** Workbooks, tables and documents arrive as one buffer; chunks of a file stay a stream and never sit in memory. */
export function acceptBytes(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  forgiveEmptyBodies(fastify);
  for (const type of [WORKBOOK_TYPE, WORD_TYPE, PDF_TYPE, CSV_TYPE]) {
    fastify.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: WORKBOOK_LIMIT }, (_request, body, done) => {
      done(null, body);
    });
  }
  fastify.addContentTypeParser(CHUNK_TYPE, (_request, payload, done) => {
    done(null, payload);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    done(type === undefined || ACCEPTED.includes(type) ? undefined : new Failure('request.unsupported-media'));
  });
}
