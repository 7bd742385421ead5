import { fail } from '../kernel/failure';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';

/** What is written out of the screens into a file that the county no longer holds. */
export const EXPORT_KINDS = ['tasks', 'logs', 'reads', 'timeline', 'findings', 'sample', 'list', 'quotas', 'directory', 'scheme', 'facts', 'scores', 'deliveries', 'other'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportMade {
  readonly what: ExportKind;
  readonly rows: number;
  /** The address of the screen with its filters, in plain letters; what was searched for is left out. */
  readonly filter: string;
}

const PLAIN = /^[\w/?=&:.,+%-]{0,300}$/;

/** Whoever writes out what he sees leaves a fact: what, how many rows, under which filter. */
export function recordExport(made: ExportMade, by: PersonActor, countyUnitId: string): Consequences {
  mustMay(by, 'export.record');
  if (!PLAIN.test(made.filter)) fail('request.invalid', { count: 1 }, [{ pointer: '/filter', code: 'pattern' }]);
  const subject = { kind: 'county', id: countyUnitId } as const;
  return { promises: [], facts: [{ fact: 'export.made', subject, unitId: by.unitId, data: { ...made } }] };
}
