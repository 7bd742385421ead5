import { activateAccount } from '#domain/people/account';
import type { Statement } from '../core/reader';
import type { Tx } from '../core/tx';
import { loadAccount } from './account.store';

const BY_LOGIN: Statement = {
  name: 'account-id-by-login',
  text: `SELECT id FROM account WHERE county_id = $1 AND login = $2 AND state = 'invited'`,
};
const SET: Statement = {
  name: 'set-demonstration-password',
  text: `UPDATE account SET state = 'active', password_hash = $3 WHERE county_id = $1 AND id = $2`,
};

/**
 * Activates invited accounts with passwords made by the installation. Only in a county that is no real one:
 * there everybody sets his own by a one-time link.
 */
export async function setDemonstrationPasswords(tx: Tx, hashes: ReadonlyMap<string, string>): Promise<void> {
  if (tx.kind === 'real') throw new Error('a real county has no demonstration passwords');
  for (const [login, hash] of hashes) {
    const [row] = await tx.rows<{ id: string }>(BY_LOGIN, [tx.county, login]);
    if (!row) continue;
    const { account, facts } = activateAccount(await loadAccount(tx, row.id));
    await tx.rows(SET, [tx.county, account.id, hash]);
    tx.leave({ facts });
  }
}
