import type { QueryResultRow } from 'pg';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/document/document';
import { type TemplateField, templateFields } from '#domain/document/template-field';
import type { PersonActor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Statement } from '../core/reader';
import { templateInForce } from './template.store';

/** The template of a kind in force, and what it may use. */
export interface TemplateShown {
  readonly kind: DocumentKind;
  /** 0: the product's own, never changed. */
  readonly version: number;
  readonly source: 'office' | 'default';
  readonly fileName: string;
  readonly loadedAt: string | null;
  readonly fields: readonly TemplateField[];
}

const NEWEST: Statement = {
  name: 'templates-newest',
  text: `SELECT DISTINCT ON (kind) kind, version, source, file_name AS "fileName", to_char(loaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "loadedAt"
    FROM document_template WHERE county_id = $1 ORDER BY kind, version DESC`,
};

/** Word templates by kind. */
export class TemplateQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor): Promise<readonly TemplateShown[]> {
    mustMay(by, 'template.read');
    return this.reader.read(by.countyId, async (reading) => {
      const rows = await reading.rows<Omit<TemplateShown, 'fields'> & QueryResultRow>(NEWEST, [reading.county]);
      return DOCUMENT_KINDS.map((kind) => {
        const own = { kind, version: 0, source: 'default' as const, fileName: '', loadedAt: null };
        return { ...(rows.find((row) => row.kind === kind) ?? own), fields: templateFields(kind) };
      });
    });
  }

  /** The file in force, to be changed in Word or WPS. */
  file(by: PersonActor, kind: DocumentKind): Promise<Uint8Array> {
    mustMay(by, 'template.read');
    return this.reader.read(by.countyId, async (reading) => (await templateInForce(reading, kind)).bytes);
  }
}
