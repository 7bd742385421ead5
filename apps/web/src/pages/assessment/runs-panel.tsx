import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { answered, client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { ASSESSMENTS, PREFLIGHT, RUNS } from '../../words/assessment';
import { useLanguage, useSay } from '../../words/language';
import { namesOf, useScheme } from '../schemes/use-scheme';
import { StartRun } from './start-run';

type Run = Schema['RunView'];
const WATCH_MS = 1_000;

/** Runs and dry runs, the newest first, with their progress; what could not be scored is named and nothing is ranked. */
export function RunsPanel({ assessment }: { readonly assessment: string }) {
  const say = useSay();
  const runs = queries.useQuery('get', '/api/v1/assessments/{id}/runs', { params: { path: { id: assessment } } }, {
    refetchInterval: ({ state }) => (state.data?.some((run) => run.state === 'scoring') ? WATCH_MS : false),
  });
  return (
    <section className="panel stack">
      <h2>{say(RUNS.title)}</h2>
      <StartRun assessment={assessment} />
      <Loaded query={runs}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={RUNS.empty} next={RUNS.emptyNext} />
          ) : (
            <ul className="plain lines">
              {found.map((run, index) => (
                <RunLine key={run.id} run={run} before={found.slice(index + 1).find(({ state, dry }) => state === 'finished' && (run.dry || !dry))} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function RunLine({ run, before }: { readonly run: Run; readonly before: Run | undefined }) {
  const say = useSay();
  const { id, dry, state, groups, groupsDone, runHash, startedBy, startedAt, schemeNumber, schemeVersion } = run;
  return (
    <li className="run-line">
      <span>
        <b>{say(dry ? RUNS.kinds.dry : RUNS.kinds.real)}</b> · {say(RUNS.states[state], { done: groupsDone, all: groups })}
        <br />
        <span className="soft figures">
          {say(RUNS.by, { person: startedBy, at: minuteOf(startedAt) })} · {say(ASSESSMENTS.schemeOf, { number: schemeNumber, version: schemeVersion })} · {say(RUNS.number, { hash: runHash.slice(0, 12) })}
        </span>
        {state === 'scoring' && <Progress percent={Math.round((groupsDone / Math.max(groups, 1)) * 100)} aria-label={say(RUNS.states.scoring, { done: groupsDone, all: groups })} />}
        {state === 'refused' && <Refusals run={run} />}
      </span>
      <span className="row">
        {state === 'finished' && <Link to={`/runs/${id}`}>{say(RUNS.sheet)}</Link>}
        {state === 'finished' && before && <Link to={`/runs/${id}/comparison?with=${before.id}`}>{say(RUNS.compare)}</Link>}
        {state === 'scoring' && <Cancel id={id} />}
      </span>
    </li>
  );
}

function Cancel({ id }: { readonly id: string }) {
  const say = useSay();
  const me = useMe();
  const kept = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => answered(client.POST('/api/v1/runs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => kept.invalidateQueries(),
  });
  if (!mayDo(me, 'score.run')) return null;
  return (
    <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate()}>
      {say(RUNS.cancel)}
    </Button>
  );
}

function Refusals({ run: { refusals, schemeId } }: { readonly run: Run }) {
  const { say, language } = useLanguage();
  const nameOf = namesOf(useScheme(schemeId));
  return (
    <>
      <p className="state-bad">{say(RUNS.refusals, { count: refusals.length })}</p>
      <Table short label={PREFLIGHT.matter} heads={[PREFLIGHT.node, PREFLIGHT.matter]}>
        {refusals.map(({ pointer, code, expected, ...words }) => (
          <tr key={`${pointer} ${code}`}>
            <th scope="row">{pointer.slice(1).split('/').map(nameOf).join(' · ')}</th>
            <td data-head={say(PREFLIGHT.matter)}>{[words[language], expected].filter(Boolean).join('：')}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
