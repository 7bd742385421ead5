import { Link, useNavigate } from 'react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { useSay } from '../../words/language';
import { METHOD_WORDS, SAMPLE, SAMPLE_NAV } from '../../words/sample';
import { DrawSheet } from './draw-sheet';
import { InspectionTabs } from './inspection-tabs';

/** Samples drawn, each to be drawn again by anybody. */
export function SamplesPage() {
  const say = useSay();
  const navigate = useNavigate();
  const [drawing, setDrawing] = useState(false);
  const samples = queries.useQuery('get', '/api/v1/samples', { params: { query: {} } });
  const aside = (
    <Button type="primary" onClick={() => setDrawing(true)}>
      {say(SAMPLE.draw)}
    </Button>
  );
  return (
    <Page title={say(SAMPLE_NAV.samples)} lead={say(SAMPLE.lead)} aside={aside}>
      <InspectionTabs />
      <Loaded query={samples}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={SAMPLE.none} next={SAMPLE.noneNext} />
          ) : (
            <ul className="plain stack">
              {items.map((sample) => (
                <li key={sample.id} className="panel">
                  <Link to={`/inspection/samples/${sample.id}`}>
                    <b>{sample.inspection}</b>
                  </Link>{' '}
                  <span className="mark">{say(METHOD_WORDS[sample.method])}</span>
                  <p className="figures">{say(SAMPLE.of, { population: sample.populationSize, size: sample.size })}</p>
                  <p className="soft figures">{say(SAMPLE.when, { at: minuteOf(sample.drawnAt), person: sample.drawnBy })}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {drawing && <DrawSheet onDrawn={(id) => void navigate(`/inspection/samples/${id}`)} onClose={() => setDrawing(false)} />}
    </Page>
  );
}
