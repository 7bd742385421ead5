import type { Schema } from '../server/client';
import { useSay } from '../words/language';
import { REPORT } from '../words/report';

/** What changed against the report before: both values, marked by words and strokes as well as by colour. */
export function Difference({ report }: { readonly report: Schema['ReportCardView'] }) {
  const say = useSay();
  const { fields, evidenceAdded, evidenceDropped } = report.difference;
  if (report.number === 1) return <p className="soft">{say(REPORT.first)}</p>;
  if (fields.length + evidenceAdded.length + evidenceDropped.length === 0) return <p className="soft">{say(REPORT.same)}</p>;
  return (
    <dl className="difference">
      {fields.map(({ field, before, now }) => (
        <div key={field}>
          <dt>{say(REPORT.fields[field])}</dt>
          <dd>
            {before !== null && before !== '' && <del aria-label={say(REPORT.before)}>{before}</del>}
            {now !== null && now !== '' && <ins aria-label={say(REPORT.now)}>{now}</ins>}
          </dd>
        </div>
      ))}
      {evidenceAdded.length > 0 && <Count words={say(REPORT.added)} count={evidenceAdded.length} />}
      {evidenceDropped.length > 0 && <Count words={say(REPORT.dropped)} count={evidenceDropped.length} />}
    </dl>
  );
}

function Count({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd className="figures">{count}</dd>
    </div>
  );
}
