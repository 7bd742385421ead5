import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFilters } from '../../parts/filters';
import { ExportWorkbook } from '../../parts/export-workbook';
import { Page } from '../../parts/page';
import { Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { ADMIN_NAV, DIRECTORY, FORM } from '../../words/admin';
import { useSay } from '../../words/language';
import { PostsPanel } from './posts-panel';
import { OpenUnit, UnitActs } from './unit-forms';

type Unit = Schema['UnitView'];

/** Units, and beside them the posts of the one that is chosen with who holds them. */
export function DirectoryPage() {
  const say = useSay();
  const filters = useFilters();
  const [opening, setOpening] = useState(false);
  const units = queries.useQuery('get', '/api/v1/units');
  const changes = mayDo(useMe(), 'directory.change');
  return (
    <Page title={say(ADMIN_NAV.directory)} aside={<Aside opens={changes} onOpen={() => setOpening(true)} />}>
      <Loaded query={units}>
        {(all) => {
          const closed = filters.get('closed') === '1';
          const shown = all.filter(({ closedOn }) => closed || closedOn === null);
          const chosen = all.find(({ id }) => id === filters.get('unit'));
          return (
            <div className="columns columns-even">
              <div>
                <p className="gap-below">
                  <Checkbox checked={closed} onChange={({ target }) => filters.set('closed', target.checked ? '1' : undefined)}>
                    {say(DIRECTORY.showClosed)}
                  </Checkbox>
                </p>
                <UnitTable units={shown} all={all} chosen={chosen?.id} onChoose={(id) => filters.set('unit', id)} changes={changes} />
              </div>
              <div>
                {chosen ? <PostsPanel unit={chosen} changes={changes} /> : <p className="soft">{say(DIRECTORY.chooseUnit)}</p>}
              </div>
            </div>
          );
        }}
      </Loaded>
      {opening && <OpenUnit onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Aside({ opens, onOpen }: { readonly opens: boolean; readonly onOpen: () => void }) {
  const say = useSay();
  const loads = mayDo(useMe(), 'directory.load');
  return (
    <>
      {loads && <ExportWorkbook words={DIRECTORY.export} what="directory" ask={() => client.GET('/api/v1/directory/workbook', { parseAs: 'blob' })} />}
      {loads && <Link to="/directory/import">{say(DIRECTORY.import)}</Link>}
      {opens && (
        <Button type="primary" onClick={onOpen}>
          {say(DIRECTORY.openUnit)}
        </Button>
      )}
    </>
  );
}

interface UnitTableProps {
  readonly units: readonly Unit[];
  readonly all: readonly Unit[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly changes: boolean;
}

function UnitTable({ units, all, chosen, onChoose, changes }: UnitTableProps) {
  const say = useSay();
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (
    <Table short label={DIRECTORY.units} heads={[DIRECTORY.name, DIRECTORY.code, DIRECTORY.kind, DIRECTORY.parent, FORM.actions]}>
      {units.map((unit) => (
        <tr key={unit.id} className={unit.id === chosen ? 'row-chosen' : undefined}>
          <th scope="row">
            <button type="button" className="link" aria-pressed={unit.id === chosen} onClick={() => onChoose(unit.id)}>
              {unit.name}
            </button>
            {unit.closedOn !== null && <span className="soft"> {say(DIRECTORY.closed, { day: unit.closedOn })}</span>}
          </th>
          <td data-head={say(DIRECTORY.code)} className="figures">
            {unit.code}
          </td>
          <td data-head={say(DIRECTORY.kind)}>{say(DIRECTORY.kinds[unit.kind])}</td>
          <td data-head={say(DIRECTORY.parent)}>{(unit.parentId !== null && names.get(unit.parentId)) || '—'}</td>
          <td data-head={say(FORM.actions)}>{changes && unit.kind !== 'county' && unit.closedOn === null && <UnitActs unit={unit} />}</td>
        </tr>
      ))}
    </Table>
  );
}
