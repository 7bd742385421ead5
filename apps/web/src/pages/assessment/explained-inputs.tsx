import { Link } from 'react-router';
import { basisWords, inputWords, levelWords, sourceWords } from '#words/assessment/inputs';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { minuteOf } from '../../server/instant';
import type { Schema } from '../../server/client';
import { WHY } from '../../words/assessment';
import { useLanguage } from '../../words/language';

type Input = Schema['ExplainedInputView'];
type Fact = Input['facts'][number];
type Contributions = Fact['contributions'];

/** What went into a cell, each down to its report, its file and its entries of the trail. */
export function ExplainedInputs({ inputs }: { readonly inputs: readonly Input[] }) {
  const { say, language } = useLanguage();
  return (
    <section>
      <h3>{say(WHY.inputs)}</h3>
      <ul className="plain stack">
        {inputs.map(({ name, value, stated, facts }) => (
          <li key={name}>
            <b>{inputWords(name)[language]}</b> <span className="figures">{value ?? '—'}</span> {stated && <span className="soft">{say(WHY.stated)}</span>}
            {facts.length === 0 && !stated && <span className="soft"> {say(WHY.noFact)}</span>}
            {facts.map((fact, index) => (
              <FactOf key={`${index} ${fact.item}`} fact={fact} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FactOf({ fact }: { readonly fact: Fact }) {
  const { say, language } = useLanguage();
  const { item, value, numerator, denominator, level, basis, source, hash, contributions } = fact;
  const figure = numerator !== null && denominator !== null ? `${numerator} / ${denominator}` : (value ?? (level && levelWords(level)[language]) ?? '');
  const words = [say(WHY.source, { source: sourceWords(source)[language] }), basis !== null && say(WHY.basis, { basis: basisWords(basis)[language] })].filter(Boolean).join(' · ');
  return (
    <div className="why-fact">
      <p>
        {item !== null && `${item}：`}
        <span className="figures">{figure}</span> <span className="soft">{words}</span>
      </p>
      {hash !== null && (
        <p className="soft">
          {say(WHY.file)} <code>{hash.slice(0, 16)}</code>
        </p>
      )}
      <Rests on={contributions} />
    </div>
  );
}

function Rests({ on: { tasks, reports, slips, line, trail } }: { readonly on: Contributions }) {
  const { say, language } = useLanguage();
  return (
    <ul className="plain why-rests">
      {line && <li>{say(WHY.line, { by: line.by, unit: line.byUnit, second: line.second ?? say(WHY.unconfirmed) })}</li>}
      {tasks.map(({ id, item, title, verified }) => (
        <li key={id}>
          <Link to={`/assignments/${id}`}>
            {item} {title}
          </Link>{' '}
          <span className="soft">{say(verified ? WHY.verified : WHY.unverified)}</span>
        </li>
      ))}
      {reports.map(({ id, assignmentId, number, period, late, receivedAt, evidence }) => (
        <li key={id}>
          <Link to={`/assignments/${assignmentId}/progress`}>{say(WHY.reportOf, { number, period })}</Link> <span className="soft figures">{minuteOf(receivedAt)}</span> {late && <b>{say(WHY.late)}</b>}
          {evidence.map((file) => (
            <span key={file.id} className="why-file">
              <Link to={`/assignments/${assignmentId}/evidence`}>{file.title || file.fileName}</Link> <code>{file.sha256.slice(0, 12)}</code>
            </span>
          ))}
        </li>
      ))}
      {slips.map(({ id, assignmentId, kind, year, number }) => (
        <li key={id}>
          <Link to={`/slips/${assignmentId}/${id}`}>
            {SLIP_KIND_WORDS[kind as keyof typeof SLIP_KIND_WORDS]?.[language] ?? say(WHY.slips)} {year}-{number}
          </Link>
        </li>
      ))}
      {trail.map(({ id, at, intact, ...said }) => (
        <li key={id} className="soft">
          {intact ? '✓' : '✗'} {said[language]} <span className="figures">{minuteOf(at)}</span> {say(intact ? WHY.intact : WHY.broken)}
        </li>
      ))}
    </ul>
  );
}
