import { Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { type BasisPart, SOURCE_IDS } from '#domain/plan/assignment-source';
import { Field } from '../../parts/field';
import { queries } from '../../server/client';
import { useMe } from '../../server/me';
import { ASSIGN } from '../../words/assign';
import { useSay } from '../../words/language';
import { FORM } from '../../words/admin';
import { SIGN_IN } from '../../words/shell';
import { type BasisDraft, missingOf } from './draft';

const LONG = { staleTime: 600_000 };

/** Titles of leaders' posts by their ids. */
export function useLeaderPosts(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = queries.useQuery('get', '/api/v1/posts', {}, LONG);
  return (data ?? []).filter(({ leader }) => leader).map(({ id, title }) => ({ value: id, label: title }));
}

interface PartProps {
  readonly basis: BasisDraft;
  /** Whether what is missing is told: not before there is something to assign. */
  readonly told: boolean;
  readonly onChange: (patch: Partial<BasisDraft>) => void;
}

function useMissing({ basis, told }: PartProps): (part: BasisPart) => readonly string[] {
  const say = useSay();
  const missing = told ? missingOf(basis) : [];
  return (part) => (missing.includes(part) ? [say(SIGN_IN.required)] : []);
}

/** On what it rests: one of three, each with what it needs. */
export function BasisPanel(props: PartProps) {
  const { basis, onChange } = props;
  const say = useSay();
  return (
    <section className="panel assign-basis">
      <h2 className="panel-title">{say(ASSIGN.basis)}</h2>
      <p className="soft">{say(ASSIGN.basisHint)}</p>
      <Radio.Group
        aria-label={say(ASSIGN.basis)}
        value={basis.source}
        onChange={({ target }) => onChange({ source: target.value as BasisDraft['source'] })}
        options={SOURCE_IDS.map((value) => ({ value, label: say(ASSIGN.sources[value]) }))}
      />
      {basis.source === 'list-item' ? <OfItem {...props} /> : <OfLeader {...props} />}
    </section>
  );
}

function OfLeader(props: PartProps) {
  const { basis, onChange } = props;
  const say = useSay();
  const missing = useMissing(props);
  const id = useId();
  const { today } = useMe().county;
  const posts = useLeaderPosts();
  const isPaper = basis.source === 'document';
  return (
    <div className="assign-fields">
      {isPaper && (
        <Field id={`${id}-document`} label={say(ASSIGN.document)} wrong={missing('document')}>
          <Input id={`${id}-document`} value={basis.document} maxLength={100} placeholder="县府纪要〔2023〕12号" onChange={({ target }) => onChange({ document: target.value })} />
        </Field>
      )}
      <Field id={`${id}-leader`} label={say(isPaper ? ASSIGN.signed : ASSIGN.instructed)} wrong={missing('leaderPostId')}>
        <Select
          id={`${id}-leader`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(FORM.choose)}
          value={basis.leaderPostId}
          onChange={(leaderPostId: string) => onChange({ leaderPostId })}
          options={[...posts]}
        />
      </Field>
      <Field id={`${id}-day`} label={say(ASSIGN.saidOn)} wrong={missing('saidOn')} short>
        <Input id={`${id}-day`} type="date" max={today} value={basis.saidOn} onChange={({ target }) => onChange({ saidOn: target.value })} />
      </Field>
    </div>
  );
}

function OfItem(props: PartProps) {
  const { basis, onChange } = props;
  const say = useSay();
  const missing = useMissing(props);
  const id = useId();
  const { today } = useMe().county;
  const { data: lists } = queries.useQuery('get', '/api/v1/lists', {}, LONG);
  const list = lists?.find(({ kind, state, year }) => kind === 'annual' && state === 'dispatched' && year === Number(today.slice(0, 4)));
  const items = queries.useQuery('get', '/api/v1/lists/{id}/items', { params: { path: { id: list?.id ?? '' } } }, { ...LONG, enabled: list !== undefined });
  const current = (items.data ?? []).filter(({ state }) => state === 'current');
  return (
    <div className="assign-fields">
      <Field id={`${id}-item`} label={say(ASSIGN.item)} wrong={missing('itemId')} wide>
        <Select
          id={`${id}-item`}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say(FORM.choose)}
          value={basis.itemId}
          onChange={(itemId: string) => onChange({ itemId })}
          options={current.map((item) => ({ value: item.id, label: `${item.number} ${item.title}` }))}
        />
      </Field>
    </div>
  );
}
