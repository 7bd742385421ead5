import { fail } from '../../kernel/failure';
import type { Wrong } from '../mistake';
import { checkScheme } from './check-scheme';
import { SCHEME, type Scheme } from './scheme';

/**
 * A scheme from its parsed file. Everything wrong with its form is named at once, each with its place; when the form is
 * right, everything wrong with what it says (`scheme.file-invalid`).
 */
export function readScheme(json: unknown): Scheme {
  const wrong: Wrong[] = [];
  const at = { pointer: '', wrong };
  const scheme = SCHEME.read(json, at);
  if (wrong.length === 0) checkScheme(scheme, at);
  if (wrong.length > 0) fail('scheme.file-invalid', { count: wrong.length }, wrong);
  return scheme;
}
