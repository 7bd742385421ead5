import { Select } from 'antd';
import { useId } from 'react';
import type { InBoth } from '#words/language';
import type { useFilters } from '../../parts/filters';
import { queries } from '../../server/client';
import { useUnits } from '../../server/units';
import { useSay } from '../../words/language';
import { TIMELINE } from '../../words/timeline';

interface TargetProps {
  readonly of: string;
  readonly filters: ReturnType<typeof useFilters>;
}

/** Which one: an item by way of its list, a post by way of its unit. */
export function TargetSelect({ of, filters }: TargetProps) {
  if (of === 'item' || of === 'list') return <ListTarget of={of} filters={filters} />;
  if (of === 'unit') return <UnitTarget filters={filters} name="id" />;
  if (of === 'post') return <PostTarget filters={filters} />;
  return null;
}

function ListTarget({ of, filters: { get, change } }: TargetProps) {
  const lists = queries.useQuery('get', '/api/v1/lists').data ?? [];
  const listId = of === 'list' ? get('id') : (get('list') ?? lists.find(({ state }) => state === 'dispatched')?.id);
  const items = queries.useQuery('get', '/api/v1/lists/{id}/items', { params: { path: { id: listId ?? '' } } }, { enabled: of === 'item' && listId !== undefined }).data ?? [];
  return (
    <>
      <Choice words={TIMELINE.list} value={listId} options={lists.map(({ id, title }) => ({ value: id, label: title }))} onChange={(id) => change(of === 'list' ? { id } : { list: id, id: undefined })} />
      {of === 'item' && <Choice words={TIMELINE.item} value={get('id')} options={items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} onChange={(id) => change({ id })} />}
    </>
  );
}

function UnitTarget({ filters: { get, change }, name }: { readonly filters: TargetProps['filters']; readonly name: 'id' | 'unit' }) {
  const units = useUnits();
  return <Choice words={TIMELINE.unit} value={get(name)} options={units.map(({ id, name: label }) => ({ value: id, label }))} onChange={(id) => change(name === 'id' ? { id } : { unit: id, id: undefined })} />;
}

function PostTarget({ filters }: { readonly filters: TargetProps['filters'] }) {
  const { get, change } = filters;
  const unitId = get('unit');
  const posts = queries.useQuery('get', '/api/v1/posts', { params: { query: { unitId } } }, { enabled: unitId !== undefined }).data ?? [];
  return (
    <>
      <UnitTarget filters={filters} name="unit" />
      {unitId !== undefined && <Choice words={TIMELINE.post} value={get('id')} options={posts.map(({ id, title }) => ({ value: id, label: title }))} onChange={(id) => change({ id })} />}
    </>
  );
}

interface ChoiceProps {
  readonly words: InBoth<string>;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ words, value, options, onChange }: ChoiceProps) {
  const say = useSay();
  const id = useId();
  const known = options.some((one) => one.value === value) ? value : undefined;
  return (
    <>
      <label htmlFor={id}>{say(words)}</label>
      <Select id={id} className="choice" showSearch={{ optionFilterProp: 'label' }} placeholder={say(TIMELINE.choose)} value={known} options={[...options]} onChange={onChange} />
    </>
  );
}
