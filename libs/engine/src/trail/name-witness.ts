import type { QueryResultRow } from 'pg';
import { fail } from '#domain/kernel/failure';
import { Malformed } from '#domain/ledger/tlog/malformed';
import { decodeVkey, NOTE_COSIGNATURE } from '#domain/ledger/tlog/note-key';
import type { Actor } from '#domain/people/actor';
import { sha256 } from '#platform/hash';
import { mustMayOrOperate } from '../core/operator';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { putWitness, removeWitness } from './log/witness.store';

export const COUNTY_UNIT: Statement = {
  name: 'log-county-unit',
  text: `SELECT id FROM unit WHERE county_id = $1 AND kind = 'county' ORDER BY opened_on, id LIMIT 1`,
};

/** Named by whoever runs the machine: an address that a user could name would be called from inside the county's network. */
export class NameWitness {
  constructor(private readonly work: UnitOfWork) {}

  /** From now on this witness is shown every head. `url` is its submission prefix; the name is its key's. */
  add(actor: Actor, { url, vkey }: { readonly url: string; readonly vkey: string }): Promise<string> {
    mustMayOrOperate(actor, 'trail.witness');
    const { name } = witnessKey(vkey);
    return this.work.run({ actor }, async (tx) => {
      await putWitness(tx, { name, vkey, url: url.replace(/\/+$/, '') });
      await leave(tx, 'trail.witnessAdded', { name, vkey });
      return name;
    });
  }

  remove(actor: Actor, name: string): Promise<void> {
    mustMayOrOperate(actor, 'trail.witness');
    return this.work.run({ actor }, async (tx) => {
      if (!(await removeWitness(tx, name))) fail('trail.unknown-witness', { name });
      await leave(tx, 'trail.witnessRemoved', { name });
    });
  }
}

function witnessKey(vkey: string) {
  try {
    const key = decodeVkey(vkey, sha256);
    if (key.type === NOTE_COSIGNATURE) return key;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  return fail('trail.bad-key', { key: vkey });
}

async function leave(tx: Tx, fact: 'trail.witnessAdded' | 'trail.witnessRemoved', data: Record<string, string>): Promise<void> {
  const [unit] = await tx.rows<QueryResultRow & { id: string }>(COUNTY_UNIT, [tx.county]);
  tx.leave({ facts: [{ fact, subject: { kind: 'county', id: unit?.id ?? '' }, data }] });
}
