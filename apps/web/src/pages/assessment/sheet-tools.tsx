import { Segmented, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import type { useFilters } from '../../parts/filters';
import { SHEET } from '../../words/assessment';
import { useSay } from '../../words/language';
import { ONLY, onlyOf, type Sheet } from './sheet';

interface ToolsProps {
  readonly sheet: Sheet;
  readonly filters: ReturnType<typeof useFilters>;
  readonly children: ReactNode;
}

/** Which group, which cells, how deep; all in the address. */
export function SheetTools({ sheet, filters: { get, set }, children }: ToolsProps) {
  const say = useSay();
  const id = useId();
  const only = onlyOf(get('only'));
  return (
    <div className="filters no-print">
      <label htmlFor={`${id}-group`}>{say(SHEET.group)}</label>
      <Select id={`${id}-group`} value={sheet.group} onChange={(value: string) => set('group', value)} options={sheet.groups.map(({ key, name }) => ({ value: key, label: name }))} />
      <label htmlFor={`${id}-only`}>{say(SHEET.show)}</label>
      <Select
        id={`${id}-only`}
        value={only ?? 'all'}
        onChange={(value: string) => set('only', value === 'all' ? undefined : value)}
        options={[{ value: 'all', label: say(SHEET.all) }, ...ONLY.map((value) => ({ value: value as string, label: say(SHEET[value]) }))]}
      />
      <Segmented
        aria-label={say(SHEET.depth)}
        disabled={only !== undefined}
        value={get('depth') === 'top' ? 'top' : 'leaves'}
        onChange={(value) => set('depth', value === 'top' ? 'top' : undefined)}
        options={(['leaves', 'top'] as const).map((value) => ({ value, label: say(SHEET.depths[value]) }))}
      />
      {children}
    </div>
  );
}
