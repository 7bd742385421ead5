import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Form } from 'antd';
import type { Button as ButtonName } from '#domain/assignment/buttons';
import { STATE_WORDS } from '#words/vocabulary';
import { useRefusalWords } from '../parts/refusal';
import { Figure } from '../parts/target';
import { problemOf, queries } from '../server/client';
import { useSay } from '../words/language';
import { ACTION } from '../words/office';
import { SHELL } from '../words/shell';
import { BUTTON_WORDS, TASK } from '../words/task';
import { ActFields } from './act-fields';
import type { Acted, ActForm, Values } from './act';
import { ACT_FORMS } from './act-form';

interface SheetProps {
  readonly act: ButtonName;
  readonly on: Acted;
  /** What it is about, in the sheet's head. */
  readonly about: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

const STALE = 412;

/** Asks what an act needs, says what will be recorded, and keeps what was typed whatever is refused. */
export function ActSheet(props: SheetProps) {
  const form = ACT_FORMS[props.act];
  return form ? <Sheet {...props} form={form} /> : null;
}

function Sheet({ act, on, about, onClose, onDone, form }: SheetProps & { readonly form: ActForm }) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  const what = say(BUTTON_WORDS[act]);
  const run = useMutation({
    mutationFn: (values: Values) => form.run(on, values),
    onSuccess: async () => {
      await kept.invalidateQueries();
      message.success(say(ACTION.done, { what }));
      onDone?.();
      onClose();
    },
    // Somebody was faster: the new version is read at once, and the sheet stays as it is.
    onError: (error) => (problemOf(error)?.status === STALE ? kept.invalidateQueries() : undefined),
  });
  return (
    <Drawer open title={what} onClose={onClose} size={480} className="act-sheet" destroyOnHidden>
      <p className="act-about">{about}</p>
      <Form<Values> layout="vertical" onFinish={(values) => run.mutate(values)} initialValues={{ target: 'clerk' }}>
        {run.error && <RefusedHere error={run.error} />}
        {problemOf(run.error)?.status === STALE && <AsItIsNow id={on.id} />}
        <ActFields fields={form.fields} />
        <div className="sheet-foot soft">
          {form.hint && <span>{say(form.hint)}</span>}
          <span>{say(ACTION.recorded, { what })}</span>
          <span>{say(ACTION.told)}</span>
        </div>
        <div className="act-buttons">
          <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
          <Button type="primary" danger={form.danger} htmlType="submit" loading={run.isPending}>
            {what}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}

function RefusedHere({ error }: { readonly error: unknown }) {
  const say = useSay();
  const words = useRefusalWords()(error);
  const isStale = problemOf(error)?.status === STALE;
  return (
    <Alert
      className="gap-below"
      type={isStale ? 'warning' : 'error'}
      showIcon
      title={isStale ? say(ACTION.staleTitle) : words.title}
      description={isStale ? say(ACTION.staleNext) : words.next}
    />
  );
}

/** What the task became meanwhile, above what was typed, so that one is judged by the other. */
function AsItIsNow({ id }: { readonly id: string }) {
  const say = useSay();
  const { data: task } = queries.useQuery('get', '/api/v1/assignments/{id}', { params: { path: { id } } });
  if (task === undefined) return null;
  return (
    <dl className="facts as-it-is" aria-label={say(ACTION.staleNow)}>
      <div>
        <dt>{say(TASK.state)}</dt>
        <dd>{say(STATE_WORDS[task.state])}</dd>
      </div>
      <div>
        <dt>{say(TASK.current)}</dt>
        <dd className="figures">{task.dueOn ?? say(TASK.noDue)}</dd>
      </div>
      <div>
        <dt>{say(TASK.figure)}</dt>
        <dd>
          <Figure figure={task.figure} unit={task.unitOfMeasure} verified={task.figureVerified} />
        </dd>
      </div>
    </dl>
  );
}
