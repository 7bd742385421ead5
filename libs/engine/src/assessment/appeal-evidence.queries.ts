import type { QueryResultRow } from 'pg';
import type { Readable } from 'node:stream';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { EvidencePlace } from '#platform/blobs/open-blob-store';
import type { Reader, Statement } from '../core/reader';
import { onStore } from '../report/blob-failure';
import { openAppeal } from './appeal.queries';

const FILE: Statement = {
  name: 'appeal-file',
  text: `SELECT sha256, file_name AS "fileName", media_type AS "mediaType", size::float8 AS size FROM evidence WHERE county_id = $1 AND id = $2`,
};

export interface AppealFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Files of an appeal, old and new, for who may read the appeal: the reviewer has no other right to them. */
export class AppealEvidenceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly place: EvidencePlace,
  ) {}

  /** Refused: `evidence.unknown`, where the appeal does not rest on it. */
  async content(by: PersonActor, appealId: string, evidenceId: string): Promise<{ readonly file: AppealFile; readonly stream: Readable }> {
    const file = await this.reader.read(by.countyId, async (reading) => {
      const { evidence, before } = await openAppeal(reading, by, appealId);
      const old = before.inputs.flatMap(({ facts }) => facts.flatMap(({ contributions }) => contributions.reports.flatMap((report) => report.evidence)));
      if (![...evidence, ...old].some(({ id }) => id === evidenceId)) fail('evidence.unknown', { id: evidenceId });
      const [row] = await reading.rows<AppealFile & QueryResultRow>(FILE, [reading.county, evidenceId]);
      return row ?? fail('evidence.unknown', { id: evidenceId });
    });
    return { file, stream: await onStore(() => this.place.store.open(file.sha256)) };
  }
}
