import { join } from 'node:path';
import { fail } from '#domain/kernel/failure';
import { formatDay } from '#domain/kernel/day';
import type { PersonActor } from '#domain/people/actor';
import { type SealAct, sealedState, type SealState } from '#domain/people/seal-person';
import { commitment } from '#platform/hash';
import { newKeyBytes, newSalt } from '#platform/ids';
import { seal, unseal } from '#platform/keys/sealed-box';
import { createSecretFile, destroySecretFile, readSecretFile } from '#platform/keys/secret-file';
import { SEALED_NAMES } from '#words/seal';
import { refusing } from '../core/refused-secret';
import type { Tx } from '../core/tx';
import type { UnitOfWork } from '../core/unit-of-work';
import { clearData, collectData, keepSeal, personStanding, putBackData, type SealedPerson } from './person-data.store';

export interface Sealing {
  readonly act: SealAct;
  /** A login, or the person's id. */
  readonly who: string;
  /** Number of the document that authorises it; it stands in the trail. */
  readonly authority: string;
  /** Kept in the database, committed to in the trail. */
  readonly reason: string;
}

export interface Sealed {
  readonly personId: string;
  readonly state: SealState;
}

const FACT = { freeze: 'account.frozen', restore: 'account.restored', shred: 'account.shredded' } as const;

/**
 * Puts a person's data away, signed for by two officers: into a box under a key of his own, which is a file beside the
 * logs' keys and in no database. Freezing empties every table that tells of him; restoring brings all back but the
 * password, which is set anew by an invitation; shredding
 * destroys box and key, so that a copy of the database of after the freezing tells nothing either. The trail has ids and
 * salted commitments and stays as it is. Died between commit and key, shredding again finishes it.
 */
export class SealPerson {
  constructor(
    /** As the owner. */
    private readonly work: UnitOfWork,
    private readonly keyDir: string,
  ) {}

  async run([first, second]: readonly [PersonActor, PersonActor], { act, who, authority, reason }: Sealing): Promise<Sealed> {
    const done = await this.work.run({ actor: first }, async (tx) => {
      const person = (await personStanding(tx, who, formatDay(tx.today))) ?? fail('person.unknown', { who });
      const { personId } = person;
      const path = this.pathOf(tx.code, personId);
      if (act === 'shred' && person.state === 'shredded') {
        tx.unchanged = true;
        return { personId, state: person.state, path };
      }
      const state = sealedState(act, person);
      const box = await this.apply(tx, act, person, path);
      const salt = newSalt();
      await keepSeal(tx, personId, { state, box, authority, reason, salt });
      const data = { person: personId, authority, second: second.personId, reason: commitment(salt, reason) };
      tx.leave({ facts: [{ fact: FACT[act], subject: { kind: 'account', id: person.accountId }, data }] });
      return { personId, state, path };
    });
    if (done.state === 'shredded') refusing(() => destroySecretFile(done.path));
    return { personId: done.personId, state: done.state };
  }

  private async apply(tx: Tx, act: SealAct, person: SealedPerson, path: string): Promise<Buffer | null> {
    const { personId } = person;
    if (act === 'shred') {
      await clearData(tx, personId, SEALED_NAMES.shredded);
      return null;
    }
    const about = `${tx.code} ${personId}`;
    if (act === 'restore') {
      const data = person.box && unseal(this.key(path) ?? fail('person.key-missing', { path }), person.box, about);
      await putBackData(tx, personId, data ?? fail('person.key-missing', { path }));
      return null;
    }
    // The key is on the disk before anything is sealed with it; left over from one that died, it is used.
    refusing(() => createSecretFile(path, `${newKeyBytes().toString('base64')}\n`));
    const box = seal(this.key(path)!, await collectData(tx, personId), about);
    await clearData(tx, personId, SEALED_NAMES.frozen);
    return box;
  }

  private key(path: string): Buffer | undefined {
    const text = refusing(() => readSecretFile(path));
    return text === undefined ? undefined : Buffer.from(text.trim(), 'base64');
  }

  private pathOf(code: string, personId: string): string {
    return join(this.keyDir, code, 'persons', `${personId}.key`);
  }
}
