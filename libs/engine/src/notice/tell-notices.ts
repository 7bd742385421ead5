import { formatDay } from '#domain/kernel/day';
import type { CountyId, Instant, UnitId } from '#domain/kernel/ids';
import { UNFOLDED_KINDS } from '#domain/ledger/proof';
import type { Ring } from '../core/county-bell';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { channelsOf } from './channels';
import { queueDeliveries } from './delivery.store';
import { foldNotices, holdNotices } from './fold-notices';

const DAY_BEGAN: Statement = {
  name: 'notice-day-began',
  text: `SELECT to_char($1::date::timestamp AT TIME ZONE $2::text AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
};
const TOLD: Statement = {
  name: 'notice-units',
  text: 'SELECT DISTINCT unit_id AS unit FROM notice WHERE county_id = $1 AND id = ANY($2::uuid[])',
};
/** What is shown to those who are on: the notices that stand by themselves, digests of this moment, and what they are about. */
const SHOWN: Statement = {
  name: 'notices-to-show',
  text: `SELECT n.id, n.subject_id AS subject FROM notice n WHERE n.county_id = $1 AND n.digest_id IS NULL
         AND (n.id = ANY($2::uuid[]) OR n.id IN (SELECT f.digest_id FROM notice f WHERE f.county_id = $1 AND f.id = ANY($2::uuid[])))`,
};

/**
 * What follows a raising, whoever raised: too many of a kind become one, the gateway's deliveries are queued, and those
 * who are on are told. In this order, so that a flood reaches nobody. Done twice it does nothing new.
 */
export class TellNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ring: Ring,
  ) {}

  /** `ids` were raised together; null where they were too many to name. */
  async run(county: CountyId, ids: readonly string[] | null): Promise<void> {
    const shown = await this.work.run({ actor: { kind: 'system', countyId: county, rule: 'notices' } }, async (tx) => {
      tx.unchanged = true;
      await holdNotices(tx);
      const { digestOver } = await channelsOf(tx);
      const units = ids && (await tx.rows<{ unit: UnitId }>(TOLD, [tx.county, ids])).map(({ unit }) => unit);
      await foldNotices(tx, { since: await dayBegan(tx), units, over: digestOver, byKind: true });
      await queueDeliveries(tx, UNFOLDED_KINDS);
      return ids ? tx.rows<{ id: string; subject: string }>(SHOWN, [tx.county, ids]) : [];
    });
    this.ring({ county, notices: shown.map(({ id }) => id), assignments: shown.map(({ subject }) => subject) });
  }
}

async function dayBegan(tx: Tx): Promise<Instant> {
  const [row] = await tx.rows<{ at: Instant }>(DAY_BEGAN, [formatDay(tx.today), tx.zone]);
  return row!.at;
}
