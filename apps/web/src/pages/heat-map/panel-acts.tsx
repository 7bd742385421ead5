import { Button } from 'antd';
import { useState } from 'react';
import type { Button as ButtonName } from '#domain/assignment/buttons';
import { ActSheet } from '../../acts/act-sheet';
import { queries } from '../../server/client';
import { dayOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { PANEL } from '../../words/leader';
import { BUTTON_WORDS } from '../../words/task';
import type { Task } from '../assignments/task';

const HERE: readonly ButtonName[] = ['decideExtension', 'instruct', 'urge', 'issueSlip', 'comment'];

/** What may be done without leaving the map; urging says whether it was done today. */
export function PanelActs({ task }: { readonly task: Task }) {
  const say = useSay();
  const [act, setAct] = useState<ButtonName | null>(null);
  const { today } = useMe().county;
  const urges = queries.useQuery('get', '/api/v1/assignments/{id}/urges', { params: { path: { id: task.id } } });
  const hasOpen = task.requests.some(({ kind, state }) => kind === 'extension' && state === 'open');
  const may = HERE.filter((name) => task.may.includes(name) && (name !== 'decideExtension' || hasOpen));
  const last = urges.data?.find(({ at }) => dayOf(at) === today);
  const by = last && (last.rule !== null ? say(PANEL.byRule) : [last.byUnit, last.byPost].filter(Boolean).join(' '));
  return (
    <section>
      <div className="row">
        {may.map((name) => (
          <Button key={name} disabled={name === 'urge' && last !== undefined} onClick={() => setAct(name)}>
            {say(BUTTON_WORDS[name])}
          </Button>
        ))}
      </div>
      {may.includes('urge') && <p className="soft">{last ? say(PANEL.urgedToday, { who: by }) : say(PANEL.mayUrge)}</p>}
      {urges.data?.[0] && !last && (
        <p className="soft figures">
          {say(PANEL.urges)} {dayOf(urges.data[0].at)}
        </p>
      )}
      {act !== null && <ActSheet act={act} on={task} about={`${task.unit ?? ''} · ${task.title}`} onClose={() => setAct(null)} />}
    </section>
  );
}
