import { addDays, formatDay, parseDay } from '#domain/kernel/day';
import { DELEGATION_MAX_DAYS } from '#domain/people/make-delegation';
import { type Field, type Option, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, queries } from '../../server/client';
import { useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { ACCOUNT } from '../../words/account';
import { useSay } from '../../words/language';

/** Lets a colleague act between two days, both included. */
export function HandOver({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { today } = useMe().county;
  const last = formatDay(addDays(parseDay(today), DELEGATION_MAX_DAYS));
  const fields: readonly Field[] = [
    { name: 'to', kind: 'select', words: ACCOUNT.giveTo, hint: ACCOUNT.giveToHint, options: useColleagues() },
    { name: 'since', kind: 'day', words: ACCOUNT.first, min: today },
    { name: 'until', kind: 'day', words: ACCOUNT.last, min: today, max: last },
    { name: 'reason', kind: 'line', words: ACCOUNT.reason },
  ];
  return (
    <FormSheet
      title={say(ACCOUNT.give)}
      fields={fields}
      initial={{ since: today }}
      run={(values) =>
        answered(
          client.POST('/api/v1/delegations', {
            body: { toAccountId: textOf(values, 'to'), since: textOf(values, 'since'), until: textOf(values, 'until'), reason: textOf(values, 'reason') },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

/** Whoever holds a post and has an account; those of the own unit stand first. */
function useColleagues(): readonly Option[] {
  const me = useMe();
  const names = new Map(useUnits().map(({ id, name }) => [id, name]));
  const posts = queries.useQuery('get', '/api/v1/posts').data ?? [];
  const near = [...posts].sort((a, b) => Number(b.unitId === me.unitId) - Number(a.unitId === me.unitId));
  const others = near.flatMap(({ unitId, title, holder }) => {
    if (holder?.accountId == null || holder.personId === me.personId) return [];
    return [{ value: holder.accountId, label: `${holder.person} · ${names.get(unitId) ?? ''} · ${title}` }];
  });
  return [...new Map(others.map((one) => [one.value, one])).values()];
}
