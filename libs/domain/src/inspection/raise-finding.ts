import { fail } from '../kernel/failure';
import type { TaskItemId, UnitId } from '../kernel/ids';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { may, mustMay, type Subject } from '../people/permission';
import { itemOf } from '../plan/replace-items';
import type { TaskItem } from '../plan/annual-list';
import type { TaskOrigin } from '../assignment/assignment';
import { type Finding, findingFact } from './finding';

/** An entry of the trail as it was when it was quoted: its hash then. */
export interface Quote {
  readonly entryId: string;
  readonly leaf: string;
}

export interface RaiseInput extends Omit<Finding, 'number' | 'raisedBy' | 'raisedByUnitId' | 'round' | 'lookBackOn' | 'settledAt' | 'version'> {
  readonly unitId: UnitId;
  readonly limitWorkingDays: number;
  /** A file must be attached to the proof. */
  readonly proofFile: boolean;
  readonly quotes: readonly Quote[];
}

export interface RaiseAround {
  readonly number: string;
  /** Of the register, the next item's number. */
  readonly itemNumber: number;
  /** 督查室: whoever re-checks there is told as such. */
  readonly supervisionUnitId: UnitId;
  /** The task it was found on, as permission looks at it; else only the unit is looked at. */
  readonly about: Subject | null;
  readonly commit: (text: string) => string;
}

export interface FindingRaised extends Consequences {
  readonly finding: Finding;
  readonly item: TaskItem;
  readonly origin: TaskOrigin;
}

/**
 * A problem is raised by whoever may read what it is about, never about his own office. It gets its number and becomes an
 * item of the year's register of findings; the unit's task is then dispatched like any other. The trail keeps which
 * entries were quoted, each with its hash, and a commitment to the words.
 */
export function raiseFinding(input: RaiseInput, by: PersonActor, around: RaiseAround): FindingRaised {
  mustMay(by, 'finding.raise', subjectRaised(input.unitId, around.about));
  if (input.unitId === by.unitId) fail('finding.own-office');
  if (input.recheckUnitId === input.unitId) fail('finding.recheck-office');
  const { unitId, limitWorkingDays, proofFile: _proofFile, quotes, ...said } = input;
  const own = { number: around.number, raisedBy: by.personId, raisedByUnitId: by.unitId };
  const finding: Finding = { ...said, ...own, round: 1, lookBackOn: null, settledAt: null, version: 1 };
  const data = {
    source: finding.source,
    document: finding.sourceDocument,
    severity: finding.severity,
    inspection: finding.inspectionId,
    about: finding.aboutAssignmentId,
    item: finding.itemId,
    days: limitWorkingDays,
    quotes: quotes.map(({ entryId, leaf }) => ({ entry: entryId, leaf })),
    words: around.commit(JSON.stringify([finding.title, finding.text, finding.proofRequired])),
  };
  return {
    finding,
    item: itemFor(finding, input, around.itemNumber),
    origin: { kind: 'finding', findingId: finding.id, raisedBy: by.personId, planned: false, verifierRole: roleOf(finding, by, around) },
    promises: [],
    facts: [findingFact('finding.raised', finding, unitId, data)],
  };
}

/** Of a task's units it is enough to see the task; any other unit must be within one's own reach. */
function subjectRaised(unitId: UnitId, about: Subject | null): Subject {
  return about !== null && (unitId === about.unitId || unitId === about.leadUnitId) ? about : { unitId };
}

/** In which role the office that re-checks is told; one’s own in the role one raises it in. */
function roleOf({ recheckUnitId }: Finding, by: PersonActor, { supervisionUnitId }: RaiseAround): TaskOrigin['verifierRole'] {
  const own = recheckUnitId === by.unitId && may(by, 'inspection.plan');
  return own || recheckUnitId === supervisionUnitId ? 'supervision' : 'inspector';
}

function itemFor(finding: Finding, { unitId, limitWorkingDays, proofFile }: RaiseInput, number: number): TaskItem {
  return itemOf(finding.itemId satisfies TaskItemId, number, {
    theme: '问题整改',
    title: finding.title,
    target: { kind: 'milestone', text: finding.proofRequired },
    unitOfMeasure: '',
    leaderPostId: finding.leaderPostId,
    leadUnitId: unitId,
    cooperatingUnitIds: [],
    scope: [],
    limit: { kind: 'counted', unit: 'working-day', count: limitWorkingDays },
    cadence: 'once',
    quotaExplanation: null,
    proof: proofFile ? { kind: 'file' } : null,
  });
}
