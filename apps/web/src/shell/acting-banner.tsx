import { Button } from 'antd';
import { useTellRefusal } from '../parts/refusal';
import { answered, client } from '../server/client';
import { useMe } from '../server/me';
import { ACCOUNT } from '../words/account';
import { useSay } from '../words/language';
import { SHELL } from '../words/shell';

/** On every page while one acts for another: for whom, and the way back. */
export function ActingBanner() {
  const say = useSay();
  const me = useMe();
  const tell = useTellRefusal();
  if (me.actingFor === null) return null;
  const given = me.delegations.find(({ inForce, toAccountId }) => inForce && toAccountId === me.accountId);
  const back = (): void => {
    answered(client.PUT('/api/v1/sessions/current/acting-for', { body: { accountId: null } })).then(() => window.location.assign('/'), tell);
  };
  return (
    <aside className="acting" aria-label={say(SHELL.actSelf)}>
      <span>{say(ACCOUNT.actingBanner, { person: [given?.from, me.unit, me.post].filter(Boolean).join(' · ') })}</span>
      <Button size="small" onClick={back}>
        {say(SHELL.actSelf)}
      </Button>
    </aside>
  );
}
