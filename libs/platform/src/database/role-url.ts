/** The same connection, acting as `role` from its first statement on; the login must be a member of it. */
export function asRole(url: string, role: string): string {
  if (!/^[a-z_]+$/.test(role)) throw new Error(`not a role: ${role}`);
  const changed = new URL(url);
  changed.searchParams.set('options', `-c role=${role}`);
  return changed.toString().replaceAll('+', '%20');
}
