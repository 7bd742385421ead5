import { Alert, Drawer } from 'antd';
import { Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { useLanguage, useSay } from '../../words/language';
import { WHY } from '../../words/assessment';
import { ExplainedInputs } from './explained-inputs';

interface DrawerProps {
  readonly runId: string;
  readonly unitId: string;
  readonly node: string;
  readonly onClose: () => void;
}

/** Why a cell has its points, computed again as it is opened: rule, steps with numbers, facts, tasks, reports, files, trail. */
export function ExplanationDrawer({ runId, unitId, node, onClose }: DrawerProps) {
  const say = useSay();
  const explanation = queries.useQuery('get', '/api/v1/runs/{id}/units/{unitId}/cells/{node}', { params: { path: { id: runId, unitId, node } } });
  const title = explanation.data ? `${explanation.data.unit} · ${explanation.data.name}` : say(WHY.title);
  return (
    <Drawer open title={title} size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={explanation}>{(found) => <Explanation explanation={found} />}</Loaded>
    </Drawer>
  );
}

/** The same for whoever scores and whoever is scored. */
export function Explanation({ explanation }: { readonly explanation: Schema['ExplanationView'] }) {
  const { say, language } = useLanguage();
  const { points, full, rule, written, steps, inputs, agrees } = explanation;
  return (
    <div className="stack why">
      <p className="why-points figures">
        <b>{points ?? '—'}</b> {full !== null && <span className="soft">{say(WHY.of, { full })}</span>}
      </p>
      {rule && (
        <section>
          <h3>{say(WHY.rule)}</h3>
          <p>{rule[language]}</p>
        </section>
      )}
      <section>
        <h3>{say(WHY.steps)}</h3>
        <ol className="why-steps">
          {steps.map((step, index) => (
            <li key={`${index} ${step.code}`}>
              <span>{step[language]}</span>
              <b className="figures">{step.adds}</b>
            </li>
          ))}
        </ol>
      </section>
      {inputs.length > 0 && <ExplainedInputs inputs={inputs} />}
      {written !== null && (
        <details>
          <summary>{say(WHY.written)}</summary>
          <pre className="written">{written}</pre>
        </details>
      )}
      <Alert type={agrees ? 'success' : 'error'} showIcon title={say(agrees ? WHY.agrees : WHY.differs)} />
    </div>
  );
}
