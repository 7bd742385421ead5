import type { Button } from '#domain/assignment/buttons';
import type { InBoth } from '#words/language';
import { SLIP_KIND_WORDS } from '#words/vocabulary';
import { answered, client, match, type Schema } from '../server/client';
import { ACTION } from '../words/office';
import { SEND_BACK_WORDS, SUSPENSION_WORDS } from '../words/task';
import { REPORT } from '../words/report';
import type { Acted, ActField, ActForm, Options, Values } from './act';

const text = (name: string, words: InBoth<string>): ActField => ({ name, kind: 'text', words });
const day = (name: string, words: InBoth<string>): ActField => ({ name, kind: 'day', words });
const REASON = text('reason', ACTION.reason);
const DECISION: Options = { yes: ACTION.grant, no: ACTION.refuse };
const TARGETS: Options = { clerk: ACTION.toClerk, 'unit-head': ACTION.toHead };
const { figure, percent, milestone, text: said, evidence } = REPORT.fields;
const FIELDS: Options = { figure, percent, milestone, text: said, evidence };

const at = ({ id, version }: Acted) => ({ path: { id }, header: match(version) });
const onPath = ({ id }: Acted) => ({ path: { id } });
const of = (values: Values, name: string): string => String(values[name] ?? '');
const maybe = (values: Values, name: string): string | undefined => of(values, name) || undefined;

function requestAt(on: Acted, kind: 'return' | 'extension') {
  const requestId = on.requests?.find((request) => request.kind === kind && request.state === 'open')?.id ?? '';
  return { path: { id: on.id, requestId }, header: match(on.version) };
}

const decideReturn = (granted: boolean) => (on: Acted, values: Values) =>
  answered(
    client.POST('/api/v1/assignments/{id}/return-requests/{requestId}/decision', {
      params: requestAt(on, 'return'),
      body: { granted, reason: of(values, 'reason'), toUnitId: granted ? maybe(values, 'unit') : undefined },
    }),
  );

const note = (kind: 'instructions' | 'visits' | 'comments'): ActForm => ({
  fields: [text('text', ACTION.text)],
  run: (on, values) =>
    answered(client.POST(`/api/v1/assignments/{id}/${kind}`, { params: onPath(on), body: { text: of(values, 'text') } })),
});

type PlainPath = 'acknowledge' | 'resume' | 'close-out' | 'take-back' | 'countersign' | 'open';
const plain = (path: PlainPath): ActForm => ({
  fields: [],
  run: (on) => answered(client.POST(`/api/v1/assignments/{id}/${path}`, { params: at(on) })),
});

