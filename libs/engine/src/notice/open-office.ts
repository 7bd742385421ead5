import type { CountyId } from '#domain/kernel/ids';
import type { UnitOfWork } from '../core/unit-of-work';
import { wakeDeliveries } from './delivery.store';

/**
 * When the county's hours begin, what waited for them goes out. On a day that is none each goes back to waiting, and asked
 * twice nothing waits any more.
 */
export class OpenOffice {
  constructor(private readonly work: UnitOfWork) {}

  /** Answers how many are tried now. */
  run(county: CountyId): Promise<number> {
    return this.work.run({ actor: { kind: 'system', countyId: county, rule: 'notices' } }, (tx) => {
      tx.unchanged = true;
      return wakeDeliveries(tx, ['quiet']);
    });
  }
}
