import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { BOUNDS, type FigureBinding, type FigureScope, PLAIN_FORMAT, SCALES, TENSES } from '#domain/document/figure';
import { type Field, FormFields, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { queries, type Schema } from '../../server/client';
import { DRAFT } from '../../words/draft';
import { useLanguage } from '../../words/language';
import { SHELL } from '../../words/shell';

interface SheetProps {
  readonly figure?: FigureBinding;
  readonly onPut: (figure: FigureBinding) => void;
  readonly onClose: () => void;
}

type Query = Schema['FigureQueryView'];
const SCOPES = ['item', 'unit', 'theme', 'colour', 'value', 'measure', 'document'] as const satisfies readonly (keyof FigureScope)[];

/** A figure: its name in the text, the query that answers it, what it is of, and how it is told. */
export function FigureSheet({ figure, onPut, onClose }: SheetProps) {
  const { say } = useLanguage();
  const catalogue = queries.useQuery('get', '/api/v1/drafts/queries', {}, { staleTime: 600_000 }).data ?? [];
  const [asked, setAsked] = useState(figure?.query);
  const query = catalogue.find(({ name }) => name === asked);
  const title = say(figure === undefined ? DRAFT.addFigure : DRAFT.changeFigure);
  const put = (values: Given): void => {
    onPut(bindingOf(values, query, figure));
    onClose();
  };
  return (
    <Drawer open title={title} size={480} onClose={onClose} className="act-sheet" destroyOnHidden>
      <Form<Given> layout="vertical" requiredMark={false} initialValues={initialOf(figure)} onValuesChange={(_, values) => setAsked(textOf(values, 'query') || undefined)} onFinish={put}>
        <FormFields fields={useFields(catalogue, query)} />
        <div className="act-buttons">
          <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
          <Button type="primary" htmlType="submit">
            {title}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}

function useFields(catalogue: readonly Query[], query: Query | undefined): readonly Field[] {
  const { say, language } = useLanguage();
  const scopes = SCOPES.filter((name) => query?.needs.includes(name) || query?.may.includes(name));
  return [
    { name: 'name', kind: 'line', words: DRAFT.name, hint: DRAFT.nameHint },
    { name: 'label', kind: 'line', words: DRAFT.label },
    { name: 'query', kind: 'select', words: DRAFT.query, options: catalogue.map(({ name, says }) => ({ value: name, label: `${says[language] ?? name} · ${name}` })) },
    ...scopes.map((name): Field => ({ name, kind: 'line', words: DRAFT.scope[name], optional: query?.needs.includes(name) !== true })),
    ...(query?.shape === 'rank' ? [{ name: 'basis', kind: 'line', words: DRAFT.basisDocument } as const] : []),
    { name: 'tense', kind: 'select', words: DRAFT.tense, options: TENSES.map((value) => ({ value, label: say(DRAFT.tenses[value]) })) },
    { name: 'asOf', kind: 'day', words: DRAFT.asOf, optional: true },
    { name: 'decimals', kind: 'number', words: DRAFT.decimals, max: 6 },
    { name: 'thousands', kind: 'check', words: DRAFT.thousands },
    { name: 'scale', kind: 'select', words: DRAFT.scale, options: SCALES.map((value) => ({ value, label: say(DRAFT.scales[value]) })) },
    { name: 'bound', kind: 'select', words: DRAFT.bound, options: BOUNDS.map((value) => ({ value, label: say(DRAFT.bounds[value]) })) },
    { name: 'step', kind: 'line', words: DRAFT.step },
  ];
}

function initialOf(figure: FigureBinding | undefined): Given {
  if (figure === undefined) return { tense: 'result', ...PLAIN_FORMAT };
  const { name, label, query, of, tense, asOf, format, basis } = figure;
  return { name, label, query, ...of, tense, asOf: asOf ?? '', ...format, basis: basis?.document };
}

function bindingOf(values: Given, query: Query | undefined, before: FigureBinding | undefined): FigureBinding {
  const of = Object.fromEntries(SCOPES.flatMap((name) => (maybeOf(values, name) === undefined ? [] : [[name, textOf(values, name)]])));
  const basis = maybeOf(values, 'basis');
  const year = before?.basis?.year ?? Number(/[12]\d{3}/.exec(basis ?? '')?.[0] ?? 0);
  return {
    name: textOf(values, 'name'),
    label: textOf(values, 'label'),
    query: textOf(values, 'query'),
    of,
    asOf: maybeOf(values, 'asOf') ?? null,
    tense: textOf(values, 'tense') as FigureBinding['tense'],
    format: { decimals: Number(values['decimals']), thousands: values['thousands'] === true, scale: textOf(values, 'scale') as 'one', bound: textOf(values, 'bound') as 'exact', step: textOf(values, 'step') },
    basis: query?.shape === 'rank' && basis !== undefined ? { year, document: basis } : null,
  };
}
