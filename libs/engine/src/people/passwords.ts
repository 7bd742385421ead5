import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '#platform/ids';

/**
 * Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage cheat sheet.
 * Some 30–60 ms of one core, off the main thread.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Without a hash it takes as long and says no, so that time does not tell which logins exist. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  if (stored == null) {
    decoy ??= hashPassword(newSecret());
    await verify(await decoy, password);
    return false;
  }
  return verify(stored, password);
}
