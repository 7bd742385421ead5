import { minuteOf } from '../server/instant';
import { useMe } from '../server/me';

/** Until when figures hold that were read at `at` (milliseconds): to the minute; a demonstration has only its own day. */
export function useAsOf(): (at: number) => string {
  const { kind, today } = useMe().county;
  return (at) => (kind === 'demonstration' ? today : minuteOf(new Date(at).toISOString()));
}
