import { SCHEMES } from '../../words/scheme';
import { useSay } from '../../words/language';
import type { SchemeFile } from './scheme-file';

type Veto = NonNullable<SchemeFile['vetoes']>[number];
type Grade = NonNullable<SchemeFile['grades']>[number];

/** Vetoes with their effect and legal basis, grades with their bounds. */
export function SchemeTerms({ file: { vetoes = [], grades = [] } }: { readonly file: SchemeFile }) {
  const say = useSay();
  const nameOf = (key: string | undefined): string => grades.find((grade) => grade.key === key)?.name ?? '';
  return (
    <div className="two-up">
      {vetoes.length > 0 && (
        <section className="panel">
          <h2>{say(SCHEMES.vetoes)}</h2>
          <ul className="plain lines">
            {vetoes.map((veto) => (
              <VetoLine key={veto.key} veto={veto} grade={nameOf(veto.grade)} />
            ))}
          </ul>
        </section>
      )}
      {grades.length > 0 && (
        <section className="panel">
          <h2>{say(SCHEMES.grades)}</h2>
          <ul className="plain lines">
            {grades.map((grade) => (
              <GradeLine key={grade.key} grade={grade} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function VetoLine({ veto: { name, effect, basis }, grade }: { readonly veto: Veto; readonly grade: string }) {
  const say = useSay();
  const words = SCHEMES.effects[effect as keyof typeof SCHEMES.effects];
  return (
    <li>
      <span>
        <b>{name}</b>
        <br />
        <span className="soft">{basis}</span>
      </span>
      <span>{say(words, { grade })}</span>
    </li>
  );
}

function GradeLine({ grade: { name, from, to, share } }: { readonly grade: Grade }) {
  const say = useSay();
  const bounds = from !== undefined && to !== undefined ? SCHEMES.gradeBetween : from !== undefined ? SCHEMES.gradeFrom : SCHEMES.gradeBelow;
  return (
    <li>
      <b>{name}</b>
      <span className="figures">
        {say(bounds, { from, to })}
        {share !== undefined && ` · ${say(SCHEMES.share, { share })}`}
      </span>
    </li>
  );
}
