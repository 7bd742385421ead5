import { useState } from 'react';
import { type Field, type Given, maybeOf, type Option, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, match, queries } from '../../server/client';
import { FINDING, PROPOSALS } from '../../words/finding';
import { useSay } from '../../words/language';
import { ACT_FIELDS } from '../../words/finding';
import { fileOf, type SchemeFile, type SchemeNode } from '../schemes/scheme-file';
import type { Proposal } from './proposal';

/** Taken up, with the place it is entered; or refused. Either way with a reason. */
export function DecideSheet({ proposal, onClose }: { readonly proposal: Proposal; readonly onClose: () => void }) {
  const say = useSay();
  const [given, setGiven] = useState<Given>({});
  const { id, version, findingNumber, unit, points } = proposal;
  return (
    <FormSheet
      title={say(PROPOSALS.decide)}
      about={`${findingNumber} · ${unit.name} · ${say(FINDING.proposed, { points })}`}
      fields={useFields(given)}
      onChange={setGiven}
      run={(values) => answered(client.POST('/api/v1/score-proposals/{id}/decide', { params: { path: { id }, header: match(version) }, body: bodyOf(values) }))}
      onClose={onClose}
    />
  );
}

function useFields(given: Given): readonly Field[] {
  const say = useSay();
  const assessments = queries.useQuery('get', '/api/v1/assessments').data ?? [];
  const chosen = assessments.find(({ id }) => id === given['assessmentId']);
  const scheme = queries.useQuery('get', '/api/v1/schemes/{id}', { params: { path: { id: chosen?.schemeId ?? '' } } }, { enabled: chosen !== undefined });
  const places: readonly Field[] = [
    { name: 'assessmentId', kind: 'select', words: PROPOSALS.assessment, options: assessments.map(({ id, title }) => ({ value: id, label: title })) },
    { name: 'figure', kind: 'select', words: PROPOSALS.figure, hint: PROPOSALS.figureHint, options: scheme.data ? figuresOf(fileOf(scheme.data.file)) : [] },
    { name: 'input', kind: 'line', words: PROPOSALS.input, optional: true },
    { name: 'value', kind: 'line', words: PROPOSALS.value, hint: PROPOSALS.valueHint, optional: true },
  ];
  return [
    {
      name: 'decision',
      kind: 'select',
      words: ACT_FIELDS.decision,
      options: [
        { value: 'accept', label: say(PROPOSALS.accept) },
        { value: 'refuse', label: say(PROPOSALS.refuse) },
      ],
    },
    ...(given['decision'] === 'accept' ? places : []),
    { name: 'reason', kind: 'text', words: ACT_FIELDS.reason },
  ];
}

/** What is added and taken away stands first, then the indicators. */
function figuresOf({ tree, bonus, deductions }: SchemeFile): readonly Option[] {
  const leaves = (node: SchemeNode): readonly SchemeNode[] => node.children?.flatMap(leaves) ?? [node];
  return [...(deductions?.items ?? []), ...(bonus?.items ?? []), ...leaves(tree)].map(({ key, name }) => ({ value: key, label: `${name} ${key}` }));
}

function bodyOf(values: Given) {
  const reason = textOf(values, 'reason');
  if (textOf(values, 'decision') !== 'accept') return { reason };
  return { reason, place: { assessmentId: textOf(values, 'assessmentId'), figure: textOf(values, 'figure'), input: maybeOf(values, 'input'), value: maybeOf(values, 'value') } };
}
