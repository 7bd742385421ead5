import { Link } from 'react-router';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { OWN } from '../../words/appeal';
import { SCORE_NAV } from '../../words/assessment';
import { useSay } from '../../words/language';

type OwnScore = Schema['OwnScoreView'];

/** What was published to one's unit, with what is left of the time to object. */
export function OwnScoresPage() {
  const say = useSay();
  const scores = queries.useQuery('get', '/api/v1/scores/own', {});
  return (
    <Page title={say(SCORE_NAV.own)} lead={say(OWN.lead)} aside={<Link to="/appeals">{say(SCORE_NAV.appeals)}</Link>}>
      <Loaded query={scores}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={OWN.empty} next={OWN.emptyNext} />
          ) : (
            <ul className="plain stack">
              {found.map((score) => (
                <li key={`${score.assessmentId} ${score.unitId}`} className="panel list-card">
                  <span className="list-year figures">{score.total}</span>
                  <div>
                    <h2>
                      <Link to={`/scores/${score.assessmentId}`}>{score.title}</Link>
                    </h2>
                    <p className="soft figures">
                      {[score.unit, score.period, score.document, score.gradeName].filter(Boolean).join(' · ')}
                    </p>
                  </div>
                  <Countdown score={score} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

export function Countdown({ score: { rank, of, mayAppeal, objectionsUntil, workingDaysLeft } }: { readonly score: OwnScore }) {
  const say = useSay();
  return (
    <span className="score-standing figures">
      {rank !== null && <b>{say(OWN.place, { rank, of })}</b>}
      <span>{mayAppeal ? say(OWN.countdown, { day: objectionsUntil, count: workingDaysLeft }) : say(OWN.closed)}</span>
    </span>
  );
}
