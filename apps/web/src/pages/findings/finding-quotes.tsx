import { Saves } from '../../parts/saves';
import { Empty, Stand } from '../../parts/states';
import { FINDING } from '../../words/finding';
import { useSay } from '../../words/language';
import type { FindingWhole } from './finding';

/** What the finding rests on in the trail, and whether each still is what was quoted. */
export function Quotes({ finding: { quotes } }: { readonly finding: FindingWhole }) {
  const say = useSay();
  const unlike = quotes.filter(({ same }) => !same);
  return (
    <section className="panel">
      <h2>{say(FINDING.quotes)}</h2>
      {quotes.length === 0 && <Empty title={FINDING.noQuotes} next={FINDING.noQuotesNext} />}
      {unlike.map(({ entryId, entry, leaf }) => (
        <Stand key={entryId} mood="failed" title={say(entry === null ? FINDING.gone : FINDING.changed)} next={leaf} />
      ))}
      {quotes.length > 0 && unlike.length === 0 && <p className="outcome outcome-good gap-below">{say(FINDING.same)}</p>}
      <Saves entries={quotes.flatMap(({ entry }) => entry ?? [])} about />
    </section>
  );
}
