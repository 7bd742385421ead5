import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { InBoth } from '#words/language';
import { useFilters } from '../../parts/filters';
import { Empty, Loaded } from '../../parts/states';
import { Table } from '../../parts/table';
import { useTargetWords } from '../../parts/target';
import { queries, type Schema } from '../../server/client';
import { useUnits } from '../../server/units';
import { useSay } from '../../words/language';
import { LIST } from '../../words/list';
import { CADENCE_WORDS, TASK } from '../../words/task';
import { useItemLimitWords } from './item-limit';

type Item = Schema['ItemView'];

/** Every item as it is in force; where an amendment changed it, what it was stands below. */
export function ListItems({ list }: { readonly list: string }) {
  const say = useSay();
  const filters = useFilters();
  const items = queries.useQuery('get', '/api/v1/lists/{id}/items', { params: { path: { id: list } } });
  const onlyChanged = filters.get('changed') === '1';
  return (
    <section className="panel">
      <header className="panel-head">
        <h2>{say(LIST.items)}</h2>
        <Checkbox checked={onlyChanged} onChange={({ target }) => filters.set('changed', target.checked ? '1' : undefined)}>
          {say(LIST.onlyChanged)}
        </Checkbox>
      </header>
      <Loaded query={items}>
        {(found) => {
          const shown = onlyChanged ? found.filter(({ state, changedFields }) => state === 'dropped' || changedFields.length > 0) : found;
          if (found.length === 0) return <Empty title={LIST.noItems} next={LIST.noItemsNext} />;
          if (shown.length === 0) return <Empty title={LIST.noneChanged} next={LIST.noneChangedNext} />;
          return (
            <Table short label={LIST.items} heads={[TASK.task, TASK.target, TASK.leadUnit, LIST.scope, LIST.limit, TASK.cadence]}>
              {shown.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </Table>
          );
        }}
      </Loaded>
    </section>
  );
}

function Row({ item }: { readonly item: Item }) {
  const say = useSay();
  const units = useUnits();
  const targetWords = useTargetWords();
  const limitWords = useItemLimitWords();
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '…';
  const before = item.original as Partial<Item> | null;
  const was = (name: string, words: (old: Partial<Item>) => string): string | null => (before !== null && name in before && item.changedFields.includes(name) ? words(before) : null);
  const count = item.scope.length;
  const scope = count === 0 ? say(LIST.noTownships) : say(LIST.townships, { count });
  const cells: readonly (readonly [InBoth<string>, ReactNode, string | null])[] = [
    [TASK.target, targetWords(item.target), was('target', (old) => targetWords(old.target))],
    [TASK.leadUnit, nameOf(item.leadUnitId), was('leadUnitId', (old) => nameOf(old.leadUnitId ?? ''))],
    [LIST.scope, scope, null],
    [LIST.limit, limitWords(item.limit), was('limit', (old) => limitWords(old.limit))],
    [TASK.cadence, say(CADENCE_WORDS[item.cadence as keyof typeof CADENCE_WORDS]), null],
  ];
  return (
    <tr className={item.state === 'dropped' ? 'row-dropped' : ''}>
      <th scope="row">
        <span className="number figures">{item.number}</span> {item.title}
        {item.state === 'dropped' && <span className="mark mark-revoked"> {say(LIST.dropped)}</span>}
        <Was value={was('title', (old) => old.title ?? '')} />
      </th>
      {cells.map(([head, value, old]) => (
        <td key={head.en} data-head={say(head)}>
          <span>
            {value}
            <Was value={old} />
          </span>
        </td>
      ))}
    </tr>
  );
}

function Was({ value }: { readonly value: string | null }) {
  const say = useSay();
  return value === null ? null : <span className="soft was"> {say(LIST.was, { value })}</span>;
}
