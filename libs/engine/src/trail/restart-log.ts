import { fail } from '#domain/kernel/failure';
import { base64Of } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { encodeVkey } from '#domain/ledger/tlog/note-key';
import { firstOrigin, type KeyChange, keyChangeText, type LogRestart, restartText } from '#domain/ledger/key-statement';
import type { PersonActor } from '#domain/people/actor';
import { commitment } from '#platform/hash';
import { newSalt } from '#platform/ids';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { changeSm2Key, retireSm2Keys } from './change-sm2-key';
import { type LogKey, logKeys } from './log/checkpoint.store';
import { lostHead } from './log/known-heads';
import { headOf } from './log/log.store';
import type { LogPlace } from './log/sign-checkpoint';
import { COUNTY_UNIT } from './name-witness';

/** All that signed so far signs no more; the next key begins where the log stands. */
const RETIRE: Statement = { name: 'log-retire-keys', text: 'UPDATE trail_key SET retired_at = clock_timestamp() WHERE county_id = $1 AND retired_at IS NULL' };
const NEW_KEY: Statement = {
  name: 'log-new-key',
  text: 'INSERT INTO trail_key (county_id, vkey, origin, since_size, created_at) VALUES ($1, $2, $3, $4, clock_timestamp())',
};
const ORIGINS: Statement = { name: 'log-origins', text: 'SELECT origin FROM trail_key WHERE county_id = $1 GROUP BY origin ORDER BY min(created_at)' };
const REASON: Statement = { name: 'log-restart-reason', text: 'INSERT INTO trail_restart (county_id, vkey, reason, salt, restarted_at) VALUES ($1, $2, $3, $4, clock_timestamp())' };
/** Whom the witnesses saw was another log: they begin with the new one when they are told its key. */
const FORGET: Statement = { name: 'log-witnesses-begin', text: 'UPDATE trail_witness SET cosigned_size = 0, problem = NULL, asked_at = NULL WHERE county_id = $1' };

export interface Restarted {
  readonly origin: string;
  readonly vkey: string;
  readonly size: number;
  readonly knownSize: number;
  /** False where the old key was lost too: then nobody can tell that it was the same county who signed. */
  readonly isSigned: boolean;
}

/**
 * A log whose database was set back goes on under a new name from what is left, signed for by two officers. The old log's
 * heads keep proving what they proved; that its end is lost stays on record for ever. By the owner's connection.
 */
export class RestartLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly place: LogPlace,
  ) {}

  /** Refused (`trail.not-behind`) where nothing known is missing. */
  run([first, second]: readonly [PersonActor, PersonActor], reason: string): Promise<Restarted> {
    return this.work.run({ actor: first }, async (tx) => {
      const { keys, heads } = this.place;
      const [old] = await logKeys(tx);
      const lost = await lostHead(tx, heads.read(tx.code).filter(({ origin }) => !old || origin === old.origin));
      if (!lost) fail('trail.not-behind');
      const head = await headOf(tx);
      const { key } = keys.create(tx.code, await nextOrigin(tx, lost.known.origin));
      const restart: LogRestart = {
        from: old?.vkey ?? lost.known.origin, to: encodeVkey(key), size: head?.size ?? 0, root: head?.root.toString('hex') ?? '',
        knownSize: lost.known.size, knownRoot: lost.known.root,
      };
      const signature = old ? await this.signed(tx, old, restartText(restart)) : null;
      await tx.rows(RETIRE, [tx.county]);
      await tx.rows(NEW_KEY, [tx.county, restart.to, key.name, restart.size]);
      await tx.rows(FORGET, [tx.county]);
      const salt = newSalt();
      await tx.rows(REASON, [tx.county, restart.to, reason, salt]);
      const data = { ...restart, knownBy: lost.known.witness ?? null, signature, second: second.personId, reason: commitment(salt, reason) };
      await leave(tx, 'trail.restarted', data);
      return { origin: key.name, vkey: restart.to, size: restart.size, knownSize: restart.knownSize, isSigned: signature !== null };
    });
  }

  private async signed(tx: Tx, { key }: LogKey, text: string): Promise<string | null> {
    const signer = this.place.keys.find(tx.code, key);
    return signer ? base64Of(await signer.sign(utf8(text))) : null;
  }
}

