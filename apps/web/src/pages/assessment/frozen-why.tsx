import type { Schema } from '../../server/client';
import { WHY } from '../../words/assessment';
import { useLanguage } from '../../words/language';
import { ExplainedInputs } from './explained-inputs';

/** Why a published cell has its points, out of what was frozen with it. */
export function FrozenWhy({ explanation: { points, full, rule, lines, inputs } }: { readonly explanation: Schema['FrozenExplanationView'] }) {
  const { say, language } = useLanguage();
  return (
    <div className="stack why">
      <p className="why-points figures">
        <b>{points ?? '—'}</b> {full !== null && <span className="soft">{say(WHY.of, { full })}</span>}
      </p>
      {rule && <p>{rule[language]}</p>}
      <ol className="plain figures">
        {lines[language].map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ol>
      {inputs.length > 0 && <ExplainedInputs inputs={inputs} />}
    </div>
  );
}
