import { queries, type Schema } from '../../server/client';
import { useUnits } from '../../server/units';
import { useSay } from '../../words/language';
import { TRAIL } from '../../words/office';
import { LOGS } from '../../words/operations';

type Entry = Schema['TrailEntryView'];
const MOST = 200;

interface ActorWords {
  /** Who did it: person or rule, unit, post, and whom he acted for. */
  of(entry: Entry): string;
  /** What it was done to, by name where that is known. */
  subject(entry: Entry): string;
}

export function useActorWords(): ActorWords {
  const say = useSay();
  const accounts = queries.useQuery('get', '/api/v1/accounts', { params: { query: { limit: MOST } } }).data?.items ?? [];
  const people = new Map(accounts.map(({ personId, person }) => [personId, person]));
  const names = new Map([...accounts.map(({ id, person, login }) => [id, `${person} · ${login}`] as const), ...useUnits().map(({ id, name }) => [id, name] as const)]);
  return {
    of: ({ actor }) => {
      if (actor.kind === 'system') return [say(TRAIL.system), actor.rule].filter(Boolean).join(' · ');
      const person = actor.personId === null ? undefined : people.get(actor.personId);
      return [person, actor.unitName, actor.postTitle, actor.actingForPost && say(TRAIL.actingFor, { post: actor.actingForPost })].filter(Boolean).join(' · ');
    },
    subject: ({ subject }) => names.get(subject.id) ?? (subject.kind === 'account' ? say(LOGS.account) : subject.id.slice(-8)),
  };
}
