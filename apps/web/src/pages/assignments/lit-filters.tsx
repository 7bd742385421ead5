import { Select, Tag } from 'antd';
import { useId } from 'react';
import { COLOURS, type LightReason } from '#domain/assignment/light';
import { LIGHT_WORDS } from '#words/lights';
import type { useFilters } from '../../parts/filters';
import { useSay } from '../../words/language';
import { TASKS } from '../../words/office';
import { LIT } from '../../words/leader';
import { COLOUR_WORDS } from '../../words/task';

/** Light and order to choose; what a number of the overview asked for besides stands as tags that can be taken off. */
export function LitFilters({ filters }: { readonly filters: ReturnType<typeof useFilters> }) {
  const say = useSay();
  const id = useId();
  const { get, set } = filters;
  const reason = LIGHT_WORDS[get('reason') as LightReason];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['reason', reason && say(reason)],
    ['theme', get('theme')],
    ['owed', get('owed') && say(LIT.owed)],
    ['figure', get('figure') && say(get('figure') === 'verified' ? LIT.verified : LIT.reported)],
  ];
  return (
    <>
      <label htmlFor={`${id}-colour`}>{say(TASKS.colour)}</label>
      <Select
        id={`${id}-colour`}
        allowClear
        placeholder={say(TASKS.all)}
        value={get('colour')}
        onChange={(value: string | undefined) => set('colour', value)}
        options={COLOURS.map((value) => ({ value, label: say(COLOUR_WORDS[value]) }))}
      />
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
      {tags.map(([name, words]) => (words ? <Taken key={name} words={words} onOff={() => set(name, undefined)} /> : null))}
    </>
  );
}

function Taken({ words, onOff }: { readonly words: string; readonly onOff: () => void }) {
  const say = useSay();
  return (
    <Tag closable={{ 'aria-label': say(LIT.without, { words }) }} onClose={onOff}>
      {words}
    </Tag>
  );
}
