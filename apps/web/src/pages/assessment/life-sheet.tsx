import { FormSheet } from '../../parts/form-sheet';
import { type Field, type Given, textOf } from '../../parts/form-fields';
import { answered, client, match, queries, type Schema } from '../../server/client';
import { minuteOf } from '../../server/instant';
import { FORM } from '../../words/admin';
import { LIFE } from '../../words/appeal';
import { RUNS } from '../../words/assessment';
import { useSay } from '../../words/language';
import type { LifeStep } from './life';

interface SheetProps {
  readonly assessment: Schema['AssessmentView'];
  readonly step: LifeStep;
  readonly onClose: () => void;
}

const DOCUMENT: Field = { name: 'document', kind: 'line', words: LIFE.document };
const REASON: Field = { name: 'reason', kind: 'text', words: FORM.reason };

/** A step cannot be undone: it says what follows, and asks for its document. */
export function LifeSheet({ assessment: { id, version }, step: { name, takesRun, takesReason }, onClose }: SheetProps) {
  const say = useSay();
  const runs = queries.useQuery('get', '/api/v1/assessments/{id}/runs', { params: { path: { id } } });
  const options = (runs.data ?? [])
    .filter(({ state, dry }) => state === 'finished' && !dry)
    .map((run) => ({ value: run.id, label: `${minuteOf(run.startedAt)} · ${say(RUNS.number, { hash: run.runHash.slice(0, 12) })}` }));
  const run: Field = { name: 'runId', kind: 'select', words: LIFE.run, options };
  const hint = { publish: LIFE.publishHint, change: LIFE.changeHint, approve: LIFE.approveHint, finalise: LIFE.approveHint, grade: LIFE.approveHint }[name];
  return (
    <FormSheet
      title={say(LIFE[name])}
      about={say(hint)}
      fields={[...(takesRun ? [run] : []), DOCUMENT, ...(takesReason ? [REASON] : [])]}
      run={(values) => send(name, { id, version }, values)}
      onClose={onClose}
    />
  );
}

function send(name: LifeStep['name'], { id, version }: { readonly id: string; readonly version: number }, values: Given): Promise<unknown> {
  const params = { path: { id }, header: match(version) };
  const document = textOf(values, 'document');
  const runId = textOf(values, 'runId');
  switch (name) {
    case 'publish':
      return answered(client.POST('/api/v1/assessments/{id}/publish', { params, body: { document, runId } }));
    case 'change':
      return answered(client.POST('/api/v1/assessments/{id}/change', { params, body: { document, runId, reason: textOf(values, 'reason') } }));
    case 'approve':
      return answered(client.POST('/api/v1/assessments/{id}/approve', { params, body: { document } }));
    case 'finalise':
      return answered(client.POST('/api/v1/assessments/{id}/finalise', { params, body: { document } }));
    case 'grade':
      return answered(client.POST('/api/v1/assessments/{id}/grade', { params, body: { document } }));
  }
}
