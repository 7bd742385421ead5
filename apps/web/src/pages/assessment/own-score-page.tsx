import { Button, Drawer } from 'antd';
import { Link, useParams } from 'react-router';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { APPEALS, OWN } from '../../words/appeal';
import { SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { FileAppeal } from './file-appeal';
import { FrozenWhy } from './frozen-why';
import { Countdown } from './own-scores-page';

type Sheet = Schema['OwnSheetView'];
type Cell = Sheet['cells'][number];

/** One's own points line by line; each tells why, and may be objected to while the window is open. */
export function OwnScorePage() {
  const { id = '' } = useParams();
  const score = queries.useQuery('get', '/api/v1/scores/own/{id}', { params: { path: { id } } });
  return <Loaded query={score}>{(found) => <Lines sheet={found} />}</Loaded>;
}

function Lines({ sheet }: { readonly sheet: Sheet }) {
  const say = useSay();
  const { get, set } = useFilters();
  const why = get('cell');
  const setWhy = (node: string | undefined): void => set('cell', node);
  const { assessmentId, unitId, title, unit, period, document, total, gradeName, cells } = sheet;
  return (
    <Page title={title} lead={`${unit} · ${period} · ${document}`} aside={<Link to={`/scores/${assessmentId}/letter/${unitId}`}>{say(OWN.letter)}</Link>}>
      <div className="panel row gap-below">
        <span className="why-points figures">
          <b>{total}</b> {gradeName}
        </span>
        <Countdown score={sheet} />
        <Button onClick={() => setWhy('total')}>{say(OWN.why)}</Button>
      </div>
      <Table label={OWN.points} heads={[OWN.indicator, OWN.points, OWN.full, OWN.why, OWN.acts]}>
        {cells
          .filter(({ depth }) => depth > 0)
          .map((cell) => (
            <Line key={cell.node} cell={cell} sheet={sheet} onWhy={() => setWhy(cell.node)} />
          ))}
      </Table>
      {why !== undefined && <Why assessment={assessmentId} node={why} onClose={() => setWhy(undefined)} />}
    </Page>
  );
}

function Line({ cell, sheet, onWhy }: { readonly cell: Cell; readonly sheet: Sheet; readonly onWhy: () => void }) {
  const say = useSay();
  const me = useMe();
  const { node, name, kind, depth, points, full, appealId } = cell;
  const isLeaf = kind !== 'branch';
  return (
    <tr className={isLeaf ? '' : 'scheme-branch'}>
      <th scope="row" style={{ paddingLeft: 12 + (depth - 1) * 20 }}>
        {name}
      </th>
      <td className="figures" data-head={say(OWN.points)}>
        {points === null ? say(SHEET.excluded) : points}
      </td>
      <td className="figures soft" data-head={say(OWN.full)}>
        {full ?? ''}
      </td>
      <td data-head={say(OWN.why)}>
        <Button size="small" aria-label={`${say(OWN.why)} ${name}`} onClick={onWhy}>
          {say(OWN.why)}
        </Button>
      </td>
      <td data-head={say(OWN.acts)}>
        {appealId !== null && <Link to={`/appeals/${appealId}`}>{say(APPEALS.open)}</Link>}
        {isLeaf && appealId === null && sheet.mayAppeal && mayDo(me, 'appeal.file') && <FileAppeal assessment={sheet.assessmentId} unit={sheet.unitId} node={node} name={name} />}
      </td>
    </tr>
  );
}

function Why({ assessment, node, onClose }: { readonly assessment: string; readonly node: string; readonly onClose: () => void }) {
  const say = useSay();
  const explanation = queries.useQuery('get', '/api/v1/scores/own/{id}/cells/{node}', { params: { path: { id: assessment, node } } });
  return (
    <Drawer open title={explanation.data?.name ?? say(OWN.why)} size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={explanation}>{(found) => <FrozenWhy explanation={found} />}</Loaded>
    </Drawer>
  );
}