/** By button of the domain; one that is missing here has a page of its own or is nobody's to press. */
export const ACT_FORMS: Readonly<Partial<Record<Button, ActForm>>> = {
  acknowledge: plain('acknowledge'),
  requestReturn: {
    fields: [REASON, { name: 'unit', kind: 'unit', words: ACTION.proposedUnit, optional: true }],
    danger: true,
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/return-requests', {
          params: at(on),
          body: { reason: of(values, 'reason'), proposedUnitId: maybe(values, 'unit') },
        }),
      ),
  },
  grantReturn: {
    fields: [REASON, { name: 'unit', kind: 'unit', words: ACTION.unit, optional: true }],
    run: decideReturn(true),
  },
  refuseReturn: { fields: [REASON], danger: true, run: decideReturn(false) },
  askExtension: {
    fields: [REASON, text('progress', ACTION.progress), day('day', ACTION.day)],
    hint: ACTION.askLate,
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/extensions', {
          params: at(on),
          body: { reason: of(values, 'reason'), progress: of(values, 'progress'), askedDueOn: of(values, 'day') },
        }),
      ),
  },
  decideExtension: {
    fields: [
      { name: 'decision', kind: 'choice', words: ACTION.decision, options: DECISION },
      REASON,
      { ...day('day', ACTION.day), optional: true },
    ],
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/extensions/{requestId}/decision', {
          params: requestAt(on, 'extension'),
          body: { granted: values['decision'] === 'yes', reason: of(values, 'reason'), dueOn: values['decision'] === 'yes' ? maybe(values, 'day') : undefined },
        }),
      ),
  },
  suspend: {
    fields: [{ name: 'reason', kind: 'choice', words: ACTION.choice, options: SUSPENSION_WORDS }],
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/suspend', {
          params: at(on),
          body: { reason: of(values, 'reason') as Schema['SuspendDto']['reason'] },
        }),
      ),
  },
  resume: plain('resume'),
  transfer: {
    fields: [{ name: 'unit', kind: 'unit', words: ACTION.unit }, REASON],
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/transfer', {
          params: at(on),
          body: { toUnitId: of(values, 'unit'), reason: of(values, 'reason') },
        }),
      ),
  },
  closeOut: plain('close-out'),
  reopen: {
    fields: [REASON, day('day', ACTION.day)],
    danger: true,
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/reopen', {
          params: at(on),
          body: { reason: of(values, 'reason'), dueOn: of(values, 'day') },
        }),
      ),
  },
  takeBack: plain('take-back'),
  countersign: plain('countersign'),
  refuseSignature: {
    fields: [text('note', ACTION.note)],
    danger: true,
    run: (on, values) =>
      answered(client.POST('/api/v1/assignments/{id}/refuse-signature', { params: at(on), body: { note: of(values, 'note') } })),
  },
  open: plain('open'),
  takeOver: plain('open'),
  verify: {
    fields: [{ ...text('note', ACTION.note), optional: true }],
    run: (on, values) =>
      answered(client.POST('/api/v1/assignments/{id}/verify', { params: at(on), body: { note: of(values, 'note') } })),
  },
  sendBack: {
    fields: [
      { name: 'reason', kind: 'choice', words: ACTION.choice, options: SEND_BACK_WORDS },
      { name: 'fields', kind: 'several', words: ACTION.fields, options: FIELDS },
      text('note', ACTION.note),
      { name: 'target', kind: 'choice', words: ACTION.target, options: TARGETS },
      day('day', ACTION.reworkDay),
    ],
    danger: true,
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/send-back', {
          params: at(on),
          body: {
            reason: of(values, 'reason') as Schema['SendBackDto']['reason'],
            note: of(values, 'note'),
            target: of(values, 'target') as Schema['SendBackDto']['target'],
            fields: (values['fields'] ?? []) as Schema['SendBackDto']['fields'],
            dueOn: of(values, 'day'),
          },
        }),
      ),
  },
  instruct: note('instructions'),
  visit: note('visits'),
  comment: note('comments'),
  urge: {
    fields: [{ ...text('text', ACTION.text), optional: true }],
    hint: ACTION.urgeLimit,
    run: (on, values) =>
      answered(client.POST('/api/v1/assignments/{id}/urges', { params: onPath(on), body: { text: of(values, 'text') } })),
  },
  issueSlip: {
    fields: [{ name: 'kind', kind: 'choice', words: ACTION.kind, options: SLIP_KIND_WORDS }, REASON],
    danger: true,
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/slips', {
          params: onPath(on),
          body: { kind: of(values, 'kind') as Schema['IssueSlipDto']['kind'], reason: of(values, 'reason') },
        }),
      ),
  },
  grantException: {
    fields: [
      { name: 'period', kind: 'line', words: ACTION.period },
      day('until', ACTION.until),
      { name: 'authority', kind: 'line', words: ACTION.authority },
      REASON,
    ],
    run: (on, values) =>
      answered(
        client.POST('/api/v1/assignments/{id}/exceptions', {
          params: onPath(on),
          body: { period: of(values, 'period'), until: of(values, 'until'), authority: of(values, 'authority'), reason: of(values, 'reason') },
        }),
      ),
  },
};
