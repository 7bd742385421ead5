import type { CountyId } from '#domain/kernel/ids';
import { dataSource } from '../data-source';
import { operator } from '../operator';
import type { Statement } from '../reader';
import { UnitOfWork } from '../unit-of-work';
import type { TrailRoot } from './format';

const COUNTY_UNIT: Statement = {
  name: 'backup-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county' ORDER BY opened_on, id LIMIT 1`,
};

/** Leaves in each county's trail that it was backed up or restored, and up to which root. */
export async function recordBackup(
  ownerUrl: string,
  fact: 'backup.taken' | 'backup.restored',
  backup: { readonly takenAt: string; readonly trail: readonly TrailRoot[] },
): Promise<void> {
  const source = await dataSource({ url: ownerUrl, role: 'owner', poolSize: 1 }).initialize();
  try {
    const work = new UnitOfWork(source);
    for (const { county, entries, root } of backup.trail) {
      await work.run({ actor: operator(county as CountyId, 'command-line') }, async (tx) => {
        const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
        if (!unit) throw new Error(`county ${tx.code} has no unit of its own`);
        const data = { takenAt: backup.takenAt, entries, root };
        tx.leave({ facts: [{ fact, subject: { kind: 'county', id: unit.id }, data }] });
      });
    }
  } finally {
    await source.destroy();
  }
}
