import type { QueryResultRow } from 'pg';
import type { SchemeState } from '#domain/assessment/life/scheme-version';
import { scoredLeaves } from '#domain/assessment/facts/known-figures';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import { may, mustMay } from '#domain/people/permission';
import type { Reader, Statement } from '../core/reader';
import { unitsOfScheme } from './scheme.store';

/** A version as a list shows it. */
export interface SchemeShown {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly sha256: string;
  readonly state: SchemeState;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly withdrawReason: string | null;
}
export interface SchemeDetail extends SchemeShown {
  readonly approval: { readonly document: string; readonly by: string; readonly date: string };
  readonly groups: readonly { readonly key: string; readonly name: string; readonly kind: string; readonly ranked: boolean; readonly units: number }[];
  readonly leaves: number;
  /** The file as it was put in. */
  readonly file: object;
}

export const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** `$2` one version, or all; `$3` whether what is not in force is shown. */
const shown = (more: string): string => `SELECT s.id, s.number, s.version, s.title, s.sha256, s.state, s.effective_from::text AS "effectiveFrom",
      s.effective_until::text AS "effectiveUntil", p.name AS "proposedBy", ${instant('s.proposed_at')} AS "proposedAt",
      a.name AS "approvedBy", ${instant('s.approved_at')} AS "approvedAt", s.withdraw_reason AS "withdrawReason"${more}
    FROM scheme s JOIN person p ON p.county_id = s.county_id AND p.id = s.proposed_by
    LEFT JOIN person a ON a.county_id = s.county_id AND a.id = s.approved_by
    WHERE s.county_id = $1 AND ($2::uuid IS NULL OR s.id = $2) AND ($3::boolean OR s.state = 'approved')
    ORDER BY s.effective_from DESC, s.number, s.version DESC`;
const ALL: Statement = { name: 'schemes-shown', text: shown('') };
const ONE: Statement = { name: 'scheme-shown', text: shown(', s.file') };

/** Schemes in force are everybody's to read; what is only proposed, the assessment office's. */
export class SchemeQueries {
  constructor(private readonly reader: Reader) {}

  all(by: PersonActor): Promise<readonly SchemeShown[]> {
    mustMay(by, 'scheme.read');
    return this.reader.read(by.countyId, async (reading) => {
      return reading.rows<SchemeShown & QueryResultRow>(ALL, [reading.county, null, may(by, 'scheme.propose')]);
    });
  }

  one(by: PersonActor, id: string): Promise<SchemeDetail> {
    mustMay(by, 'scheme.read');
    return this.reader.read(by.countyId, async (reading) => {
      const [row] = await reading.rows<SchemeShown & { file: string } & QueryResultRow>(ONE, [reading.county, id, may(by, 'scheme.propose')]);
      const { file, ...rest } = row ?? fail('scheme.unknown', { id });
      const json = JSON.parse(file) as object;
      const scheme = readScheme(json);
      const groups = scheme.groups.map(({ key, name, kind, ranked, units }) => ({ key, name, kind, ranked, units: units.length }));
      return { ...rest, approval: scheme.approval, groups, leaves: scoredLeaves(scheme).length, file: json };
    });
  }

  /** Whether a file would be taken; nothing is written. Refused like a proposal. */
  check(by: PersonActor, json: object): Promise<{ readonly number: string; readonly version: number; readonly leaves: number }> {
    mustMay(by, 'scheme.propose');
    return this.reader.read(by.countyId, async (reading) => {
      const scheme = readScheme(json);
      await unitsOfScheme(reading, scheme);
      return { number: scheme.number, version: scheme.version, leaves: scoredLeaves(scheme).length };
    });
  }
}
