import { Alert, Button, Select } from 'antd';
import { useParams } from 'react-router';
import { STAGE_WORDS } from '#words/assessment/states';
import { useFilters } from '../../parts/filters';
import { ExportWorkbook } from '../../parts/export-workbook';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { client, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { mayDo, useMe } from '../../server/me';
import { COPY, LIFE } from '../../words/appeal';
import { SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { useSchemeOf } from '../schemes/use-scheme';
import { ExplanationDrawer } from './explanation-drawer';
import { HoldCopy } from './hold-copy';
import { SheetGrid } from './sheet-grid';

type Publication = Schema['PublicationOpenedView'];

/** A result as it was published, whatever came after. */
export function PublicationPage() {
  const { id = '' } = useParams();
  const publication = queries.useQuery('get', '/api/v1/publications/{id}', { params: { path: { id } } });
  return <Loaded query={publication}>{(found) => <Frozen publication={found} />}</Loaded>;
}

function Frozen({ publication }: { readonly publication: Publication }) {
  const say = useSay();
  const me = useMe();
  const { get, set, change } = useFilters();
  const { id, number, stage, at, intact, sha256, runId, rows, columns, assessmentId } = publication;
  const scheme = useSchemeOf(assessmentId);
  const [unitId, node] = [get('unit'), get('cell')];
  const groups = [...new Set(rows.map((row) => row.group))];
  const group = groups.find((one) => one === get('group')) ?? groups[0] ?? '';
  const words = say(STAGE_WORDS[stage]);
  const arranged = {
    columns: columns.filter((column) => column.group === group && column.depth > 0),
    rows: rows.filter((row) => row.group === group).map((row) => ({ row: { ...row, cells: [], rankLastYear: null, grade: scheme?.grades.find(({ key }) => key === row.grade)?.name ?? row.grade }, cells: new Map(row.cells.map((cell) => [cell.node, { ...cell, changed: false, outlier: false }])) })),
  };
  return (
    <Page title={`${words} ${say(SHEET.title)}`} lead={say(LIFE.frozen, { stage: words, number, at: minuteOf(at) })} aside={<Aside id={id} />}>
      <Alert className="gap-below" type={intact ? 'success' : 'error'} showIcon title={say(intact ? LIFE.intact : LIFE.broken, { hash: sha256.slice(0, 16) })} />
      {groups.length > 1 && <Select className="gap-below" aria-label={say(SHEET.group)} value={group} onChange={(value: string) => set('group', value)} options={groups.map((value) => ({ value, label: scheme?.groups.find(({ key }) => key === value)?.name ?? value }))} />}
      <SheetGrid arranged={arranged} onPick={(cell) => (mayDo(me, 'score.read') ? change({ unit: cell.unitId, cell: cell.node }) : undefined)} />
      <HoldCopy publication={id} />
      {unitId !== undefined && node !== undefined && <ExplanationDrawer runId={runId} unitId={unitId} node={node} onClose={() => change({ unit: undefined, cell: undefined })} />}
    </Page>
  );
}

function Aside({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <>
      <ExportWorkbook words={COPY.export} what="scores" ask={() => client.GET('/api/v1/publications/{id}/workbook', { params: { path: { id } }, parseAs: 'blob' })} />
      <Button onClick={() => window.print()}>{say(SHEET.print)}</Button>
    </>
  );
}
