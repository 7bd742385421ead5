import { Readable } from 'node:stream';
import type { QueryResultRow } from 'pg';
import { FactBook } from '#domain/assessment/facts/fact-book';
import { readFacts } from '#domain/assessment/facts/read-facts';
import { runText } from '#domain/assessment/run/score-output';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { Failure } from '#domain/kernel/failure';
import { type PublicationLine, SCORE_FOLDERS } from '#domain/ledger/bundle';
import { type Canonical, canonicalJson } from '#domain/ledger/canonical';
import type { Reading, Statement } from '../core/reader';
import type { BundleFolder } from '../trail/export/bundle-folder';
import { canonicalLines } from '../trail/export/bundle-tables';
import { inputsOfRun } from './run.store';

const PUBLICATIONS: Statement = {
  name: 'export-publications',
  text: `SELECT id AS row, assessment_id || '/' || lpad(number::text, 6, '0') AS id, stage, document, reason, sha256, head
         FROM publication WHERE county_id = $1 ORDER BY assessment_id, number`,
};
const BODIES: Statement = {
  name: 'export-publication-bodies',
  text: `SELECT position, body FROM publication_unit WHERE county_id = $1 AND publication_id = $2 AND position > $3 ORDER BY position LIMIT 100`,
};
const RUNS: Statement = {
  name: 'export-published-runs',
  text: `SELECT r.id, r.run_hash AS "runHash", r.scheme_id AS "schemeId" FROM score_run r
         WHERE r.county_id = $1 AND EXISTS (SELECT 1 FROM publication p WHERE p.county_id = r.county_id AND p.run_id = r.id) ORDER BY r.run_hash`,
};
const SCHEMES: Statement = {
  name: 'export-published-schemes',
  text: `SELECT id, sha256, file FROM scheme WHERE county_id = $1 AND id = ANY($2::uuid[]) ORDER BY sha256`,
};

type Publication = PublicationLine & QueryResultRow & { readonly row: string; readonly head: string };
type Run = QueryResultRow & { readonly id: string; readonly runHash: string; readonly schemeId: string };
type SchemeFile = QueryResultRow & { readonly id: string; readonly sha256: string; readonly file: string };

/**
 * What published scores rest on, as it stands: the table of publications, and under its hash the text of each publication,
 * of each run that was published and of its scheme. Nothing is judged here: whether a text still has its hash, the reader finds out.
 */
export async function writeScores(reading: Reading, folder: BundleFolder): Promise<void> {
  const publications = await reading.rows<Publication>(PUBLICATIONS, [reading.county]);
  const lines = publications.map(({ id, stage, document, reason, sha256 }): PublicationLine => ({ id, stage, document, reason, sha256 }));
  await folder.writeLines('tables/publication.jsonl', canonicalLines(lines));
  for (const { row, head, sha256 } of publications) {
    await folder.writeStream(`${SCORE_FOLDERS.publication}/${sha256}`, Readable.from(textOf(reading, row, head)));
  }
  const runs = await reading.rows<Run>(RUNS, [reading.county]);
  const schemes = await reading.rows<SchemeFile>(SCHEMES, [reading.county, runs.map(({ schemeId }) => schemeId)]);
  for (const { sha256, file } of schemes) await folder.write(`${SCORE_FOLDERS.scheme}/${sha256}`, canonicalOf(file));
  for (const run of runs) {
    const scheme = schemes.find(({ id }) => id === run.schemeId);
    if (scheme) await folder.write(`${SCORE_FOLDERS.run}/${run.runHash}`, await frozenRun(reading, run.id, scheme));
  }
}

async function* textOf(reading: Reading, publicationId: string, head: string): AsyncGenerator<string> {
  yield head;
  for (let after = -1; ; ) {
    const rows = await reading.rows<QueryResultRow & { position: number; body: string }>(BODIES, [reading.county, publicationId, after]);
    for (const { body } of rows) yield `\n${body}`;
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** Where the frozen lines or their scheme cannot be read any more, the lines as they stand: under no circumstances the text that was hashed. */
async function frozenRun(reading: Reading, runId: string, { sha256, file }: SchemeFile): Promise<string> {
  const rows = (await inputsOfRun(reading, runId)).flatMap(({ listed }) => listed);
  try {
    const scheme = readScheme(JSON.parse(file));
    return runText(scheme, sha256, new FactBook(readFacts(rows, scheme)));
  } catch (error) {
    if (!(error instanceof Failure || error instanceof SyntaxError)) throw error;
    return canonicalJson(rows as unknown as Canonical);
  }
}

/** The scheme's hash covers its canonical form; what is no JSON any more stays as it is. */
function canonicalOf(file: string): string {
  try {
    return canonicalJson(JSON.parse(file) as Canonical);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return file;
  }
}
