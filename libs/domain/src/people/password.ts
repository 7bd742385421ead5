import { fail } from '../kernel/failure';

/**
 * Length is what protects, not character classes (NIST SP 800-63B §5.1.1.2). Counted in code points, so that a
 * Chinese passphrase counts by its characters. The upper end keeps hashing cheap to refuse.
 */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** Refused with `account.weak-password`: too short, too long, one character repeated, or the login within it. */
export function mustBePassword(password: string, login: string): void {
  const characters = [...password];
  const weak =
    characters.length < PASSWORD_MIN ||
    characters.length > PASSWORD_MAX ||
    new Set(characters).size < 4 ||
    password.toLowerCase().includes(login.toLowerCase());
  if (weak) fail('account.weak-password', { length: PASSWORD_MIN });
}
