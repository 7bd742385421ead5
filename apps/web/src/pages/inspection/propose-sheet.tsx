import { useState } from 'react';
import { SCOPE_KINDS, type ScopeKind } from '#domain/inspection/access';
import { type Field, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, queries, type Schema } from '../../server/client';
import { ACCESS, SCOPE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';

interface ProposeProps {
  readonly inspection: Schema['InspectionView'];
  readonly onClose: () => void;
}

/** Who may read what, and until when; it opens nothing before a second person agrees. */
export function ProposeSheet({ inspection, onClose }: ProposeProps) {
  const say = useSay();
  const [scope, setScope] = useState<ScopeKind>(inspection.units.length === 0 ? 'county' : 'units');
  const inspectors = queries.useQuery('get', '/api/v1/inspectors').data?.items;
  return (
    <FormSheet
      title={say(ACCESS.propose)}
      about={inspection.title}
      fields={useFields(inspection, scope, inspectors ?? [])}
      initial={{ scope, unitIds: inspection.units.map(({ id }) => id) }}
      onChange={(values) => setScope((values['scope'] as ScopeKind | undefined) ?? scope)}
      run={(values) => answered(client.POST('/api/v1/inspections/{id}/accesses', { params: { path: { id: inspection.id } }, body: bodyOf(values, scope) }))}
      onClose={onClose}
    >
      {inspectors?.length === 0 && <span className="wrong">{say(ACCESS.noInspectors)}</span>}
    </FormSheet>
  );
}

/** An inspection of some units lets nobody see others. */
function useFields({ units }: ProposeProps['inspection'], scope: ScopeKind, inspectors: readonly Schema['InspectorView'][]): readonly Field[] {
  const say = useSay();
  const whole = units.length === 0;
  const lists = queries.useQuery('get', '/api/v1/lists', {}, { enabled: whole }).data ?? [];
  const kinds = whole ? SCOPE_KINDS : (['units'] as const);
  const named = units.map(({ id, name }) => ({ value: id, label: name }));
  const reach: Readonly<Record<ScopeKind, readonly Field[]>> = {
    county: [],
    units: [{ name: 'unitIds', kind: 'units', words: ACCESS.units, ...(!whole && { options: named }) }],
    list: [{ name: 'listId', kind: 'select', words: ACCESS.list, options: lists.map(({ id, title }) => ({ value: id, label: title })) }],
  };
  return [
    { name: 'accountId', kind: 'select', words: ACCESS.inspector, options: inspectors.map(({ accountId, person, unit }) => ({ value: accountId, label: `${person} · ${unit}` })) },
    { name: 'scope', kind: 'select', words: ACCESS.scope, options: kinds.map((value) => ({ value, label: say(SCOPE_WORDS[value]) })) },
    ...reach[scope],
    { name: 'beginsAt', kind: 'moment', words: ACCESS.begins, hint: ACCESS.beginsHint, optional: true },
    { name: 'endsAt', kind: 'moment', words: ACCESS.ends, hint: ACCESS.endsHint },
    { name: 'reason', kind: 'text', words: ACCESS.reason },
  ];
}

function bodyOf(values: Given, scope: ScopeKind): Schema['ProposeAccessDto'] {
  return {
    accountId: textOf(values, 'accountId'),
    scope,
    ...(scope === 'units' && { unitIds: [...((values['unitIds'] as readonly string[] | undefined) ?? [])] }),
    ...(scope === 'list' && { listId: textOf(values, 'listId') }),
    beginsAt: maybeOf(values, 'beginsAt'),
    endsAt: textOf(values, 'endsAt'),
    reason: textOf(values, 'reason'),
  };
}
