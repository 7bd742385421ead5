import { Link } from 'react-router';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { ASSESSMENTS, SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { TASK_SCORE } from '../../words/task-score';

type Score = Schema['TaskScoreView'];
type Leaf = Score['leaves'][number];

/** Which indicators the task goes into, and the points its unit has there, as far as the reader may see them. */
export function AssessmentTab({ task }: { readonly task: string }) {
  const scores = queries.useQuery('get', '/api/v1/assignments/{id}/scores', { params: { path: { id: task } } });
  return (
    <Loaded query={scores}>
      {(found) =>
        found.length === 0 ? (
          <Empty title={TASK_SCORE.empty} next={TASK_SCORE.emptyNext} />
        ) : (
          <div className="stack">
            {found.map((score) => (
              <ScoreOf key={`${score.schemeId} ${score.assessmentId}`} score={score} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function ScoreOf({ score }: { readonly score: Score }) {
  const say = useSay();
  const { schemeId, schemeTitle, title, period, state, seenIn, leaves } = score;
  return (
    <section className="panel stack">
      <header className="row">
        <h2>{title === null ? schemeTitle : `${period} ${title}`}</h2>
        <span className="soft">{say(state === null ? TASK_SCORE.notYet : ASSESSMENTS.states[state])}</span>
        <Link to={`/schemes/${schemeId}`}>{say(ASSESSMENTS.scheme)}</Link>
      </header>
      <p className="soft">{say(seenIn === null ? TASK_SCORE.unseen : TASK_SCORE.seen[seenIn])}</p>
      <Table label={TASK_SCORE.title} heads={[TASK_SCORE.indicator, TASK_SCORE.reads, TASK_SCORE.points, TASK_SCORE.why]}>
        {leaves.map((leaf) => (
          <LeafLine key={leaf.node} leaf={leaf} score={score} />
        ))}
      </Table>
    </section>
  );
}

function LeafLine({ leaf: { node, name, reads, full, points }, score }: { readonly leaf: Leaf; readonly score: Score }) {
  const say = useSay();
  const why = whyOf(score, node);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={say(TASK_SCORE.reads)}>{reads.map((one) => say(TASK_SCORE.sources[one])).join('、')}</td>
      <td className="figures" data-head={say(TASK_SCORE.points)}>
        <b>{points ?? (score.seenIn === null ? '—' : say(SHEET.excluded))}</b> {full !== null && <span className="soft">{say(SHEET.full, { points: full })}</span>}
      </td>
      <td data-head={say(TASK_SCORE.why)}>{why === null ? '—' : <Link to={why}>{say(TASK_SCORE.open)}</Link>}</td>
    </tr>
  );
}

/** The page that says why, opened at the cell. */
function whyOf({ seenIn, seenId, assessmentId, group, unitId }: Score, node: string): string | null {
  const cell = new URLSearchParams({ group, unit: unitId, cell: node }).toString();
  switch (seenIn) {
    case 'run':
      return `/runs/${seenId}?${cell}`;
    case 'publication':
      return `/publications/${seenId}?${cell}`;
    case 'own':
      return `/scores/${assessmentId}?${new URLSearchParams({ cell: node }).toString()}`;
    case null:
      return null;
  }
}
