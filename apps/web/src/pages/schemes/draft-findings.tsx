import { useMemo } from 'react';
import { schemeDifferences } from '#domain/assessment/scheme/difference';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import type { FieldError } from '#domain/kernel/failure';
import { differenceSentence } from '#words/assessment/scheme-difference';
import { fieldWords } from '#words/fields';
import { Table } from '../../parts/table';
import { SCHEMES } from '../../words/scheme';
import { useLanguage } from '../../words/language';
import type { readDraft } from './scheme-draft';

interface FindingsProps {
  readonly base: object;
  readonly read: ReturnType<typeof readDraft>;
}

/** What is wrong with the draft, by place; once nothing is, what it changes. */
export function DraftFindings({ base, read: { scheme, wrong } }: FindingsProps) {
  const { say, language } = useLanguage();
  const differences = useMemo(() => (scheme === null ? [] : schemeDifferences(readScheme(base), scheme)), [base, scheme]);
  if (scheme === null) return <Mistakes wrong={wrong} />;
  return (
    <section className="panel stack" aria-live="polite">
      <h2>{say(SCHEMES.changes)}</h2>
      {differences.length === 0 && <p className="soft">{say(SCHEMES.noDifference)}</p>}
      <ul className="plain lines">
        {differences.map((one) => {
          const sentence = differenceSentence(one)[language];
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </section>
  );
}

function Mistakes({ wrong }: { readonly wrong: readonly FieldError[] }) {
  const { say, language } = useLanguage();
  return (
    <section className="panel stack" aria-live="polite">
      <h2 className="state-bad">{say(SCHEMES.mistakes, { count: wrong.length })}</h2>
      <Table short label={SCHEMES.problem} heads={[SCHEMES.place, SCHEMES.problem]}>
        {wrong.map((one) => (
          <tr key={`${one.pointer} ${one.code} ${one.expected}`}>
            <th scope="row">
              <code className="written">{one.pointer}</code>
            </th>
            <td data-head={say(SCHEMES.problem)}>{[fieldWords(one)[language], one.expected].filter(Boolean).join('：')}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
