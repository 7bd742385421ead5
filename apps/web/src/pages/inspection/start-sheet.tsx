import { useState } from 'react';
import { INSPECTION_SOURCES, type InspectionSource } from '#domain/inspection/inspection-source';
import { type Field, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { INSPECTIONS, PLANS, SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';

type Line = Schema['PlanLineView'] & { readonly document: string };

/** From a line of the plan, which then fills the rest, or outside it. */
export function StartSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const me = useMe();
  const [lineId, setLineId] = useState<string | undefined>();
  const lines = useLines();
  const line = lines.find(({ id }) => id === lineId);
  return (
    <FormSheet
      title={say(INSPECTIONS.start)}
      fields={useFields(lines, line)}
      onChange={(values) => setLineId(maybeOf(values, 'planLineId'))}
      run={(values) => answered(client.POST('/api/v1/inspections', { body: bodyOf(values, line, me.unitId) }))}
      onClose={onClose}
    />
  );
}

/** Those that the reader’s office may start; the supervision office any. */
function useLines(): readonly Line[] {
  const me = useMe();
  const plans = queries.useQuery('get', '/api/v1/inspection-plans', { params: { query: {} } }).data?.items ?? [];
  const anyOffice = mayDo(me, 'inspection.plan');
  return plans.flatMap(({ lines, documentNumber: document }) => lines.filter(({ office }) => anyOffice || office.id === me.unitId).map((line) => ({ ...line, document })));
}

function useFields(lines: readonly Line[], line: Line | undefined): readonly Field[] {
  const say = useSay();
  const anyOffice = mayDo(useMe(), 'inspection.plan');
  const planned = lines.map(({ id, number, document, subject }) => ({ value: id, label: `${document} ${say(PLANS.line, { number })} ${subject}` }));
  const among = line && line.units.length > 0 && { options: line.units.map(({ id, name }) => ({ value: id, label: name })) };
  const outside: readonly Field[] = [
    { name: 'source', kind: 'select', words: INSPECTIONS.source, options: INSPECTION_SOURCES.map((value) => ({ value, label: say(SOURCE_WORDS[value]) })) },
    ...(anyOffice ? [{ name: 'officeUnitId', kind: 'unit', words: INSPECTIONS.office } as const] : []),
    { name: 'documentNumber', kind: 'line', words: INSPECTIONS.document },
  ];
  return [
    { name: 'planLineId', kind: 'select', words: INSPECTIONS.line, hint: INSPECTIONS.lineHint, optional: true, options: planned },
    ...(line === undefined ? outside : []),
    { name: 'unitIds', kind: 'units', words: INSPECTIONS.units, hint: INSPECTIONS.unitsHint, optional: true, ...among },
    { name: 'title', kind: 'line', words: INSPECTIONS.name },
    { name: 'reason', kind: 'text', words: INSPECTIONS.reason, hint: INSPECTIONS.reasonHint, optional: line !== undefined },
  ];
}

function bodyOf(values: Given, line: Line | undefined, ownUnitId: string): Schema['StartInspectionDto'] {
  return {
    source: line?.source ?? (textOf(values, 'source') as InspectionSource),
    officeUnitId: line?.office.id ?? maybeOf(values, 'officeUnitId') ?? ownUnitId,
    unitIds: [...((values['unitIds'] as readonly string[] | undefined) ?? [])],
    title: textOf(values, 'title'),
    planLineId: line?.id,
    documentNumber: line ? undefined : maybeOf(values, 'documentNumber'),
    reason: maybeOf(values, 'reason'),
  };
}
