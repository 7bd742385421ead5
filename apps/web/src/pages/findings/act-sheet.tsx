import type { FindingAct } from '#domain/inspection/finding-acts';
import { type Field, type Given, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, match } from '../../server/client';
import { useMe } from '../../server/me';
import { ACT_FIELDS, FINDING_ACT_WORDS } from '../../words/finding';
import { useSay } from '../../words/language';
import type { FindingWhole } from './finding';

interface SheetProps {
  readonly act: FindingAct;
  readonly finding: FindingWhole;
  readonly onClose: () => void;
}

/** The sheet of one act on a finding. */
export function ActSheet({ act, finding, onClose }: SheetProps) {
  const say = useSay();
  return (
    <FormSheet
      title={say(FINDING_ACT_WORDS[act])}
      about={`${finding.number} · ${finding.title}`}
      danger={act === 'reopen'}
      fields={useFields(act, finding)}
      run={(values) => send(act, finding, values)}
      onClose={onClose}
    >
      {(act === 'signAsHead' || act === 'signAsLeader') && <p>{say(ACT_FIELDS.signNote)}</p>}
    </FormSheet>
  );
}

function useFields(act: FindingAct, { dueOn }: FindingWhole): readonly Field[] {
  const say = useSay();
  const { today } = useMe().county;
  const decisions = [
    { value: 'accept', label: say(ACT_FIELDS.accept) },
    { value: 'return', label: say(ACT_FIELDS.returnIt) },
  ];
  const reason: Field = { name: 'reason', kind: 'text', words: ACT_FIELDS.reason };
  const fields: Partial<Readonly<Record<FindingAct, readonly Field[]>>> = {
    plan: [
      { name: 'text', kind: 'text', words: ACT_FIELDS.planText, max: 4000 },
      { name: 'plannedOn', kind: 'day', words: ACT_FIELDS.plannedOn, hint: ACT_FIELDS.plannedHint, min: today, ...(dueOn !== null && { max: dueOn }) },
    ],
    decidePlan: [{ name: 'decision', kind: 'select', words: ACT_FIELDS.decision, options: decisions }, reason],
    close: [{ name: 'lookBackOn', kind: 'day', words: ACT_FIELDS.lookBackOn, min: today }],
    lookBack: [{ name: 'words', kind: 'text', words: ACT_FIELDS.seen, max: 4000 }],
    reopen: [{ name: 'dueOn', kind: 'day', words: ACT_FIELDS.dueOn, min: today }, reason],
    propose: [{ name: 'points', kind: 'line', words: ACT_FIELDS.points, hint: ACT_FIELDS.pointsHint }, reason],
  };
  return fields[act] ?? [];
}

async function send(act: FindingAct, { id, version }: FindingWhole, values: Given): Promise<unknown> {
  const path = { id };
  const seen = { path, header: match(version) };
  const reason = textOf(values, 'reason');
  switch (act) {
    case 'plan':
      return answered(client.POST('/api/v1/findings/{id}/plans', { params: { path }, body: { text: textOf(values, 'text'), plannedOn: textOf(values, 'plannedOn') } }));
    case 'decidePlan':
      return answered(client.POST('/api/v1/findings/{id}/plan-decision', { params: { path }, body: { accept: textOf(values, 'decision') === 'accept', reason } }));
    case 'signAsHead':
    case 'signAsLeader':
      return answered(client.POST('/api/v1/findings/{id}/signatures', { params: { path }, body: { as: act === 'signAsHead' ? 'unit-head' : 'leader' } }));
    case 'close':
      return answered(client.POST('/api/v1/findings/{id}/close', { params: seen, body: { lookBackOn: textOf(values, 'lookBackOn') } }));
    case 'lookBack':
      return answered(client.POST('/api/v1/findings/{id}/look-back', { params: seen, body: { words: textOf(values, 'words') } }));
    case 'reopen':
      return answered(client.POST('/api/v1/findings/{id}/reopen', { params: seen, body: { reason, dueOn: textOf(values, 'dueOn') } }));
    case 'propose':
      return answered(client.POST('/api/v1/findings/{id}/score-proposals', { params: { path }, body: { points: textOf(values, 'points'), reason } }));
    default:
      throw new Error(`${act} has no sheet`);
  }
}
