import { Select } from 'antd';
import { useId } from 'react';
import { schemeDifferences } from '#domain/assessment/scheme/difference';
import { differenceSentence } from '#words/assessment/scheme-difference';
import { useFilters } from '../../parts/filters';
import { queries, type Schema } from '../../server/client';
import { ASSESSMENTS } from '../../words/assessment';
import { SCHEMES } from '../../words/scheme';
import { useLanguage, useSay } from '../../words/language';
import { useScheme } from './use-scheme';

type Scheme = Schema['SchemeDetailView'];

/** What this version says instead of another, in sentences; what it means in points a dry run under it tells. */
export function Differences({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay();
  const id = useId();
  const { get, set } = useFilters();
  const schemes = queries.useQuery('get', '/api/v1/schemes', {});
  const others = (schemes.data ?? []).filter((one) => one.id !== scheme.id);
  if (others.length === 0) return null;
  const other = others.find((one) => one.id === get('with'));
  return (
    <section className="panel stack">
      <h2>{say(SCHEMES.differences)}</h2>
      <Select
        id={id}
        aria-label={say(SCHEMES.differences)}
        allowClear
        placeholder={say(SCHEMES.differences)}
        value={other?.id}
        onChange={(value: string | undefined) => set('with', value)}
        options={others.map(({ id: value, number, version }) => ({ value, label: say(ASSESSMENTS.schemeOf, { number, version }) }))}
      />
      {other && <Compared scheme={scheme} other={other.id} />}
    </section>
  );
}

function Compared({ scheme, other }: { readonly scheme: Scheme; readonly other: string }) {
  const { say, language } = useLanguage();
  const [before, after] = [useScheme(other), useScheme(scheme.id)];
  if (before === undefined || after === undefined) return null;
  const found = schemeDifferences(before, after);
  return (
    <>
      <p className="soft">{say(found.length === 0 ? SCHEMES.noDifference : SCHEMES.differenceHint, { count: found.length })}</p>
      <ul className="plain lines">
        {found.map((one) => {
          const sentence = differenceSentence(one)[language];
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </>
  );
}
