import { queries } from '../../server/client';
import { dayOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { ITEM } from '../../words/item';

/** The urges of a task, and who has urged it today: a task is urged at most once a working day. */
export function useUrged(id: string) {
  const say = useSay();
  const { today } = useMe().county;
  const { data: urges } = queries.useQuery('get', '/api/v1/assignments/{id}/urges', { params: { path: { id } } });
  const last = urges?.find(({ at }) => dayOf(at) === today);
  const whoOf = (urge: NonNullable<typeof last>): string => (urge.rule !== null ? say(ITEM.byRule) : [urge.byUnit, urge.byPost].filter(Boolean).join(' '));
  return { urges, whoOf, today: last === undefined ? null : whoOf(last) };
}
