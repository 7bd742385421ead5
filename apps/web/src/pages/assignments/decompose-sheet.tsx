import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Drawer, Input } from 'antd';
import { useState } from 'react';
import { decimal, decimalText, plus, ZERO } from '#domain/kernel/decimal';
import type { TargetValue } from '#domain/plan/target';
import { Refusal } from '../../parts/refusal-alert';
import { Empty, Loaded } from '../../parts/states';
import { answered, client, match, queries } from '../../server/client';
import { useUnits } from '../../server/units';
import { ACTION } from '../../words/office';
import { useSay } from '../../words/language';
import { DECOMPOSE } from '../../words/list';
import { SHELL } from '../../words/shell';
import { BUTTON_WORDS } from '../../words/task';
import type { Task } from './task';

interface SheetProps {
  readonly task: Task;
  readonly onClose: () => void;
}

interface Open {
  readonly id: string;
  readonly name: string;
}

const MOST = 200;
/** What a quota may look like; the service is asked only with such. */
const AMOUNT = /^\d+(\.\d+)?$/;

/** A lead unit gives townships of its item their shares, with their part of the number where there is one. */
export function DecomposeSheet({ task, onClose }: SheetProps) {
  const say = useSay();
  const units = useUnits();
  const items = queries.useQuery('get', '/api/v1/lists/{id}/items', { params: { path: { id: task.listId } } });
  const shares = queries.useQuery('get', '/api/v1/assignments', { params: { query: { itemId: task.itemId, limit: MOST } } });
  const taken = shares.data?.items.flatMap(({ kind, state, unitId }) => (kind === 'township' && state !== 'withdrawn' ? [unitId] : []));
  const scope = items.data?.find(({ id }) => id === task.itemId)?.scope;
  const open = taken && scope?.filter(({ unitId }) => !taken.includes(unitId)).map(({ unitId: id }) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? '…' }));
  return (
    <Drawer open title={say(BUTTON_WORDS.decompose)} onClose={onClose} size={480} className="act-sheet" destroyOnHidden>
      <p className="act-about">{task.title}</p>
      <p className="soft gap-below">{say(DECOMPOSE.lead)}</p>
      <Loaded query={{ data: open, error: items.error ?? shares.error, refetch: () => Promise.all([items.refetch(), shares.refetch()]) }}>
        {(found) => (found.length === 0 ? <Empty title={DECOMPOSE.none} next={DECOMPOSE.noneNext} /> : <Shares task={task} open={found} onClose={onClose} />)}
      </Loaded>
    </Drawer>
  );
}

/** What stands in the fields, and whether it can be sent. */
function useGiven(task: Task, open: readonly Open[]) {
  const say = useSay();
  const [quotas, setQuotas] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const target = task.target as TargetValue;
  const divided = target.kind === 'number' ? target : null;
  const picked = open.filter(({ id }) => chosen.includes(id));
  const given = picked.map(({ id }) => (quotas[id] ?? '').trim());
  const missing = divided ? given.filter((quota) => quota === '').length : 0;
  const isWrong = divided !== null && given.some((quota) => quota !== '' && !AMOUNT.test(quota));
  const said = (): string => {
    if (isWrong) return say(DECOMPOSE.wrong);
    return missing > 0 ? say(DECOMPOSE.missing, { count: missing }) : say(DECOMPOSE.sum, { sum: sumOf(given), target: divided?.value, unit: divided?.unit });
  };
  return {
    divided,
    chosen,
    quotas,
    isWrong,
    isReady: picked.length > 0 && missing === 0 && !isWrong,
    words: divided !== null && picked.length > 0 ? said() : null,
    shares: picked.map(({ id }, index): Share => ({ unitId: id, quota: divided ? given[index] : undefined })),
    choose: setChosen,
    setQuota: (id: string, quota: string): void => setQuotas({ ...quotas, [id]: quota }),
  };
}

function Shares({ task, open, onClose }: SheetProps & { readonly open: readonly Open[] }) {
  const say = useSay();
  const given = useGiven(task, open);
  const run = useShare(task, onClose);
  const { chosen, choose, shares } = given;
  return (
    <>
      <Refusal error={run.error} />
      <Checkbox className="gap-below" checked={shares.length === open.length} onChange={({ target }) => choose(target.checked ? open.map(({ id }) => id) : [])}>
        {say(DECOMPOSE.all)}
      </Checkbox>
      <ul className="plain lines shares">
        {open.map((unit) => (
          <ShareLine key={unit.id} unit={unit} given={given} onToggle={(on) => choose(on ? [...chosen, unit.id] : chosen.filter((id) => id !== unit.id))} />
        ))}
      </ul>
      {given.words !== null && (
        <p className={`figures ${given.isWrong ? 'wrong' : 'soft'}`} role="status">
          {given.words}
        </p>
      )}
      <div className="sheet-foot soft">
        <span>{say(ACTION.recorded, { what: say(BUTTON_WORDS.decompose) })}</span>
      </div>
      <div className="act-buttons">
        <Button onClick={onClose}>{say(SHELL.cancel)}</Button>
        <Button type="primary" disabled={!given.isReady} loading={run.isPending} onClick={() => run.mutate(shares)}>
          {say(DECOMPOSE.go, { count: shares.length })}
        </Button>
      </div>
    </>
  );
}

interface LineProps {
  readonly unit: Open;
  readonly given: ReturnType<typeof useGiven>;
  readonly onToggle: (on: boolean) => void;
}

function ShareLine({ unit: { id, name }, given, onToggle }: LineProps) {
  const say = useSay();
  const { divided, chosen, quotas, setQuota } = given;
  return (
    <li>
      <Checkbox aria-label={say(DECOMPOSE.choose, { name })} checked={chosen.includes(id)} onChange={({ target }) => onToggle(target.checked)}>
        {name}
      </Checkbox>
      {divided !== null && chosen.includes(id) && (
        <Input
          className="quota figures"
          inputMode="decimal"
          suffix={divided.unit}
          aria-label={say(DECOMPOSE.quotaOf, { name })}
          value={quotas[id] ?? ''}
          onChange={({ target }) => setQuota(id, target.value)}
        />
      )}
    </li>
  );
}

const sumOf = (amounts: readonly string[]): string => decimalText(amounts.reduce((sum, amount) => plus(sum, decimal(amount)), ZERO));

interface Share {
  readonly unitId: string;
  readonly quota: string | undefined;
}

function useShare({ id, version }: Task, onClose: () => void) {
  const say = useSay();
  const kept = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: (shares: readonly Share[]) =>
      answered(client.POST('/api/v1/assignments/{id}/decompose', { params: { path: { id }, header: match(version) }, body: { shares: [...shares] } })),
    onSuccess: async ({ children }) => {
      await kept.invalidateQueries();
      message.success(say(DECOMPOSE.done, { count: children.length }));
      onClose();
    },
  });
}
