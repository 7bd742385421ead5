import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useExportTable } from '../../parts/export-table';
import { useFilters } from '../../parts/filters';
import { Page } from '../../parts/page';
import { Empty, Loaded } from '../../parts/states';
import { queries, type Schema } from '../../server/client';
import { ASSESSMENTS, RUNS, SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { fileOf } from '../schemes/scheme-file';
import { ExplanationDrawer } from './explanation-drawer';
import { type Arranged, arrange, graded, onlyOf, type Sheet } from './sheet';
import { SheetGrid } from './sheet-grid';
import { SheetTools } from './sheet-tools';

const Pictures = lazy(() => import('./sheet-pictures').then((m) => ({ default: m.SheetPictures })));

/** Units by indicators of one peer group; any cell tells why. */
export function SheetPage() {
  const { id = '' } = useParams();
  const run = queries.useQuery('get', '/api/v1/runs/{id}', { params: { path: { id } } });
  return <Loaded query={run}>{(found) => <SheetOf run={found} />}</Loaded>;
}

function SheetOf({ run }: { readonly run: Schema['RunView'] }) {
  const say = useSay();
  const filters = useFilters();
  const query = { group: filters.get('group') };
  const sheet = queries.useQuery('get', '/api/v1/runs/{id}/sheet', { params: { path: { id: run.id }, query } });
  const version = queries.useQuery('get', '/api/v1/schemes/{id}', { params: { path: { id: run.schemeId } } });
  const grades = new Map(fileOf(version.data?.file ?? {}).grades?.map(({ key, name }) => [key, name]));
  const scheme = say(ASSESSMENTS.schemeOf, { number: run.schemeNumber, version: run.schemeVersion });
  const lead = say(SHEET.lead, { scheme, kind: say(run.dry ? RUNS.kinds.dry : RUNS.kinds.real), hash: run.runHash.slice(0, 12), facts: run.facts });
  return (
    <Page title={say(SHEET.title)} lead={lead}>
      <Loaded query={sheet}>{(found) => <Shown sheet={graded(found, grades)} filters={filters} lead={lead} />}</Loaded>
    </Page>
  );
}

interface Picked {
  readonly unitId: string;
  readonly node: string;
}

interface ShownProps {
  readonly sheet: Sheet;
  readonly filters: ReturnType<typeof useFilters>;
  readonly lead: string;
}

function Shown({ sheet, filters, lead }: ShownProps) {
  const say = useSay();
  const [unitId, node] = [filters.get('unit'), filters.get('cell')];
  const pick = (cell?: Picked): void => filters.change({ unit: cell?.unitId, cell: cell?.node });
  const only = onlyOf(filters.get('only'));
  const arranged = arrange(sheet, { only, isWhole: filters.get('depth') !== 'top' });
  return (
    <>
      <SheetTools sheet={sheet} filters={filters}>
        <ExportSheet arranged={arranged} lead={lead} shown={`${say(SHEET.show)} ${say(SHEET[only ?? 'all'])} · ${say(SHEET.depths[filters.get('depth') === 'top' ? 'top' : 'leaves'])}`} group={sheet.groups.find(({ key }) => key === sheet.group)?.name ?? sheet.group} />
        <Button onClick={() => window.print()}>{say(SHEET.print)}</Button>
      </SheetTools>
      {arranged.rows.length === 0 || arranged.columns.length === 0 ? (
        <Empty title={SHEET.none} next={SHEET.noneNext} />
      ) : (
        <>
          <SheetGrid arranged={arranged} onPick={pick} />
          <p className="soft">{say(SHEET.keys)}</p>
        </>
      )}
      <Suspense>
        <Pictures sheet={sheet} />
      </Suspense>
      {unitId !== undefined && node !== undefined && <ExplanationDrawer runId={sheet.runId} unitId={unitId} node={node} onClose={() => pick()} />}
    </>
  );
}

interface ExportProps {
  readonly arranged: Arranged;
  readonly lead: string;
  readonly group: string;
  /** Which cells and how deep. */
  readonly shown: string;
}

/** What is shown, as a table with its filter and day at the head. */
function ExportSheet({ arranged: { columns, rows }, lead, group, shown }: ExportProps) {
  const say = useSay();
  const put = useExportTable();
  const write = (): void => {
    const body = rows.map(({ row, cells }) => [
      ...[row.rank === null ? '' : String(row.rank), row.name, row.total, row.grade ?? ''],
      ...columns.map(({ node }) => cells.get(node)?.points ?? say(SHEET.excluded)),
    ]);
    const heads = [SHEET.rank, SHEET.unit, SHEET.total, SHEET.grade, ...columns.map(({ name }) => name)];
    put({ what: 'scores', title: `${say(SHEET.title)}-${group}`, filters: [lead, `${say(SHEET.group)} ${group}`, shown], heads, rows: body });
  };
  return <Button onClick={write}>{say(SHEET.export)}</Button>;
}
