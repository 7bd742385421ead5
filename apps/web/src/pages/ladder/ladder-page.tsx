import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { dayOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { useSay } from '../../words/language';
import { LISTS } from '../../words/office';
import { NAV } from '../../words/shell';
import { LADDER } from '../../words/supervision';
import { LadderEditor } from './ladder-editor';
import { LadderTable } from './ladder-table';
import { LoadLadder } from './load-ladder';

/** When who is reminded, urged and written to, in words; its versions; a new one, rehearsed before it is put in force. */
export function LadderPage() {
  const say = useSay();
  const { get, set } = useFilters();
  const id = useId();
  const lists = queries.useQuery('get', '/api/v1/lists', {});
  return (
    <Page title={say(NAV.ladder)}>
      <Loaded query={lists}>
        {(found) => {
          const list = found.find((one) => one.id === get('list')) ?? found[0];
          if (list === undefined) return <Empty title={LISTS.empty} next={LISTS.emptyNext} />;
          return (
            <>
              <div className="filters">
                <label htmlFor={id}>{say(LADDER.list)}</label>
                <Select id={id} value={list.id} onChange={(value: string) => set('list', value)} options={found.map((one) => ({ value: one.id, label: one.title }))} />
              </div>
              <LadderOf key={list.id} list={list.id} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function LadderOf({ list }: { readonly list: string }) {
  const say = useSay();
  const me = useMe();
  const ladder = queries.useQuery('get', '/api/v1/lists/{id}/ladder', { params: { path: { id: list } } });
  const [editing, setEditing] = useState(false);
  const loads = mayDo(me, 'ladder.load');
  return (
    <Loaded query={ladder}>
      {(found) => (
        <div className="stack">
          {found.ladderVersion === 0 ? (
            <Empty title={LADDER.none} next={LADDER.noneNext} />
          ) : (
            <section>
              <h2 className="gap-below">{say(LADDER.version, { version: found.ladderVersion, document: found.document })}</h2>
              <LadderTable steps={found.steps} />
            </section>
          )}
          {loads && !editing && (
            <p>
              <Button type="primary" onClick={() => setEditing(true)}>
                {say(LADDER.edit)}
              </Button>
            </p>
          )}
          {loads && editing && <LadderEditor ladder={found} onClose={() => setEditing(false)} />}
          {loads && <LoadLadder list={list} version={found.version} />}
          <History list={list} />
        </div>
      )}
    </Loaded>
  );
}

function History({ list }: { readonly list: string }) {
  const say = useSay();
  const versions = queries.useQuery('get', '/api/v1/lists/{id}/ladder/versions', { params: { path: { id: list } } });
  if (versions.data === undefined || versions.data.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(LADDER.history)}</h2>
      <ul className="plain lines">
        {versions.data.map(({ version, document, source, steps, loadedAt }) => (
          <li key={version}>
            <span>
              <b>{say(LADDER.version, { version, document })}</b>
              <br />
              <span className="soft">
                {say(LADDER.source)} {source}
              </span>
            </span>
            <span className="soft figures">
              {say(LADDER.steps, { count: steps.length })} · {say(LADDER.loaded, { day: dayOf(loadedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
