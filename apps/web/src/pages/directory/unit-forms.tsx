import { Button } from 'antd';
import { useState } from 'react';
import { UNIT_KINDS, type UnitKind } from '#domain/people/unit';
import { type Field, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, match, type Schema } from '../../server/client';
import { useMe } from '../../server/me';
import { useUnits } from '../../server/units';
import { DIRECTORY, FORM } from '../../words/admin';
import { useSay } from '../../words/language';

type Unit = Schema['UnitView'];
const ACTS = ['rename', 'close', 'merge'] as const;
type Act = (typeof ACTS)[number];

export function OpenUnit({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const county = useUnits().find(({ kind }) => kind === 'county');
  const fields: readonly Field[] = [
    { name: 'name', kind: 'line', words: DIRECTORY.name },
    { name: 'code', kind: 'line', words: DIRECTORY.code },
    { name: 'kind', kind: 'select', words: DIRECTORY.kind, options: UNIT_KINDS.filter((kind) => kind !== 'county').map((value) => ({ value, label: say(DIRECTORY.kinds[value]) })) },
    { name: 'parentId', kind: 'unit', words: DIRECTORY.parent },
    { name: 'openedOn', kind: 'day', words: DIRECTORY.opened },
  ];
  return (
    <FormSheet
      title={say(DIRECTORY.openUnit)}
      fields={fields}
      initial={{ openedOn: useMe().county.today, parentId: county?.id }}
      run={(values) =>
        answered(
          client.POST('/api/v1/units', {
            body: {
              name: textOf(values, 'name'),
              code: textOf(values, 'code'),
              kind: textOf(values, 'kind') as UnitKind,
              parentId: textOf(values, 'parentId'),
              openedOn: textOf(values, 'openedOn'),
            },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

/** What may become of a unit; each asks its day, which is not after today. */
export function UnitActs({ unit }: { readonly unit: Unit }) {
  const say = useSay();
  const [act, setAct] = useState<Act | null>(null);
  return (
    <span className="row">
      {ACTS.map((name) => (
        <Button key={name} size="small" aria-label={`${say(DIRECTORY[name])} ${unit.name}`} onClick={() => setAct(name)}>
          {say(DIRECTORY[name])}
        </Button>
      ))}
      {act !== null && <UnitForm act={act} unit={unit} onClose={() => setAct(null)} />}
    </span>
  );
}

function UnitForm({ act, unit, onClose }: { readonly act: Act; readonly unit: Unit; readonly onClose: () => void }) {
  const say = useSay();
  const { today } = useMe().county;
  const asked: Readonly<Record<Act, readonly Field[]>> = {
    rename: [{ name: 'name', kind: 'line', words: DIRECTORY.newName }],
    close: [],
    merge: [{ name: 'intoId', kind: 'unit', words: DIRECTORY.into }],
  };
  const params = { path: { id: unit.id }, header: match(unit.version) };
  return (
    <FormSheet
      title={say(DIRECTORY[act])}
      about={unit.name}
      danger={act !== 'rename'}
      fields={[...asked[act], { name: 'on', kind: 'day', words: FORM.on, hint: DIRECTORY.notLater, max: today }]}
      initial={{ on: today }}
      run={(values): Promise<unknown> => {
        const on = textOf(values, 'on');
        if (act === 'rename') return answered(client.POST('/api/v1/units/{id}/rename', { params, body: { name: textOf(values, 'name'), on } }));
        if (act === 'close') return answered(client.POST('/api/v1/units/{id}/close', { params, body: { on } }));
        return answered(client.POST('/api/v1/units/{id}/merge', { params, body: { intoId: textOf(values, 'intoId'), on } }));
      }}
      onClose={onClose}
    />
  );
}
