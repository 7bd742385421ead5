import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { Page } from '../../parts/page';
import { Loaded, Stand } from '../../parts/states';
import { answered, client, queries } from '../../server/client';
import { dayOf } from '../../server/instant';
import { useMe } from '../../server/me';
import { DOCUMENTS } from '../../words/document';
import { useSay } from '../../words/language';
import { STATES } from '../../words/shell';
import { SLIPS } from '../../words/supervision';
import { MakeDocument } from '../documents/make-document';
import { useDayWords, useRuleWords } from './say-slip';
import type { Slip } from './slip';

const REFERENCE = 8;

/** A slip as it goes out on paper: one side of A4 with its number, who is to do what by when, and room to sign. */
export function PrintPage() {
  const say = useSay();
  const { assignmentId = '', id = '' } = useParams();
  const slips = queries.useQuery('get', '/api/v1/slips', { params: { query: { assignmentId, limit: 200 } } });
  return (
    <Loaded query={slips}>
      {({ items }) => {
        const slip = items.find((one) => one.id === id);
        return slip ? <Sheet slip={slip} /> : <Stand mood="missing" title={say(STATES.missing)} next={say(STATES.missingNext)} />;
      }}
    </Loaded>
  );
}

function Sheet({ slip }: { readonly slip: Slip }) {
  const say = useSay();
  const title = slip.number ?? say(SLIPS.noNumber);
  const aside = (
    <>
      <Link to="/slips">{say(SLIPS.back)}</Link>
      {slip.number !== null && slip.state !== 'withdrawn' && <MakeDocument words={say(DOCUMENTS.ofSlip)} make={() => answered(client.POST('/api/v1/slips/{id}/document', { params: { path: { id: slip.id } } }))} />}
      <Button type="primary" onClick={() => window.print()}>
        {say(SLIPS.print)}
      </Button>
    </>
  );
  return (
    <Page title={title} aside={aside}>
      <Paper slip={slip} />
    </Page>
  );
}

function Paper({ slip }: { readonly slip: Slip }) {
  const say = useSay();
  const { county } = useMe();
  const [ruleWords, dayWords] = [useRuleWords(), useDayWords()];
  const { kind, number, unit, title, itemNumber, dueOn, reason, answerDueOn } = slip;
  const due = dueOn === null ? say(SLIPS.bodyNoDue) : say(SLIPS.bodyDue, { day: dayWords(dueOn) });
  return (
    <article className={`paper paper-${kind}`}>
      <p className="paper-head">
        {county.name}
        {say(SLIP_KIND_WORDS[kind])}
      </p>
      <p className="paper-number figures">{number ?? say(SLIPS.noNumber)}</p>
      <p>{say(SLIPS.to, { unit })}</p>
      <p className="paper-body">{say(SLIPS.body, { title, number: itemNumber, due })}</p>
      {reason !== '' && <p className="paper-body said">{reason}</p>}
      <p className="paper-body">{answerDueOn === null ? say(SLIPS.demandNoDay) : say(SLIPS.demand, { day: dayWords(answerDueOn) })}</p>
      {slip.points !== null && <p className="paper-body">{say(SLIPS.points, { points: slip.points })}</p>}
      <p className="paper-office">
        {slip.officeUnit}
        <br />
        <span className="figures">{slip.issuedAt === null ? '' : dayWords(dayOf(slip.issuedAt))}</span>
      </p>
      <p className="paper-sign">{say(SLIPS.signLine)}</p>
      <footer className="soft figures">
        <span>{ruleWords(slip.rule)}</span>
        <span>
          {say(SLIPS.asOf, { day: county.today })} · {say(SLIPS.check, { code: slip.id.slice(-REFERENCE) })}
        </span>
      </footer>
    </article>
  );
}