/** Another key signs the same log from now on; the old one signs its successor's name, and beside it until it is retired. */
export class ChangeKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly place: LogPlace,
  ) {}

  run([first, second]: readonly [PersonActor, PersonActor]): Promise<{ readonly vkey: string; readonly before: string; readonly sm2: KeyChange | undefined }> {
    return this.work.run({ actor: first }, async (tx) => {
      const old = (await logKeys(tx))[0] ?? fail('trail.no-checkpoint');
      const signer = this.place.keys.find(tx.code, old.key) ?? fail('trail.key-missing', { path: old.key.name });
      const { key } = this.place.keys.create(tx.code, old.origin);
      const change = { from: old.vkey, to: encodeVkey(key) };
      const signature = base64Of(await signer.sign(utf8(keyChangeText(change))));
      const size = (await headOf(tx))?.size ?? 0;
      await tx.rows(NEW_KEY, [tx.county, change.to, old.origin, size]);
      await leave(tx, 'trail.keyChanged', { ...change, signature, second: second.personId });
      const sm2 = await changeSm2Key(tx, this.place.sm2, { origin: old.origin, size });
      if (sm2) await leave(tx, 'trail.sm2KeyChanged', { ...sm2, second: second.personId });
      return { vkey: change.to, before: change.from, sm2 };
    });
  }

  /**
   * Refused (`trail.change-unsigned`) until a head over the entry of the change is signed, by both: no head of before is left
   * to the new key alone. Older keys sign no more, and their secret halves are destroyed. What they signed stays as good
   * as it was.
   */
  async retire([first, second]: readonly [PersonActor, PersonActor]): Promise<number> {
    const retired = await this.work.run({ actor: first }, async (tx) => {
      const [newest, ...older] = await logKeys(tx);
      if (!newest || older.length === 0) fail('trail.one-key');
      const [covered] = await tx.rows(COVERED, [tx.county, newest.vkey]);
      if (!covered) fail('trail.change-unsigned');
      for (const { vkey } of older) await tx.rows(RETIRE_ONE, [tx.county, vkey]);
      const sm2 = await retireSm2Keys(tx, newest.origin);
      for (const { vkey } of older) await leave(tx, 'trail.keyRetired', { key: vkey, second: second.personId });
      for (const { vkey } of sm2) await leave(tx, 'trail.sm2KeyRetired', { key: vkey, second: second.personId });
      return { code: tx.code, older, sm2 };
    });
    for (const { key } of [...retired.older, ...retired.sm2]) this.place.keys.destroy(retired.code, key);
    return retired.older.length + retired.sm2.length;
  }
}

const COVERED: Statement = {
  name: 'log-change-covered',
  text: `SELECT 1 FROM trail_entry e JOIN trail_index i ON i.county_id = e.county_id AND i.entry_id = e.id
         WHERE e.county_id = $1 AND e.fact = 'trail.keyChanged' AND e.body::jsonb #>> '{data,to}' = $2
           AND i.position < (SELECT max(k.size) FROM trail_checkpoint k WHERE k.county_id = e.county_id)`,
};
const RETIRE_ONE: Statement = { name: 'log-retire-key', text: 'UPDATE trail_key SET retired_at = clock_timestamp() WHERE county_id = $1 AND vkey = $2' };

/** `duban.example/510722`, then `duban.example/510722/2`, and so on: no witness mistakes one for the other. */
async function nextOrigin(tx: Tx, known: string): Promise<string> {
  const origins = await tx.rows<{ origin: string }>(ORIGINS, [tx.county]);
  const base = firstOrigin(origins[0]?.origin ?? known);
  const last = Math.max(1, ...[known, ...origins.map(({ origin }) => origin)].map((origin) => Number(origin.slice(base.length + 1)) || 1));
  return `${base}/${last + 1}`;
}

async function leave(tx: Tx, fact: 'trail.restarted' | 'trail.keyChanged' | 'trail.keyRetired' | 'trail.sm2KeyChanged' | 'trail.sm2KeyRetired', data: Readonly<Record<string, string | number | null>>): Promise<void> {
  const [unit] = await tx.rows<{ id: string }>(COUNTY_UNIT, [tx.county]);
  tx.leave({ facts: [{ fact, subject: { kind: 'county', id: unit?.id ?? '' }, data }] });
}
