import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Button as ButtonName } from '#domain/assignment/buttons';
import { ActSheet } from '../../acts/act-sheet';
import { DaysLeft } from '../../parts/due';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { REQUESTS } from '../../words/office';
import { NAV } from '../../words/shell';
import { BUTTON_WORDS } from '../../words/task';

const MOST = 200;
type Request = Schema['WaitingRequestView'];
const KINDS: readonly Request['kind'][] = ['extension', 'return'];

/** Returns and extensions that wait for a decision, the most pressing first. */
export function RequestsPage() {
  const say = useSay();
  const { get } = useFilters();
  // A kind is asked for by the overview, which counts only what its reader may decide.
  const kind = KINDS.some((one) => one === get('kind')) ? { kind: get('kind') as Request['kind'], toDecide: true } : {};
  const requests = queries.useQuery('get', '/api/v1/requests', { params: { query: { limit: MOST, ...kind } } });
  const count = requests.data?.items.length ?? 0;
  return (
    <Page title={say(NAV.requests)} lead={count > 0 ? say(REQUESTS.lead, { count }) : undefined}>
      <Loaded query={requests}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={REQUESTS.empty} next={REQUESTS.emptyNext} />
          ) : (
            <ul className="plain stack">
              {items.map((request) => (
                <RequestCard key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function RequestCard({ request }: { readonly request: Request }) {
  const say = useSay();
  const { kind, title, itemNumber, assignmentId, decideDueOn } = request;
  return (
    <li className="panel request">
      <div>
        <h2>
          <span className="request-kind">{say(REQUESTS.kinds[kind])}</span>{' '}
          <Link to={`/assignments/${assignmentId}`}>
            <span className="number figures">{itemNumber}</span> {title}
          </Link>
        </h2>
        <p>{request.reason}</p>
        {request.progress !== '' && <p className="soft">{request.progress}</p>}
        <p className="soft figures">
          {say(REQUESTS.asked, { unit: request.askedUnit })} · {request.askedAt.slice(0, 10)}
          {request.late && ` · ${say(REQUESTS.late)}`}
        </p>
      </div>
      <div className="request-when">
        {request.askedDueOn !== null && <b className="figures">{say(REQUESTS.from, { from: request.dueOn ?? '—', to: request.askedDueOn })}</b>}
        {decideDueOn !== null && (
          <span className="soft figures">
            {say(REQUESTS.decideBy, { day: decideDueOn })} <DaysLeft due={decideDueOn} />
          </span>
        )}
        <Decide request={request} />
      </div>
    </li>
  );
}

function Decide({ request }: { readonly request: Request }) {
  const say = useSay();
  const [act, setAct] = useState<ButtonName | null>(null);
  const acts: ButtonName[] = !request.mayDecide ? [] : request.kind === 'extension' ? ['decideExtension'] : ['refuseReturn', 'grantReturn'];
  const on = { id: request.assignmentId, version: request.assignmentVersion, requests: [request] };
  return (
    <div className="row">
      {acts.map((name, index) => (
        <Button key={name} type={index === acts.length - 1 ? 'primary' : 'default'} onClick={() => setAct(name)}>
          {say(BUTTON_WORDS[name])}
        </Button>
      ))}
      {act !== null && <ActSheet act={act} on={on} about={request.title} onClose={() => setAct(null)} />}
    </div>
  );
}
