import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { LIST_COLUMNS, type ListColumn, REQUIRED_COLUMNS } from '#domain/plan/list-column';
import { Refusal } from '../../parts/refusal-alert';
import { Stand } from '../../parts/states';
import type { Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { COLUMN_WORDS, LISTS } from '../../words/office';
import { type Headings, readColumns } from './workbook';

type Found = Schema['WorkbookColumnsView']['lists'][number];

interface StepProps {
  readonly file: File;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onNext: (headings: Headings) => void;
}

/** Which heading of the workbook is which column: what is known is filled in, what is not is chosen, by what stands below. */
export function MappingStep({ file, busy, onBack, onNext }: StepProps) {
  const say = useSay();
  const { mutate, data, error } = useMutation({ mutationFn: (chosen: File) => readColumns(chosen) });
  useEffect(() => mutate(file), [mutate, file]);
  const back = <Button onClick={onBack}>{say(LISTS.chooseOther)}</Button>;
  if (error) {
    return (
      <section className="panel">
        <Refusal error={error} />
        {back}
      </section>
    );
  }
  if (data === undefined) return <Stand mood="empty" title={say(LISTS.readingColumns)} />;
  const [first] = data.lists;
  if (first === undefined) {
    return (
      <Stand mood="failed" title={say(LISTS.noColumns)} next={say(LISTS.noColumnsNext)}>
        {back}
      </Stand>
    );
  }
  return <Mapping lists={data.lists} back={back} busy={busy} onNext={onNext} />;
}

interface MappingProps extends Pick<StepProps, 'busy' | 'onNext'> {
  readonly lists: readonly Found[];
  readonly back: React.ReactNode;
}

function Mapping({ lists, back, busy, onNext }: MappingProps) {
  const say = useSay();
  const id = useId();
  const [sheet, setSheet] = useState(lists[0]!.sheet);
  const list = lists.find((one) => one.sheet === sheet) ?? lists[0]!;
  const [chosen, setChosen] = useState<Headings>({});
  const known = Object.fromEntries(list.headings.flatMap(({ column, text }) => (column === null ? [] : [[column, text]]))) as Headings;
  const of = (column: ListColumn): string | undefined => chosen[column] ?? known[column];
  const missing = REQUIRED_COLUMNS.filter((column) => (of(column) ?? '') === '');
  return (
    <section className="panel">
      <p className="soft gap-below">{say(LISTS.mappingLead, { sheet: list.sheet, row: list.headerRow })}</p>
      {lists.length > 1 && (
        <p className="row gap-below">
          <label htmlFor={id}>{say(LISTS.sheet)}</label>
          <Select id={id} value={sheet} onChange={(next: string) => (setSheet(next), setChosen({}))} options={lists.map((one) => ({ value: one.sheet, label: one.sheet }))} />
        </p>
      )}
      <ul className="plain mapping">
        {(Object.keys(LIST_COLUMNS) as ListColumn[]).map((column) => (
          <MappingRow key={column} column={column} list={list} value={of(column)} onChange={(heading) => setChosen({ ...chosen, [column]: heading })} />
        ))}
      </ul>
      {missing.length > 0 && <Alert className="gap-above" type="warning" showIcon title={say(LISTS.stillMissing, { names: missing.map((column) => say(COLUMN_WORDS[column])).join('、') })} />}
      <div className="row gap-above">
        {back}
        <Button type="primary" disabled={missing.length > 0} loading={busy} onClick={() => onNext(saidOtherwise(chosen, known))}>
          {say(LISTS.check)}
        </Button>
      </div>
    </section>
  );
}

/** Only what differs from what is known anyway has to be said. */
function saidOtherwise(chosen: Headings, known: Headings): Headings {
  return Object.fromEntries(Object.entries(chosen).filter(([column, heading]) => heading !== '' && known[column as ListColumn] !== heading));
}

interface RowProps {
  readonly column: ListColumn;
  readonly list: Found;
  readonly value: string | undefined;
  readonly onChange: (heading: string) => void;
}

function MappingRow({ column, list, value, onChange }: RowProps) {
  const say = useSay();
  const id = useId();
  const isRequired = REQUIRED_COLUMNS.includes(column);
  const samples = list.headings.find(({ text }) => text === value)?.samples ?? [];
  return (
    <li>
      <label htmlFor={id}>
        {say(COLUMN_WORDS[column])}
        {isRequired && <span className="soft"> {say(LISTS.requiredColumn)}</span>}
      </label>
      <Select
        id={id}
        allowClear={!isRequired}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say(isRequired ? LISTS.chooseHeading : LISTS.noHeading)}
        status={isRequired && !value ? 'error' : undefined}
        value={value || null}
        onChange={(heading: string | undefined) => onChange(heading ?? '')}
        options={list.headings.map(({ text }) => ({ value: text, label: text }))}
      />
      <span className="soft mapping-samples">{samples.join(' / ')}</span>
    </li>
  );
}
