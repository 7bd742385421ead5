import { Button } from 'antd';
import { useState } from 'react';
import { knownFigures } from '#domain/assessment/facts/known-figures';
import { isOfTheRecord } from '#domain/assessment/life/record-places';
import type { Scheme } from '#domain/assessment/scheme/scheme';
import { inputWords } from '#words/assessment/inputs';
import type { Language } from '#words/language';
import { FormSheet } from '../../parts/form-sheet';
import { type Field, type Given, maybeOf, type Option, textOf } from '../../parts/form-fields';
import { answered, client } from '../../server/client';
import { FACTS } from '../../words/assessment';
import { useLanguage } from '../../words/language';
import { namesOf } from '../schemes/use-scheme';

const REST: readonly Field[] = [
  { name: 'item', kind: 'line', words: FACTS.item, optional: true },
  { name: 'value', kind: 'line', words: FACTS.value, optional: true },
  { name: 'numerator', kind: 'line', words: FACTS.numerator, optional: true },
  { name: 'denominator', kind: 'line', words: FACTS.denominator, optional: true },
  { name: 'level', kind: 'line', words: FACTS.level, optional: true },
  { name: 'notApplies', kind: 'check', words: FACTS.notApplies },
  { name: 'basis', kind: 'line', words: FACTS.basis },
  { name: 'source', kind: 'line', words: FACTS.source },
  { name: 'hash', kind: 'line', words: FACTS.hash, optional: true },
];

const OPTIONAL = ['input', 'item', 'value', 'numerator', 'denominator', 'level', 'hash'] as const;

function bodyOf(values: Given) {
  const given = Object.fromEntries(OPTIONAL.map((name) => [name, maybeOf(values, name)]).filter(([, value]) => value !== undefined));
  const said = { unitId: textOf(values, 'unitId'), figure: textOf(values, 'figure'), basis: textOf(values, 'basis'), source: textOf(values, 'source') };
  return { ...said, ...given, applies: values['notApplies'] !== true };
}

/** Figures that persons record, by name: what the record of tasks gives is not among them, though it may not apply to a unit. */
function figuresOf(scheme: Scheme): readonly Option[] {
  const nameOf = namesOf(scheme);
  return [...knownFigures(scheme).keys()].map((value) => ({ value, label: nameOf(value) }));
}

function inputsOf(scheme: Scheme, figure: string, language: Language): readonly Option[] {
  const inputs = [...(knownFigures(scheme).get(figure) ?? [])].filter((input) => !isOfTheRecord(scheme, figure, input));
  return inputs.map((value) => ({ value, label: inputWords(value)[language] }));
}

/** One line, which counts once a second person confirms it. */
export function RecordFact({ assessment, scheme }: { readonly assessment: string; readonly scheme: Scheme | undefined }) {
  const { say, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [figure, setFigure] = useState('');
  const inputs = scheme === undefined ? [] : inputsOf(scheme, figure, language);
  const fields: readonly Field[] = [
    { name: 'unitId', kind: 'unit', words: FACTS.unit },
    { name: 'figure', kind: 'select', words: FACTS.figureShort, options: scheme === undefined ? [] : figuresOf(scheme) },
    ...(inputs.length > 1 ? [{ name: 'input', kind: 'select', words: FACTS.input, options: inputs } as const] : []),
    ...REST,
  ];
  return (
    <>
      <Button type="primary" disabled={scheme === undefined} onClick={() => setOpen(true)}>
        {say(FACTS.record)}
      </Button>
      {isOpen && (
        <FormSheet
          title={say(FACTS.record)}
          fields={fields}
          onChange={(values) => setFigure(textOf(values, 'figure'))}
          run={(values) => answered(client.POST('/api/v1/assessments/{id}/facts', { params: { path: { id: assessment } }, body: bodyOf(values) }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
