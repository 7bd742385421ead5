import { isDayTrigger, type LadderAction, type LadderBasis, type LadderRank, type LadderTrigger, type LadderUnit, type SlipColour } from '#domain/assignment/ladder';
import type { Schema } from '../../server/client';

/** A step as it is worked on; one counted by slips is kept as it is, with its count. */
export interface StepDraft {
  readonly key: string;
  readonly trigger: LadderTrigger;
  readonly action: LadderAction;
  readonly colour: SlipColour | null;
  readonly to: LadderRank;
  readonly copies: readonly LadderRank[];
  readonly points: string;
  readonly issuedBy: 'office' | 'system';
  readonly mayStartAt: boolean;
}

export interface LadderDraft {
  readonly document: string;
  readonly source: string;
  readonly steps: readonly StepDraft[];
}

export function draftOf({ document, steps }: Schema['LadderView']): LadderDraft {
  const drafts = steps.map(({ key, trigger, action, colour, to, copies, points, issuedBy, mayStartAt }): StepDraft => ({
    key,
    trigger: trigger as unknown as LadderTrigger,
    action,
    colour,
    to,
    copies,
    points: points ?? '',
    issuedBy,
    mayStartAt,
  }));
  return { document, source: '', steps: drafts };
}

/** A name no other step has. */
export function newStep(steps: readonly StepDraft[]): StepDraft {
  let number = steps.length + 1;
  while (steps.some(({ key }) => key === `step-${number}`)) number += 1;
  const trigger = { basis: 'limit' as LadderBasis, offset: -3, unit: 'working-day' as LadderUnit };
  return { key: `step-${number}`, trigger, action: 'remind', colour: null, to: 'clerk', copies: [], points: '', issuedBy: 'office', mayStartAt: true };
}

/** What is done decides what may be said of it: a colour is a slip's, a reminder is no document. */
export function withAction(step: StepDraft, action: LadderAction): StepDraft {
  const numbered = action !== 'remind' && action !== 'urge';
  const to = numbered && step.to !== 'unit-head' && step.to !== 'clerk' ? 'unit-head' : step.to;
  return { ...step, action, to, colour: action === 'slip' ? (step.colour ?? 'yellow') : null };
}

/** As a ladder's file says it, read by the service like any other. */
export function fileOf({ document, source, steps }: LadderDraft): Record<string, unknown> {
  return {
    document: document.trim(),
    source: source.trim(),
    steps: steps.map(({ colour, points, trigger, ...step }) => ({
      ...step,
      trigger: isDayTrigger(trigger) ? trigger : { count: trigger.count, of: trigger.of, ...(trigger.withinWorkingDays !== null && { withinWorkingDays: trigger.withinWorkingDays }) },
      ...(colour !== null && { colour }),
      ...(points.trim() !== '' && { points: points.trim() }),
    })),
  };
}
