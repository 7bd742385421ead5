import { Button, Select } from 'antd';
import { useId } from 'react';
import { FINDING_STANDINGS, SEVERITIES } from '#domain/inspection/finding';
import { INSPECTION_SOURCES } from '#domain/inspection/inspection-source';
import type { InBoth } from '#words/language';
import type { useFilters } from '../../parts/filters';
import { useUnits } from '../../server/units';
import { FINDING_STANDING_WORDS, FINDINGS, SEVERITY_WORDS } from '../../words/finding';
import { SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { STATES } from '../../words/shell';

type Filters = ReturnType<typeof useFilters>;

/** What the address asks for; a word that is none of ours is passed over. */
export function queryOf(get: Filters['get']) {
  const year = Number(get('year'));
  return {
    standing: FINDING_STANDINGS.find((one) => one === get('standing')),
    source: INSPECTION_SOURCES.find((one) => one === get('source')),
    severity: SEVERITIES.find((one) => one === get('severity')),
    unitId: get('unit'),
    aboutId: get('about'),
    year: year > 1999 && year < 2101 ? year : undefined,
    waiting: get('waiting') === '1' || undefined,
  };
}

export function FindingFilters({ filters }: { readonly filters: Filters }) {
  const say = useSay();
  const units = useUnits();
  const worded = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, InBoth<string>>>): Choices => values.map((value) => ({ value, label: say(words[value]) }));
  return (
    <>
      <Choice name="standing" words={FINDINGS.standing} filters={filters} options={worded(FINDING_STANDINGS, FINDING_STANDING_WORDS)} />
      <Choice name="source" words={FINDINGS.source} filters={filters} options={worded(INSPECTION_SOURCES, SOURCE_WORDS)} />
      <Choice name="severity" words={FINDINGS.severity} filters={filters} options={worded(SEVERITIES, SEVERITY_WORDS)} />
      <Choice name="unit" words={FINDINGS.unit} filters={filters} options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      {filters.isFiltered && <Button onClick={filters.clear}>{say(STATES.clearFilter)}</Button>}
    </>
  );
}

type Choices = { value: string; label: string }[];

interface ChoiceProps {
  readonly name: string;
  readonly words: InBoth<string>;
  readonly filters: Filters;
  readonly options: Choices;
}

function Choice({ name, words, filters: { get, set }, options }: ChoiceProps) {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say(words)}</label>
      <Select id={id} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={say(FINDINGS.all)} value={get(name)} onChange={(value?: string) => set(name, value)} options={options} />
    </>
  );
}
