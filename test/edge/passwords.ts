import { hashPassword } from '#engine/people/passwords';
import type { ApiCounty } from '#test/support/api-county';

export const PASSWORD = 'a good long password';

/** Everybody who may have a password has this one; hashed once, since that is made to be slow. */
export async function givePasswords({ county }: ApiCounty): Promise<void> {
  const hash = await hashPassword(PASSWORD);
  await county.sql('UPDATE account SET password_hash = $2 WHERE county_id = $1 AND NOT machine', [county.id, hash]);
}
