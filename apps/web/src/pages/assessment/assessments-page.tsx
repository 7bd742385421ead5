import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FormSheet } from '../../parts/form-sheet';
import { type Field, textOf } from '../../parts/form-fields';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { ASSESSMENTS, SCORE_NAV } from '../../words/assessment';
import { useSay } from '../../words/language';
import { Standing } from './standing';

/** The periods that are or were assessed, the newest first. */
export function AssessmentsPage() {
  const say = useSay();
  const me = useMe();
  const [isOpening, setOpening] = useState(false);
  const assessments = queries.useQuery('get', '/api/v1/assessments', {});
  const aside = (
    <>
      {mayDo(me, 'scheme.read') && <Link to="/schemes">{say(SCORE_NAV.schemes)}</Link>}
      {mayDo(me, 'assessment.open') && (
        <Button type="primary" onClick={() => setOpening(true)}>
          {say(ASSESSMENTS.open)}
        </Button>
      )}
    </>
  );
  return (
    <Page title={say(SCORE_NAV.assessments)} lead={say(ASSESSMENTS.lead)} aside={aside}>
      <Loaded query={assessments}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={ASSESSMENTS.empty} next={ASSESSMENTS.emptyNext} />
          ) : (
            <ul className="plain stack">
              {found.map((assessment) => (
                <AssessmentCard key={assessment.id} assessment={assessment} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isOpening && <OpenSheet onClose={() => setOpening(false)} />}
    </Page>
  );
}

function AssessmentCard({ assessment }: { readonly assessment: Schema['AssessmentView'] }) {
  const say = useSay();
  const { id, period, title, schemeNumber, schemeVersion } = assessment;
  return (
    <li className="panel list-card">
      <span className="list-year figures">{period}</span>
      <div>
        <h2>
          <Link to={`/assessments/${id}`}>{title}</Link>
        </h2>
        <p className="soft figures">{say(ASSESSMENTS.schemeOf, { number: schemeNumber, version: schemeVersion })}</p>
      </div>
      <Standing assessment={assessment} />
    </li>
  );
}

const FIELDS: readonly Field[] = [
  { name: 'period', kind: 'line', words: ASSESSMENTS.period, hint: ASSESSMENTS.periodHint },
  { name: 'title', kind: 'line', words: ASSESSMENTS.title },
];
const OFFICES: readonly Field[] = [
  { name: 'substituteUnitId', kind: 'unit', words: ASSESSMENTS.substitute },
  { name: 'reviewUnitId', kind: 'unit', words: ASSESSMENTS.review },
];

function OpenSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const goTo = useNavigate();
  const schemes = queries.useQuery('get', '/api/v1/schemes', {});
  const options = (schemes.data ?? [])
    .filter(({ state }) => state === 'approved')
    .map(({ id, title, number, version }) => ({ value: id, label: `${title} · ${say(ASSESSMENTS.schemeOf, { number, version })}` }));
  const scheme: Field = { name: 'schemeId', kind: 'select', words: ASSESSMENTS.scheme, options };
  return (
    <FormSheet
      title={say(ASSESSMENTS.open)}
      fields={[...FIELDS, scheme, ...OFFICES]}
      run={(values) =>
        answered(
          client.POST('/api/v1/assessments', {
            body: {
              period: textOf(values, 'period'),
              title: textOf(values, 'title'),
              schemeId: textOf(values, 'schemeId'),
              substituteUnitId: textOf(values, 'substituteUnitId'),
              reviewUnitId: textOf(values, 'reviewUnitId'),
            },
          }),
        )
      }
      onDone={({ id }) => void goTo(`/assessments/${id}`)}
      onClose={onClose}
    />
  );
}
