import { SAMPLE_METHODS, SAMPLE_MOST, type SampleMethod } from '#domain/inspection/draw-sample';
import { type Field, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { METHOD_WORDS, SAMPLE } from '../../words/sample';

interface DrawProps {
  readonly onDrawn: (id: string) => void;
  readonly onClose: () => void;
}

const FIRST_SIZE = 5;

/** How many, by what method, from what seed. */
export function DrawSheet({ onDrawn, onClose }: DrawProps) {
  const say = useSay();
  const inspections = queries.useQuery('get', '/api/v1/inspections', { params: { query: { limit: 200 } } }).data?.items;
  const lists = queries.useQuery('get', '/api/v1/lists').data ?? [];
  const running = inspections?.filter(({ endedOn }) => endedOn === null) ?? [];
  const fields: readonly Field[] = [
    { name: 'inspectionId', kind: 'select', words: SAMPLE.inspection, options: running.map(({ id, title }) => ({ value: id, label: title })) },
    { name: 'method', kind: 'select', words: SAMPLE.method, hint: SAMPLE.methodHint, options: SAMPLE_METHODS.map((value) => ({ value, label: say(METHOD_WORDS[value]) })) },
    { name: 'size', kind: 'number', words: SAMPLE.size, min: 1, max: SAMPLE_MOST },
    { name: 'seed', kind: 'line', words: SAMPLE.seed, hint: SAMPLE.seedHint, optional: true },
    { name: 'listId', kind: 'select', words: SAMPLE.list, optional: true, options: lists.map(({ id, title }) => ({ value: id, label: title })) },
    { name: 'unitId', kind: 'unit', words: SAMPLE.unit, optional: true },
  ];
  if (inspections === undefined) return null;
  return (
    <FormSheet
      title={say(SAMPLE.draw)}
      fields={fields}
      initial={{ method: 'random', size: FIRST_SIZE, inspectionId: running[0]?.id }}
      run={(values) => answered(client.POST('/api/v1/inspections/{id}/samples', { params: { path: { id: textOf(values, 'inspectionId') } }, body: bodyOf(values) }))}
      onDone={({ id }) => onDrawn(id)}
      onClose={onClose}
    >
      {running.length === 0 && <span className="wrong">{say(SAMPLE.noInspection)}</span>}
    </FormSheet>
  );
}

function bodyOf(values: Given): Schema['DrawSampleDto'] {
  const where = { listId: maybeOf(values, 'listId'), unitId: maybeOf(values, 'unitId') };
  return { method: textOf(values, 'method') as SampleMethod, size: Number(values['size']), seed: maybeOf(values, 'seed'), ...where };
}
