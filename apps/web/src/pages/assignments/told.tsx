import { Button } from 'antd';
import { useState } from 'react';
import type { Role } from '#domain/people/actor';
import { ROLE_WORDS } from '#words/vocabulary';
import { Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { useLanguage, useSay } from '../../words/language';
import { TOLD } from '../../words/item';

type Notice = Schema['NoticeView'];
type State = keyof typeof TOLD.states;
/** The rest is in the trail. */
const SHOWN = 5;

/** What was told about the task, to whom, and how far it is proved: for who may ask for the proof. */
export function Told({ id }: { readonly id: string }) {
  const say = useSay();
  const proves = mayDo(useMe(), 'notice.prove');
  const { data } = queries.useQuery('get', '/api/v1/assignments/{id}/notices', { params: { path: { id } } }, { enabled: proves });
  if (!proves || data === undefined) return null;
  return (
    <section className="panel">
      <h2>{say(TOLD.title)}</h2>
      {data.items.length === 0 ? (
        <p className="soft">{say(TOLD.none)}</p>
      ) : (
        <ul className="plain lines told-lines">
          {data.items.slice(0, SHOWN).map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ notice: { id, sentence, unit, role, createdAt } }: { readonly notice: Notice }) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div>
        {sentence[language].split(/[：:;；]/)[0]}
        <br />
        <span className="soft">{[unit, role === null ? '' : say(ROLE_WORDS[role as Role])].filter(Boolean).join(' · ')}</span>
        {open && <Proofs id={id} />}
      </div>
      <span className="told-end">
        <span className="soft figures">{minuteOf(createdAt)}</span>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(TOLD.proof)}
        </Button>
      </span>
    </li>
  );
}

function Proofs({ id }: { readonly id: string }) {
  const say = useSay();
  const proofs = queries.useQuery('get', '/api/v1/notices/{id}/proofs', { params: { path: { id } } });
  return (
    <Loaded query={proofs}>
      {({ people }) =>
        people.length === 0 ? (
          <p className="soft">{say(TOLD.nobody)}</p>
        ) : (
          <ul className="plain told-people">
            {people.map(({ personId, person, proofs: steps, missing }) => (
              <li key={personId}>
                <b>{person}</b>{' '}
                <span className="soft figures">
                  {steps.map(({ state, at }) => `${say(TOLD.states[state as State])} ${minuteOf(at)}`).join(' → ')}
                  {missing !== null && ` · ${say(TOLD.missing, { state: say(TOLD.states[missing as State]) })}`}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
