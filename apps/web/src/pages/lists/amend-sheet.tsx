import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer, Form } from 'antd';
import type { ListColumn } from '#domain/plan/list-column';
import { type Field, FormFields } from '../../parts/form-fields';
import { Refusal } from '../../parts/refusal-alert';
import { answered, client, queries, type Schema } from '../../server/client';
import { useSay } from '../../words/language';
import { AMEND } from '../../words/list';
import { COLUMN_WORDS } from '../../words/office';
import { SHELL } from '../../words/shell';

type List = Schema['ListHistoryView'];
type Kind = keyof typeof AMEND.kinds;

interface Change extends Partial<Record<ListColumn, string>> {
  readonly kind: Kind;
  /** Of an item that is there. */
  readonly item?: string;
  /** Of a new one. */
  readonly newNumber?: number;
  readonly explanation?: string;
}

interface Fields {
  readonly documentNumber: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly changes: Change[];
}

const HEAD: readonly Field[] = [
  { name: 'documentNumber', kind: 'line', words: AMEND.document },
  { name: 'approvedBy', kind: 'line', words: AMEND.approvedBy },
  { name: 'reason', kind: 'text', words: AMEND.reason, max: 1000 },
];
/** What an amendment may change of an item, and what a new one is made of, in the order of a list. */
const ADJUSTED: readonly ListColumn[] = ['title', 'symbol', 'target', 'unitOfMeasure', 'limit', 'cadence'];
const WHOLE: readonly ListColumn[] = ['theme', 'title', 'symbol', 'target', 'unitOfMeasure', 'leader', 'leadUnit', 'cooperatingUnits', 'scope', 'limit', 'cadence'];
const NEEDED: readonly ListColumn[] = ['title', 'leader', 'leadUnit'];

/** A document that changes a dispatched list: items adjusted, added or dropped, all at once or not at all. */
export function AmendSheet({ list, onClose }: { readonly list: List; readonly onClose: () => void }) {
  const say = useSay();
  const amend = useAmend(list, onClose);
  return (
    <Drawer open title={say(AMEND.open)} onClose={onClose} size={640} className="act-sheet" destroyOnHidden>
      <p className="act-about">{list.title}</p>
      <Form<Fields> layout="vertical" requiredMark={false} initialValues={{ changes: [{ kind: 'adjust' }] }} onFinish={(values) => amend.mutate(values)}>
        <Refusal error={amend.error} />
        <FormFields fields={HEAD} />
        <Changes list={list.id} />
        <div className="sheet-foot soft">
          <span>{say(AMEND.effect)}</span>
        </div>
        <div className="act-buttons">
          <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={amend.isPending}>
            {say(AMEND.open)}
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}

function useAmend({ id, version }: List, onClose: () => void) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ changes, ...head }: Fields) =>
      answered(client.POST('/api/v1/lists/{id}/amendments', { params: { path: { id }, header: { 'if-match': `"${version}"` } }, body: { ...head, changes: changes.map(changeOf) } })),
    onSuccess: async (amended) => {
      await kept.invalidateQueries();
      message.success(say(AMEND.done, { ...amended }));
      onClose();
    },
  });
}

/** Fields left empty are not said: of an adjustment they stay as they are. */
function changeOf({ kind, item, newNumber, explanation, ...cells }: Change): Schema['ChangeDto'] {
  const said = Object.fromEntries(Object.entries(cells).filter(([, text]) => (text ?? '').trim() !== ''));
  const more = kind === 'drop' ? {} : { cells: said, ...(explanation ? { explanation } : {}) };
  return { kind, number: Number(kind === 'add' ? newNumber : item), ...more };
}

function Changes({ list }: { readonly list: string }) {
  const say = useSay();
  return (
    <Form.List name="changes">
      {(changes, { add, remove }) => (
        <>
          {changes.map(({ key, name }, index) => (
            <fieldset key={key} className="line-set line-set-two">
              <legend>{say(AMEND.change, { number: index + 1 })}</legend>
              <ChangeFields list={list} at={name} />
              {changes.length > 1 && <Button onClick={() => remove(name)}>{say(AMEND.removeChange, { number: index + 1 })}</Button>}
            </fieldset>
          ))}
          <Button className="gap-below" onClick={() => add({ kind: 'adjust' })}>
            {say(AMEND.addChange)}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function ChangeFields({ list, at }: { readonly list: string; readonly at: number }) {
  const say = useSay();
  const kind = Form.useWatch<Kind | undefined>(['changes', at, 'kind']) ?? 'adjust';
  const { data: items } = queries.useQuery('get', '/api/v1/lists/{id}/items', { params: { path: { id: list } } });
  const kinds = (Object.keys(AMEND.kinds) as Kind[]).map((value) => ({ value, label: say(AMEND.kinds[value]) }));
  const current = (items ?? []).filter(({ state }) => state === 'current').map(({ number, title }) => ({ value: String(number), label: `${number} ${title}` }));
  const which: Field = kind === 'add' ? { name: 'newNumber', kind: 'number', words: AMEND.number, min: 1, max: 99_999 } : { name: 'item', kind: 'select', words: AMEND.item, options: current };
  const columns = kind === 'add' ? WHOLE : kind === 'adjust' ? ADJUSTED : [];
  const cells = columns.map((name): Field => ({ name, kind: 'line', words: COLUMN_WORDS[name], optional: kind === 'adjust' || !NEEDED.includes(name) }));
  const fields: readonly Field[] = [{ name: 'kind', kind: 'select', words: AMEND.kind, options: kinds }, which, ...cells];
  return (
    <>
      <FormFields fields={fields} within={[at]} />
      {kind === 'adjust' && <p className="soft gap-below">{say(AMEND.onlyChanged)}</p>}
    </>
  );
}
