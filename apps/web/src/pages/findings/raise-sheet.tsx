import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SEVERITIES, type Severity } from '#domain/inspection/finding';
import { INSPECTION_SOURCES, type InspectionSource } from '#domain/inspection/inspection-source';
import { type Field, type Given, maybeOf, textOf } from '../../parts/form-fields';
import { FormSheet } from '../../parts/form-sheet';
import type { Entry } from '../../parts/saves';
import { answered, client, queries, type Schema } from '../../server/client';
import { mayDo, useMe } from '../../server/me';
import { FINDINGS, RAISE, SEVERITY_WORDS } from '../../words/finding';
import { SOURCE_WORDS } from '../../words/inspection';
import { useSay } from '../../words/language';
import { QuotePicker } from './quote-picker';

/** A task as far as raising a finding on it goes. */
export interface AboutTask {
  readonly id: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly unit: string | null;
}

interface RaiseSheetProps {
  readonly about?: AboutTask;
  /** What stood on the screen it is raised from, to quote from. Left out: the task’s own trail. */
  readonly entries?: readonly Entry[];
  readonly inspectionId?: string;
  readonly onClose: () => void;
}

const DAYS = 30;
const MOST_DAYS = 250;

/** A problem with what proves it; its unit gets a task on the common clocks. */
export function RaiseSheet({ about, entries, inspectionId, onClose }: RaiseSheetProps) {
  const say = useSay();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const inspections = useOwnInspections();
  const offered = useEntries(about, entries);
  const quoted = offered.filter(({ id }) => chosen.includes(id));
  const on = about ?? taskOf(quoted);
  const only = inspectionId ?? (inspections.length === 1 ? inspections[0]!.id : undefined);
  const source = inspections.find(({ id }) => id === only)?.source;
  const initial = { source, severity: 'general', limitWorkingDays: DAYS, proofFile: true, unitId: about?.unitId ?? undefined, inspectionId: only };
  return (
    <FormSheet
      title={say(FINDINGS.raise)}
      about={about && `${about.title} · ${about.unit ?? ''}`}
      fields={useFields(inspections, on !== undefined)}
      initial={initial}
      run={(values) => answered(client.POST('/api/v1/findings', { body: bodyOf(values, on?.id, chosen) }))}
      onDone={({ id }) => void navigate(`/findings/${id}`)}
      onClose={onClose}
    >
      <QuotePicker entries={offered} chosen={chosen} onChange={setChosen} />
    </FormSheet>
  );
}

/** Those still running that the reader may see. */
function useOwnInspections(): readonly Schema['InspectionView'][] {
  const enabled = mayDo(useMe(), 'inspection.read');
  const found = queries.useQuery('get', '/api/v1/inspections', { params: { query: { limit: 50 } } }, { enabled }).data?.items ?? [];
  return found.filter(({ endedOn }) => endedOn === null);
}

function useEntries(about: AboutTask | undefined, entries: readonly Entry[] | undefined): readonly Entry[] {
  const query = { of: 'assignment' as const, id: about?.id ?? '', order: 'desc' as const, limit: 100 };
  const trail = queries.useQuery('get', '/api/v1/timeline', { params: { query } }, { enabled: entries === undefined && about !== undefined });
  return entries ?? trail.data?.items ?? [];
}

/** Entries of one task only are quoted as found on it. */
function taskOf(quoted: readonly Entry[]): { readonly id: string } | undefined {
  const tasks = [...new Set(quoted.filter(({ subject }) => subject.kind === 'assignment').map(({ subject }) => subject.id))];
  return tasks.length === 1 ? { id: tasks[0]! } : undefined;
}

function useFields(inspections: readonly Schema['InspectionView'][], onTask: boolean): readonly Field[] {
  const say = useSay();
  const leaders = (queries.useQuery('get', '/api/v1/posts', {}, { staleTime: 600_000 }).data ?? []).filter(({ leader }) => leader);
  return [
    { name: 'title', kind: 'line', words: RAISE.title },
    { name: 'text', kind: 'text', words: RAISE.text, max: 4000 },
    { name: 'source', kind: 'select', words: FINDINGS.source, options: INSPECTION_SOURCES.map((value) => ({ value, label: say(SOURCE_WORDS[value]) })) },
    { name: 'sourceDocument', kind: 'line', words: RAISE.sourceDocument, hint: RAISE.sourceDocumentHint },
    ...(inspections.length > 0 ? [{ name: 'inspectionId', kind: 'select', words: RAISE.inspection, optional: true, options: inspections.map(({ id, title }) => ({ value: id, label: title })) } as const] : []),
    { name: 'severity', kind: 'select', words: FINDINGS.severity, options: SEVERITIES.map((value) => ({ value, label: say(SEVERITY_WORDS[value]) })) },
    { name: 'unitId', kind: 'unit', words: RAISE.unit },
    {
      name: 'leaderPostId',
      kind: 'select',
      words: RAISE.leader,
      hint: onTask ? RAISE.leaderOfTask : RAISE.leaderHint,
      optional: onTask,
      options: leaders.map(({ id, title }) => ({ value: id, label: title })),
    },
    { name: 'recheckUnitId', kind: 'unit', words: RAISE.recheckUnit, hint: RAISE.recheckUnitHint, optional: true },
    { name: 'limitWorkingDays', kind: 'number', words: RAISE.days, min: 1, max: MOST_DAYS },
    { name: 'proofRequired', kind: 'text', words: RAISE.proof },
    { name: 'proofFile', kind: 'check', words: RAISE.proofFile },
  ];
}

function bodyOf(values: Given, aboutAssignmentId: string | undefined, quotedEntryIds: readonly string[]): Schema['RaiseFindingDto'] {
  return {
    source: textOf(values, 'source') as InspectionSource,
    sourceDocument: textOf(values, 'sourceDocument'),
    inspectionId: maybeOf(values, 'inspectionId'),
    aboutAssignmentId,
    title: textOf(values, 'title'),
    text: textOf(values, 'text'),
    severity: textOf(values, 'severity') as Severity,
    unitId: textOf(values, 'unitId'),
    leaderPostId: maybeOf(values, 'leaderPostId'),
    recheckUnitId: maybeOf(values, 'recheckUnitId'),
    limitWorkingDays: Number(values['limitWorkingDays']),
    proofRequired: textOf(values, 'proofRequired'),
    proofFile: values['proofFile'] === true,
    quotedEntryIds: [...quotedEntryIds],
  };
}
