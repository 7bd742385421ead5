import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Button as ButtonName } from '#domain/assignment/buttons';
import { ACT_FORMS } from '../../acts/act-form';
import { ActSheet } from '../../acts/act-sheet';
import { ReadOnly } from '../../parts/read-only';
import { useSay } from '../../words/language';
import { SHELL } from '../../words/shell';
import { BUTTON_WORDS } from '../../words/task';
import { DecomposeSheet } from './decompose-sheet';
import type { Task } from './task';
import { useUrged } from './use-urged';

/** These are done in the period's report, where the last values stand beside the fields. */
const REPORTING: readonly string[] = ['report', 'complete', 'completeUnsigned'];
const SHOWN = 2;
/** What carries the task on, the first that is allowed; nothing else is put forward. */
const ONWARD: readonly ButtonName[] = [
  'acknowledge',
  'report',
  'countersign',
  'open',
  'verify',
  'closeOut',
  'resume',
  'decideExtension',
  'grantReturn',
  'instruct',
];

/** Behind the first, these come before the rest. */
const NEAR: readonly ButtonName[] = ['urge', 'issueSlip'];

/** What the service allows of what has a sheet; the first is put forward. */
function buttonsOf({ may: allowed, requests }: Task) {
  const may = allowed as readonly ButtonName[];
  const asked = requests.some(({ kind, state }) => kind === 'extension' && state === 'open');
  const buttons = may.filter((name) => (name in ACT_FORMS || name === 'decompose') && (name !== 'decideExtension' || asked));
  const all: readonly ButtonName[] = [...(may.some((name) => REPORTING.includes(name)) ? (['report'] as const) : []), ...buttons];
  const first = ONWARD.find((name) => all.includes(name));
  const behind = all.filter((name) => name !== first);
  return { first, others: [...behind.filter((name) => NEAR.includes(name)), ...behind.filter((name) => !NEAR.includes(name))] };
}

/** What the reader may do now, as the service says it: one primary button, the rest behind it. */
export function Actions({ task }: { readonly task: Task }) {
  const say = useSay();
  const navigate = useNavigate();
  const [act, setAct] = useState<ButtonName | null>(null);
  const { first, others } = buttonsOf(task);
  const urged = useUrged(task.id).today;
  const isOver = (name: ButtonName): boolean => name === 'urge' && urged !== null;
  const press = (name: ButtonName): void => (name === 'report' ? void navigate(`/report#${task.id}`) : setAct(name));
  return (
    <>
      {first === undefined && others.length === 0 && <ReadOnly />}
      {others.slice(0, SHOWN).map((name) => (
        <Button key={name} disabled={isOver(name)} onClick={() => press(name)}>
          {say(BUTTON_WORDS[name])}
        </Button>
      ))}
      {others.length > SHOWN && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.slice(SHOWN).map((name) => ({ key: name, label: say(BUTTON_WORDS[name]), disabled: isOver(name) })),
            onClick: ({ key }) => press(key as ButtonName),
          }}
        >
          <Button>{say(SHELL.more)}</Button>
        </Dropdown>
      )}
      {first !== undefined && (
        <Button type="primary" disabled={isOver(first)} onClick={() => press(first)}>
          {say(BUTTON_WORDS[first])}
        </Button>
      )}
      {act === 'decompose' && <DecomposeSheet task={task} onClose={() => setAct(null)} />}
      {act !== null && <ActSheet act={act} on={task} about={task.title} onClose={() => setAct(null)} />}
    </>
  );
}
