import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusing } from '#platform/database/embedded/embedded-refused';

/** A demonstration account as it is shown once. */
export interface ShownAccount {
  readonly login: string;
  readonly password: string;
  readonly role: string;
  readonly title: string;
}

export const accountsFile = (dataDir: string) => join(dataDir, 'accounts.txt');

export function accountLines(accounts: readonly ShownAccount[]): string {
  const width = Math.max(...accounts.map(({ login }) => login.length));
  const roleWidth = Math.max(...accounts.map(({ role }) => role.length));
  return accounts.map(({ login, password, role, title }) => `${login.padEnd(width)}  ${password}  ${role.padEnd(roleWidth)}  ${title}`).join('\n');
}

/** Kept for the owner of the checkout only; whole or not at all. */
export function keepAccounts(dataDir: string, accounts: readonly ShownAccount[]): void {
  const file = accountsFile(dataDir);
  refusing(file, () => {
    writeFileSync(`${file}.new`, `演示数据，与实际考核无关\n\n${accountLines(accounts)}\n`, { mode: 0o600 });
    chmodSync(`${file}.new`, 0o600);
    renameSync(`${file}.new`, file);
  });
}

export function hasAccounts(dataDir: string): boolean {
  return existsSync(accountsFile(dataDir)) && readFileSync(accountsFile(dataDir)).length > 0;
}
