import { useParams } from 'react-router';
import { inputWords } from '#words/assessment/inputs';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { APPEALS } from '../../words/appeal';
import { useLanguage, useSay } from '../../words/language';
import { AppealActs } from './appeal-acts';
import { AppealStanding } from './appeals-page';
import { FrozenWhy } from './frozen-why';

type Appeal = Schema['AppealOpenedView'];

/** Side by side: what was published and on what it rested; what the unit says and brings; what was decided. */
export function AppealPage() {
  const { id = '' } = useParams();
  const appeal = queries.useQuery('get', '/api/v1/appeals/{id}', { params: { path: { id } } });
  return <Loaded query={appeal}>{(found) => <Whole appeal={found} />}</Loaded>;
}

function Whole({ appeal }: { readonly appeal: Appeal }) {
  const say = useSay();
  const { number, unit, before, now, assessment, filedBy, filedAt, reviewer } = appeal;
  const place = now.rank === null ? '' : say(APPEALS.place, { rank: now.rank });
  const lead = [assessment, say(APPEALS.filed, { person: filedBy, at: minuteOf(filedAt) }), reviewer !== null && say(APPEALS.reviewer, { person: reviewer })].filter(Boolean).join(' · ');
  return (
    <Page title={`${say(APPEALS.number, { number })} ${unit} · ${before.name}`} lead={lead} aside={<AppealActs appeal={appeal} />}>
      <div className="stack">
        <div className="panel row">
          <AppealStanding appeal={appeal} />
          <span className="figures">
            {say(APPEALS.now, { points: now.points ?? '—', total: now.total })}
            {place}
          </span>
        </div>
        <div className="two-up">
          <section className="panel">
            <h2>{say(APPEALS.before)}</h2>
            <FrozenWhy explanation={before} />
          </section>
          <Brought appeal={appeal} />
        </div>
        <Answers appeal={appeal} />
      </div>
    </Page>
  );
}

function Brought({ appeal: { id: appealId, claim, evidence } }: { readonly appeal: Appeal }) {
  const say = useSay();
  return (
    <section className="panel stack">
      <h2>{say(APPEALS.claim)}</h2>
      <p className="said">{claim}</p>
      <h3>{say(APPEALS.evidence)}</h3>
      {evidence.length === 0 ? (
        <p className="soft">{say(APPEALS.noEvidence)}</p>
      ) : (
        <ul className="plain lines">
          {evidence.map(({ id, title, fileName, provesOn, sha256 }) => (
            <li key={id}>
              <a href={`/api/v1/appeals/${appealId}/evidence/${id}/content`} download={fileName}>{title || fileName}</a>
              <span className="soft figures">
                {provesOn} <code>{sha256.slice(0, 12)}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Answers({ appeal: { name, node, interim, decision, corrections } }: { readonly appeal: Appeal }) {
  const { say, language } = useLanguage();
  if (interim === null && decision === null) return null;
  return (
    <section className="panel stack">
      {interim !== null && (
        <>
          <h2>{say(APPEALS.interim)}</h2>
          <p className="said">{interim}</p>
        </>
      )}
      {decision !== null && (
        <>
          <h2>{say(APPEALS.decision)}</h2>
          <p className="said">{decision}</p>
        </>
      )}
      {corrections.length > 0 && (
        <ul className="plain figures">
          {corrections.map(({ id, figure, input, item, value, numerator, denominator, level }) => (
            <li key={id}>
              {[figure === node ? name : figure, input && inputWords(input)[language], item].filter(Boolean).join(' · ')}：{numerator !== '' ? `${numerator} / ${denominator}` : value || level}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
