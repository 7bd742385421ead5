import { Select, Tag } from 'antd';
import { useId } from 'react';
import { COLOURS, type LightReason } from '#domain/assignment/light';
import { LIGHT_WORDS } from '#words/lights';
import type { useFilters } from '../../parts/filters';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { LIT } from '../../words/leader';
import { COLOUR_WORDS, KIND_WORDS } from '../../words/task';

/** Light and order to choose; what a number of the overview asked for besides stands as tags that can be taken off. */
export function LitFilters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const { get, set } = filters;
  return (
    <>
      <span className="pair">
        <label htmlFor={`${id}-colour`}>{say(TASKS.colour)}</label>
        <Select
          id={`${id}-colour`}
          allowClear
          placeholder={say(TASKS.all)}
          value={get('colour')}
          onChange={(value: string | undefined) => set('colour', value)}
          options={COLOURS.map((value) => ({ value, label: say(COLOUR_WORDS[value]) }))}
        />
      </span>
      <span className="pair">
        <label htmlFor={`${id}-sort`}>{say(LIT.sort)}</label>
        <Select
          id={`${id}-sort`}
          value={get('sort') ?? 'due'}
          onChange={(value: string) => set('sort', value === 'due' ? undefined : value)}
          options={[
            { value: 'due', label: say(LIT.byDue) },
            { value: 'worst', label: say(LIT.byWorst) },
          ]}
        />
      </span>
      <Tags filters={filters} />
    </>
  );
}

function Tags({ filters: { get, set } }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const reason = LIGHT_WORDS[get('reason') as LightReason];
  const kind = KIND_WORDS[get('kind') as keyof typeof KIND_WORDS];
  const sent = get('period') ? LIT.sent[get('sent') as keyof typeof LIT.sent] : undefined;
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['reason', reason && say(reason)],
    ['theme', get('theme')],
    ['item', get('item') && say(LIT.item)],
    ['list', get('list') && say(LIT.list)],
    ['owed', get('owed') && say(LIT.owed)],
    ['counted', get('counted') && say(LIT.counted)],
    ['kind', kind && say(kind)],
    ['period', get('period') && say(LIT.period, { period: get('period') ?? '' })],
    ['sent', sent && say(sent)],
    ['figure', get('figure') && say(get('figure') === 'verified' ? LIT.verified : LIT.reported)],
  ];
  return tags.map(([name, words]) => (words ? <Taken key={name} words={words} onOff={() => set(name, undefined)} /> : null));
}

function Taken({ words, onOff }: { readonly words: string; readonly onOff: () => void }) {
  const say = useSay();
  return (
    <Tag closable={{ 'aria-label': say(LIT.without, { words }) }} onClose={onOff}>
      {words}
    </Tag>
  );
}
