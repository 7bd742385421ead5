import { Button } from 'antd';
import { useState } from 'react';
import { type Field, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useSay } from '../../words/language';
import { OPERATIONS } from '../../words/operations';

const MOST = 50;
const FIELDS: readonly Field[] = [
  { name: 'from', kind: 'moment', words: OPERATIONS.from },
  { name: 'until', kind: 'moment', words: OPERATIONS.until },
  { name: 'cause', kind: 'line', words: OPERATIONS.cause },
];

/** Times in which nobody could report; without an offset they are the county’s own time. */
export function DowntimesPanel() {
  const say = useSay();
  const [recording, setRecording] = useState(false);
  const downtimes = queries.useQuery('get', '/api/v1/downtimes', { params: { query: { limit: MOST } } });
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(OPERATIONS.downtimes)}</h2>
        <Button onClick={() => setRecording(true)}>{say(OPERATIONS.record)}</Button>
      </header>
      <p className="soft">{say(OPERATIONS.downtimesLead)}</p>
      <Loaded query={downtimes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={OPERATIONS.noDowntimes} next={OPERATIONS.noDowntimesNext} />
          ) : (
            <DowntimeLines items={items} />
          )
        }
      </Loaded>
      {recording && (
        <FormSheet
          title={say(OPERATIONS.record)}
          fields={FIELDS}
          run={(values) => answered(client.POST('/api/v1/downtimes', { body: { from: textOf(values, 'from'), until: textOf(values, 'until'), cause: textOf(values, 'cause') } }))}
          onClose={() => setRecording(false)}
        />
      )}
    </section>
  );
}

function DowntimeLines({ items }: { readonly items: readonly Schema['DowntimeView'][] }) {
  const say = useSay();
  return (
    <ul className="plain lines">
      {items.map(({ id, from, until, cause, found, moved }) => (
        <li key={id}>
          <span>
            <b>{cause}</b>
            <br />
            <span className="soft figures">
              {minuteOf(from)} — {minuteOf(until)} · {say(found ? OPERATIONS.found : OPERATIONS.told)}
            </span>
          </span>
          <span className="soft figures">{say(OPERATIONS.moved, { count: moved })}</span>
        </li>
      ))}
    </ul>
  );
}
