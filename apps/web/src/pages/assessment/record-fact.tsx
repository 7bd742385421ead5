import { Button } from 'antd';
import { useState } from 'react';
import { FormSheet } from '../../parts/form-sheet';
import { type Field, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { answered, client } from '../../server/client';
import { FACTS } from '../../words/assessment';
import { useSay } from '../../words/language';

const FIELDS: readonly Field[] = [
  { name: 'unitId', kind: 'unit', words: FACTS.unit },
  { name: 'figure', kind: 'line', words: FACTS.figure },
  { name: 'input', kind: 'line', words: FACTS.input, optional: true },
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

/** One line, which counts once a second person confirms it. */
export function RecordFact({ assessment }: { readonly assessment: string }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(FACTS.record)}
      </Button>
      {isOpen && (
        <FormSheet
          title={say(FACTS.record)}
          fields={FIELDS}
          run={(values) => answered(client.POST('/api/v1/assessments/{id}/facts', { params: { path: { id: assessment } }, body: bodyOf(values) }))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
