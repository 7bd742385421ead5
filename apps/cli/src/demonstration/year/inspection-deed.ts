import type { Severity, Signer } from '#domain/inspection/finding';
import type { InspectionSource } from '#domain/inspection/inspection-source';

/** A problem as it is raised: constructed for the demonstration. */
export interface RaisedFinding {
  readonly source: InspectionSource;
  readonly document: string;
  readonly title: string;
  readonly text: string;
  readonly severity: Severity;
  readonly unit: string;
  /** Item of the annual list on whose task of that unit it was found; the newest entries of that task are quoted. */
  readonly item: number;
  readonly leader: string;
  /** Code of the office under whose newest inspection it was found; none: under no inspection. */
  readonly inspection?: string;
  /** Code of the office that judges the proof; its own where none is named. */
  readonly recheck?: string;
  readonly days: number;
  readonly proof: string;
}

/** A step of a finding's life, in the order in which steps come. */
export type FindingStep =
  | { readonly step: 'acknowledge' }
  | { readonly step: 'plan'; readonly until: string; readonly text: string }
  | { readonly step: 'decide-plan'; readonly accept: boolean; readonly why: string }
  /** The unit reports it done, with a file. */
  | { readonly step: 'prove' }
  | { readonly step: 'recheck'; readonly note: string }
  | { readonly step: 'sign'; readonly as: Signer }
  | { readonly step: 'close'; readonly lookBackOn: string }
  | { readonly step: 'look-back'; readonly words: string }
  | { readonly step: 'reopen'; readonly until: string; readonly why: string }
  /** The numbered notice to put it right (整改通知). */
  | { readonly step: 'notify' }
  | { readonly step: 'propose'; readonly points: string; readonly why: string }
  /** The assessment office enters it into the assessment of a period, or refuses it where none is named. */
  | { readonly step: 'decide-proposal'; readonly period: string | null; readonly why: string };

export type InspectionDeed =
  /** The year's plan of inspections, approved under a document number. */
  | { readonly does: 'plan-inspections' }
  /** One of the plan begins; without units it reaches the whole county. In spite of a recent one it needs a reason. */
  | { readonly does: 'start-inspection'; readonly office: string; readonly units: readonly string[]; readonly why: string | null }
  /** Somebody may read what an office's newest inspection reaches, until a moment, once a second person agrees. */
  | { readonly does: 'propose-access'; readonly office: string; readonly for: string; readonly until: string; readonly why: string }
  | { readonly does: 'approve-access'; readonly why: string }
  /** Of the tasks that the newest inspection of his own office reaches. */
  | { readonly does: 'draw-sample'; readonly size: number; readonly seed: string }
  | { readonly does: 'end-inspection'; readonly office: string }
  | { readonly does: 'raise-finding'; readonly finding: RaisedFinding }
  /** By the finding's number in the year. */
  | ({ readonly does: 'rectify'; readonly finding: number } & FindingStep);
