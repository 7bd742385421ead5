import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FormSheet } from '../../parts/form-sheet';
import { type Field, textOf } from '../../parts/form-fields';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { answered, client, match, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { FORM } from '../../words/admin';
import { ASSESSMENTS } from '../../words/assessment';
import { useSay } from '../../words/language';
import { LifePanel } from './life-panel';
import { PreflightPanel } from './preflight-panel';
import { RunsPanel } from './runs-panel';
import { Standing } from './standing';

type Assessment = Schema['AssessmentView'];

/** One assessment: where it stands, what stands in the way, its runs. */
export function AssessmentPage() {
  const { id = '' } = useParams();
  const assessment = queries.useQuery('get', '/api/v1/assessments/{id}', { params: { path: { id } } });
  return <Loaded query={assessment}>{(found) => <Whole assessment={found} />}</Loaded>;
}

function Whole({ assessment }: { readonly assessment: Assessment }) {
  const say = useSay();
  const me = useMe();
  const { id, title, period, scoringUnit, substituteUnit, reviewUnit } = assessment;
  const offices = say(ASSESSMENTS.offices, { scoring: scoringUnit, substitute: substituteUnit, review: reviewUnit });
  const facts = mayDo(me, 'indicatorFact.read') && <Link to={`/assessments/${id}/facts`}>{say(ASSESSMENTS.facts)}</Link>;
  return (
    <Page title={`${period} ${title}`} lead={offices} aside={facts}>
      <div className="stack">
        <div className="panel row">
          <Standing assessment={assessment} />
          <SchemeOf assessment={assessment} />
        </div>
        {mayDo(me, 'score.read') && (
          <>
            <PreflightPanel assessment={id} />
            <RunsPanel assessment={id} />
          </>
        )}
        <LifePanel assessment={assessment} />
      </div>
    </Page>
  );
}

const REASON: Field = { name: 'reason', kind: 'text', words: FORM.reason };

/** The version in use; before anything is published another may be taken. */
function SchemeOf({ assessment: { id, version, state, schemeId, schemeNumber, schemeVersion } }: { readonly assessment: Assessment }) {
  const say = useSay();
  const me = useMe();
  const [isChanging, setChanging] = useState(false);
  const schemes = queries.useQuery('get', '/api/v1/schemes', {});
  const options = (schemes.data ?? [])
    .filter((one) => one.state === 'approved' && one.id !== schemeId)
    .map((one) => ({ value: one.id, label: `${one.title} · ${say(ASSESSMENTS.schemeOf, { number: one.number, version: one.version })}` }));
  const scheme: Field = { name: 'schemeId', kind: 'select', words: ASSESSMENTS.scheme, options };
  return (
    <span className="row">
      <Link to={`/schemes/${schemeId}`}>{say(ASSESSMENTS.schemeOf, { number: schemeNumber, version: schemeVersion })}</Link>
      {state === 'open' && options.length > 0 && mayDo(me, 'assessment.setScheme') && (
        <Button size="small" onClick={() => setChanging(true)}>
          {say(ASSESSMENTS.changeScheme)}
        </Button>
      )}
      {isChanging && (
        <FormSheet
          title={say(ASSESSMENTS.changeScheme)}
          fields={[scheme, REASON]}
          run={(values) =>
            answered(
              client.POST('/api/v1/assessments/{id}/scheme', {
                params: { path: { id }, header: match(version) },
                body: { schemeId: textOf(values, 'schemeId'), reason: textOf(values, 'reason') },
              }),
            )
          }
          onClose={() => setChanging(false)}
        />
      )}
    </span>
  );
}
