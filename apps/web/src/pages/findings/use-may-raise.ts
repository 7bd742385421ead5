import { mayDo, useMe } from '../../server/me';

/** Whether the reader may raise findings about something: an inspector reads by an access in force, and raises by it. */
export function useMayRaise(): boolean {
  const me = useMe();
  return mayDo(me, 'finding.raise') && me.roles.some(({ role, access }) => role === 'supervision' || (role === 'inspector' && access !== undefined));
}
