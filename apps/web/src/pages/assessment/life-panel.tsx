import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { STAGE_WORDS } from '#words/assessment/states';
import { queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { LIFE } from '../../words/appeal';
import { useSay } from '../../words/language';
import { LifeSheet } from './life-sheet';
import { type LifeStep, STEPS } from './life';

type Assessment = Schema['AssessmentView'];

/** What was published, each as it stood; and the next step, where the reader may take it. */
export function LifePanel({ assessment }: { readonly assessment: Assessment }) {
  const say = useSay();
  const me = useMe();
  const [step, setStep] = useState<LifeStep | null>(null);
  const published = queries.useQuery('get', '/api/v1/assessments/{id}/publications', { params: { path: { id: assessment.id } } });
  const steps = STEPS.filter(({ from, needs }) => from.includes(assessment.state) && mayDo(me, needs));
  return (
    <section className="panel stack">
      <h2>{say(LIFE.title)}</h2>
      {published.data?.length === 0 && <p className="soft">{say(LIFE.none)}</p>}
      <ul className="plain lines">
        {published.data?.map((publication) => (
          <PublicationLine key={publication.id} publication={publication} />
        ))}
      </ul>
      <div className="row">
        {steps.map((one, index) => (
          <Button key={one.name} type={index === 0 ? 'primary' : 'default'} onClick={() => setStep(one)}>
            {say(LIFE[one.name])}
          </Button>
        ))}
      </div>
      {step && <LifeSheet assessment={assessment} step={step} onClose={() => setStep(null)} />}
    </section>
  );
}

function PublicationLine({ publication: { id, number, stage, document, reason, by, at } }: { readonly publication: Schema['PublicationView'] }) {
  const say = useSay();
  return (
    <li>
      <span>
        <b className="figures">{say(LIFE.number, { number, stage: say(STAGE_WORDS[stage]) })}</b>
        {reason !== '' && ` · ${reason}`}
        <br />
        <span className="soft figures">{say(LIFE.by, { document, person: by, at: minuteOf(at) })}</span>
      </span>
      <Link to={`/publications/${id}`}>{say(LIFE.open)}</Link>
    </li>
  );
}
