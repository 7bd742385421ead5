import type { QueryResultRow } from 'pg';
import { Failure, fail } from '#domain/kernel/failure';
import type { SubjectKind } from '#domain/ledger/fact';
import { formatPromise } from '#domain/ledger/promise-note';
import { textOf, utf8 } from '#domain/ledger/tlog/bytes';
import { formatProof } from '#domain/ledger/tlog/proof-text';
import { formatNote } from '#domain/ledger/tlog/signed-note';
import type { PersonActor } from '#domain/people/actor';
import { leafHash } from '#platform/hash';
import type { Reader, Reading, Statement } from '../../core/reader';
import { TIMELINES, type TimelineKind, trailScope } from '../trail-scope';
import { headOver, logKeys } from './checkpoint.store';
import { headOf } from './log.store';
import { inclusionProofs } from './prove';
import { type LogPlace, signatureOf } from './sign-checkpoint';
import { withCosignatures } from './witness.store';

/** What somebody keeps to prove later that an entry was taken: of an entry itself, a report, or a verifier's act. */
export type ReceiptOf = { readonly kind: 'entry' | 'report' | 'verification'; readonly id: string };

export interface Receipt {
  /** A proof stands on its own; a promise was signed before the entry had its place under a signed head. */
  readonly form: 'proof' | 'promise';
  readonly text: string;
  readonly entry: string;
  readonly index: number | null;
}

interface Row extends QueryResultRow {
  readonly id: string;
  readonly at: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly personId: string | null;
  readonly body: string;
  readonly position: number | null;
}

const FOUND = `SELECT e.id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.subject_kind AS "subjectKind",
    e.subject_id AS "subjectId", e.actor_person_id AS "personId", e.body, i.position
  FROM trail_entry e LEFT JOIN trail_index i ON i.county_id = e.county_id AND i.entry_id = e.id`;
const ENTRY: Record<ReceiptOf['kind'], Statement> = {
  entry: { name: 'receipt-entry', text: `${FOUND} WHERE e.county_id = $1 AND e.id = $2` },
  report: {
    name: 'receipt-report',
    text: `${FOUND} JOIN report r ON r.county_id = e.county_id AND r.assignment_id = e.subject_id
           WHERE e.county_id = $1 AND r.id = $2 AND e.fact = 'report.submitted' AND e.body::jsonb #>> '{data,report}' = r.id::text`,
  },
  verification: {
    name: 'receipt-verification',
    text: `${FOUND} JOIN verification v ON v.county_id = e.county_id AND v.at = e.at JOIN report r ON r.county_id = v.county_id AND r.id = v.report_id
             AND r.assignment_id = e.subject_id
           WHERE e.county_id = $1 AND v.id = $2 AND split_part(e.fact, '.', 1) = 'report' AND e.body::jsonb #>> '{data,report}' = r.id::text
           ORDER BY e.id DESC LIMIT 1`,
  },
};

/**
 * Receipts of entries: whoever did it, and whoever may read the trail of it, may keep one. The product's verifier and any
 * reader of C2SP tlog-proof accept a proof; its extra data is the entry itself.
 */
export class Receipts {
  constructor(
    private readonly reader: Reader,
    private readonly place: LogPlace,
  ) {}

  of(by: PersonActor, { kind, id }: ReceiptOf): Promise<Receipt> {
    return this.reader.read(by.countyId, async (reading) => {
      const [row] = await reading.rows<Row>(ENTRY[kind], [reading.county, id]);
      if (!row || !(await mayReceive(reading, by, row))) fail('trail.unknown-entry', { id });
      return (await proofOf(reading, row)) ?? (await this.promiseOf(reading, row));
    });
  }

  private async promiseOf(reading: Reading, { id, at, body, position }: Row): Promise<Receipt> {
    const [newest] = await logKeys(reading);
    const key = newest?.key ?? fail('trail.no-checkpoint');
    const signer = this.place.keys.find(reading.code, key) ?? fail('trail.key-missing', { path: key.name });
    const beyond = position ?? (await headOf(reading))?.size ?? 0;
    const text = formatPromise({ origin: newest!.origin, leaf: leafHash(body), at, beyond, body });
    const note = formatNote({ text, signatures: [await signatureOf(text, signer)] });
    return { form: 'promise', text: textOf(note)!, entry: id, index: position };
  }
}

/** One's own act, or what one may read. */
async function mayReceive(reading: Reading, by: PersonActor, { personId, subjectKind, subjectId }: Row): Promise<boolean> {
  if (personId === by.personId) return true;
  if (!TIMELINES.some((kind) => kind === subjectKind)) return false;
  return trailScope(reading, by, subjectKind as TimelineKind, subjectId).then(
    () => true,
    (error: unknown) => (error instanceof Failure ? false : Promise.reject(error)),
  );
}

/** Undefined as long as no head was signed over the entry. */
async function proofOf(reading: Reading, { id, body, position }: Row): Promise<Receipt | undefined> {
  if (position === null) return undefined;
  const head = await headOver(reading, position);
  if (!head) return undefined;
  const [proof] = await inclusionProofs(reading, [position], head.size);
  const text = textOf(formatProof({ extra: utf8(body), index: position, proof: proof!, checkpoint: utf8(await withCosignatures(reading, head)) }))!;
  return { form: 'proof', text, entry: id, index: position };
}
