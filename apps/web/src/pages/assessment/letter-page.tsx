import { Button } from 'antd';
import { useParams } from 'react-router';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { answered, client, queries, type Schema } from '../../server/client';
import { dayOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { OWN } from '../../words/appeal';
import { SHEET } from '../../words/assessment';
import { DOCUMENTS } from '../../words/document';
import { useLanguage, useSay } from '../../words/language';
import { MakeDocument } from '../documents/make-document';

/** A unit's score letter, for paper; the annex explains every cell. */
export function LetterPage() {
  const { id = '', unitId = '' } = useParams();
  const letter = queries.useQuery('get', '/api/v1/assessments/{id}/letters/{unitId}', { params: { path: { id, unitId } } });
  return <Loaded query={letter}>{(found) => <Letter letter={found} assessment={id} />}</Loaded>;
}

function Letter({ letter, assessment }: { readonly letter: Schema['ScoreLetterView']; readonly assessment: string }) {
  const { say, language } = useLanguage();
  const { title, document, unit, period, total, rank, of, grade, cells, totalLines, number, sha256, runHash, publishedAt, group } = letter;
  return (
    <Page title={say(OWN.letter)} lead={`${document} · ${dayOf(publishedAt)}`} aside={<Acts assessment={assessment} unitId={letter.unitId} />}>
      <article className="panel letter stack">
        <h2>{title}</h2>
        <p>{say(OWN.letterLead, { unit, period, total })}</p>
        <p className="figures">
          {[group, rank === null ? say(SHEET.unranked) : say(OWN.place, { rank, of }), grade].filter((word) => word !== null).join(' · ')}
        </p>
        <ul className="plain figures">
          {totalLines[language].map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
        <h3>{say(OWN.annex)}</h3>
        {cells.map(({ node, name, points, full, rule, lines }) => (
          <section key={node} className="letter-cell">
            <h4>
              {name} <span className="figures">{points ?? say(SHEET.excluded)}</span> {full !== null && <span className="soft figures">/ {full}</span>}
            </h4>
            {rule && <p className="soft">{rule[language]}</p>}
            <ul className="plain figures">
              {lines[language].map((line, index) => (
                <li key={`${index} ${line}`}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        <p className="soft figures">{say(OWN.check, { number, hash: sha256.slice(0, 16), run: runHash.slice(0, 12) })}</p>
      </article>
    </Page>
  );
}

function Acts({ assessment, unitId }: { readonly assessment: string; readonly unitId: string }) {
  const say = useSay();
  const me = useMe();
  const make = () => answered(client.POST('/api/v1/assessments/{id}/units/{unitId}/letter', { params: { path: { id: assessment, unitId } } }));
  return (
    <>
      {mayDo(me, 'score.publish') && <MakeDocument words={say(DOCUMENTS.letter)} make={make} />}
      <Button onClick={() => window.print()}>{say(OWN.print)}</Button>
    </>
  );
}
