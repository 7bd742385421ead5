import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useTellRefusal } from '../../parts/refusal';
import { Loaded } from '../../parts/states';
import { answered, client, queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { CALENDAR } from '../../words/channels';
import { useSay } from '../../words/language';

/** One's limits in one's own calendar: a private link, shown once, taken back at any time. */
export function CalendarPanel() {
  const say = useSay();
  const feed = queries.useQuery('get', '/api/v1/me/calendar-feed');
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(CALENDAR.title)}</h2>
      </header>
      <p className="soft gap-below">{say(CALENDAR.lead)}</p>
      <Loaded query={feed}>{({ since }) => <Link since={since} />}</Loaded>
    </section>
  );
}

function Link({ since }: { readonly since: string | null }) {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const { message } = App.useApp();
  const refresh = () => kept.invalidateQueries({ queryKey: ['get', '/api/v1/me/calendar-feed'] });
  const open = useMutation({ mutationFn: () => answered(client.POST('/api/v1/me/calendar-feed')), onSuccess: refresh, onError: tell });
  const close = useMutation({
    mutationFn: () => answered(client.DELETE('/api/v1/me/calendar-feed')),
    onSuccess: async () => {
      open.reset();
      message.success(say(CALENDAR.closed));
      await refresh();
    },
    onError: tell,
  });
  const link = open.data && `${window.location.origin}${open.data.path}`;
  return (
    <div className="stack">
      {link && (
        <label>
          <span className="soft">{say(CALENDAR.once)}</span>
          <Input.TextArea className="secret" readOnly autoSize value={link} onFocus={({ target }) => target.select()} />
        </label>
      )}
      {since !== null && <p className="soft figures">{say(CALENDAR.since, { at: minuteOf(since) })}</p>}
      <div className="row">
        <Button loading={open.isPending} onClick={() => open.mutate()}>
          {say(since === null ? CALENDAR.make : CALENDAR.again)}
        </Button>
        {since !== null && (
          <Button danger loading={close.isPending} onClick={() => close.mutate()}>
            {say(CALENDAR.close)}
          </Button>
        )}
      </div>
    </div>
  );
}
