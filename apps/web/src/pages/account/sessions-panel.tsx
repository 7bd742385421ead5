import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTellRefusal } from '../../parts/refusal';
import { Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { ACCOUNT } from '../../words/account';
import { useSay } from '../../words/language';

type Session = Schema['SessionView'];

/** Where he is signed in; each may be ended from here. */
export function SessionsPanel() {
  const say = useSay();
  const { sessionId } = useMe();
  const end = useEnd();
  const sessions = queries.useQuery('get', '/api/v1/sessions');
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(ACCOUNT.sessions)}</h2>
      </header>
      <Loaded query={sessions}>
        {(all) => {
          const others = all.filter(({ id }) => id !== sessionId);
          return (
            <>
              <ul className="plain lines">
                {all.map((session) => (
                  <SessionLine key={session.id} session={session} isHere={session.id === sessionId} onEnd={() => end.mutate([session.id])} />
                ))}
              </ul>
              {others.length > 1 && (
                <Button className="gap-above" danger loading={end.isPending} onClick={() => end.mutate(others.map(({ id }) => id))}>
                  {say(ACCOUNT.endOthers)}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function useEnd() {
  const say = useSay();
  const kept = useQueryClient();
  const tell = useTellRefusal();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (ids: readonly string[]) => Promise.all(ids.map((id) => answered(client.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })))),
    onSuccess: async () => {
      await kept.invalidateQueries();
      message.success(say(ACCOUNT.ended));
    },
    onError: tell,
  });
}

interface LineProps {
  readonly session: Session;
  readonly isHere: boolean;
  readonly onEnd: () => void;
}

function SessionLine({ session, isHere, onEnd }: LineProps) {
  const say = useSay();
  const device = deviceOf(session.label) ?? say(ACCOUNT.unknownDevice);
  return (
    <li>
      <span title={session.label}>
        <b>{device}</b> {isHere && <span className="mark mark-active">{say(ACCOUNT.here)}</span>}
        <br />
        <span className="soft figures">
          {say(ACCOUNT.begun, { at: minuteOf(session.createdAt) })} · {say(ACCOUNT.seen, { at: minuteOf(session.seenAt) })}
        </span>
      </span>
      {!isHere && (
        <Button size="small" danger aria-label={`${say(ACCOUNT.end)} ${device}`} onClick={onEnd}>
          {say(ACCOUNT.end)}
        </Button>
      )}
    </li>
  );
}

/** Browser and system out of what a browser calls itself. */
function deviceOf(label: string): string | null {
  const browser = /(Edg|Firefox|HeadlessChrome|Chrome|Safari)\//.exec(label)?.[1]?.replace('Headless', '');
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(label)?.[1];
  const known = [browser, system].filter(Boolean).join(' · ');
  return known || label.slice(0, 40) || null;
}
