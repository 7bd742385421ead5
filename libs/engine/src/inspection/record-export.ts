import { type ExportMade, recordExport } from '#domain/inspection/record-export';
import { fail } from '#domain/kernel/failure';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';

const COUNTY_UNIT: Statement = { name: 'export-county-unit', text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county'` };

/** What is written out of a screen is on record before the file is handed over. */
export class RecordExport {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, made: ExportMade): Promise<void> {
    return this.work.run(call, async (tx) => {
      const { actor } = call;
      if (actor.kind !== 'person') fail('permission.denied', { action: 'export.record', roles: [] });
      const [county] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
      tx.leave(recordExport(made, actor, county?.id ?? fail('county.unknown', { county: tx.county })));
    });
  }
}
