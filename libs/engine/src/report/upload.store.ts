import { fail } from '#domain/kernel/failure';
import { type Day, formatDay } from '#domain/kernel/day';
import type { EvidenceId, PersonId, UnitId } from '#domain/kernel/ids';
import type { PersonActor } from '#domain/people/actor';
import { may } from '#domain/people/permission';
import type { Evidence, UploadAnnounced } from '#domain/report/evidence';
import type { Reading, Statement } from '../core/reader';
import type { Tx } from '../core/tx';

/** An upload begun: what was announced, and where its bytes gather. */
export interface Upload extends UploadAnnounced {
  readonly id: string;
  readonly storeId: string;
  /** What it became; null while it is under way. */
  readonly evidenceId: EvidenceId | null;
}

/** Rows of uploads are kept this long after they began, so that a finish repeated late still gets its answer. */
const KEEP = '7 days';

const COLUMNS = `id, store_id AS "storeId", size::float8 AS size, file_name AS "fileName", title,
  proves_on - '1970-01-01'::date AS "provesOn", unit_id AS "unitId", evidence_id AS "evidenceId"`;
const FIND: Statement = { name: 'upload-find', text: `SELECT ${COLUMNS} FROM upload WHERE county_id = $1 AND id = $2` };
const LOCK: Statement = { name: 'upload-lock', text: `${FIND.text} FOR UPDATE` };
const BEGIN: Statement = {
  name: 'upload-begin',
  text: `WITH old AS (DELETE FROM upload WHERE county_id = $1 AND begun_at < $10::timestamptz - interval '${KEEP}')
         INSERT INTO upload (county_id, id, store_id, size, file_name, title, proves_on, unit_id, by_person_id, begun_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
const FORGET: Statement = {
  name: 'upload-forget',
  text: 'DELETE FROM upload WHERE county_id = $1 AND id = $2 AND evidence_id IS NULL',
};
const RECEIVE: Statement = {
  name: 'evidence-receive',
  text: `WITH kept AS (
           INSERT INTO evidence (county_id, id, sha256, size, media_type, file_name, title, proves_on, received_at,
             unit_id, by_person_id)
           VALUES ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id)
         UPDATE upload SET evidence_id = (SELECT id FROM kept) WHERE county_id = $1 AND id = $2`,
};

/** An upload of a unit whose evidence the actor keeps; of anybody else's it is not told that it exists. */
export async function uploadOf(reading: Reading, by: PersonActor, id: string): Promise<Upload> {
  return mine(await reading.rows<Upload>(FIND, [reading.county, id]), by);
}

/** As {@link uploadOf}, held until the transaction ends. */
export async function lockUpload(tx: Tx, by: PersonActor, id: string): Promise<Upload> {
  return mine(await tx.rows<Upload>(LOCK, [tx.county, id]), by);
}

function mine(rows: readonly Upload[], by: PersonActor): Upload {
  const [upload] = rows;
  return upload && may(by, 'evidence.upload', { unitId: upload.unitId }) ? upload : fail('upload.unknown');
}

/** Also forgets rows of uploads that began long ago. */
export async function insertUpload(tx: Tx, upload: Omit<Upload, 'evidenceId'>, by: PersonId): Promise<void> {
  const { id, storeId, size, fileName, title, provesOn, unitId } = upload;
  await tx.rows(BEGIN, [tx.county, id, storeId, size, fileName, title, formatDay(provesOn), unitId, by, tx.now]);
}

/** Forgets an upload that has not become evidence. */
export async function forgetUpload(tx: Tx, id: string): Promise<void> {
  await tx.rows(FORGET, [tx.county, id]);
}

export async function insertEvidence(tx: Tx, uploadId: string, evidence: Evidence): Promise<void> {
  const { id, sha256, size, mediaType, fileName, title, provesOn, unitId, byPersonId } = evidence;
  const day = formatDay(provesOn as Day);
  const keeper: UnitId = unitId;
  await tx.rows(RECEIVE, [tx.county, uploadId, id, sha256, size, mediaType, fileName, title, day, tx.now, keeper, byPersonId]);
}
