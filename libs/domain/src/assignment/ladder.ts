/**
 * What a step counts from: the limit of the task, the limit to sign for it, or the day until which its next report is
 * on time.
 */
export const LADDER_BASES = ['limit', 'acknowledge', 'report'] as const;
export type LadderBasis = (typeof LADDER_BASES)[number];

export const LADDER_UNITS = ['working-day', 'day'] as const;
export type LadderUnit = (typeof LADDER_UNITS)[number];

/** Colours of slips (督办单), the mildest first. Counties use three of the four, and not the same three. */
export const SLIP_COLOURS = ['blue', 'yellow', 'orange', 'red'] as const;
export type SlipColour = (typeof SLIP_COLOURS)[number];

/** 挂牌督办, 约谈, 通报批评: acts with a number of their own, without a colour. */
export const MEASURES = ['list-supervision', 'talk', 'criticism'] as const;

/** Everything that is issued under a number, the mildest first. */
export const SLIP_KINDS = [...SLIP_COLOURS, ...MEASURES] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

export const LADDER_ACTIONS = ['remind', 'urge', 'slip', ...MEASURES] as const;
export type LadderAction = (typeof LADDER_ACTIONS)[number];

/** What a step does, a slip by its colour. */
export const STEP_ACTIONS = ['remind', 'urge', ...SLIP_KINDS] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** Whom a step speaks to: in the accountable unit, the responsible leader, or the office that supervises. */
export const LADDER_RANKS = ['clerk', 'unit-head', 'leader', 'supervision'] as const;
export type LadderRank = (typeof LADDER_RANKS)[number];

/** In the system only, or as a numbered document to sign for. */
export const LADDER_CHANNELS = ['notice', 'document'] as const;
export type LadderChannel = (typeof LADDER_CHANNELS)[number];

/** `office`: what a rule proposes is a draft until a person of the supervision office issues it. */
export const LADDER_ISSUERS = ['office', 'system'] as const;
export type LadderIssuer = (typeof LADDER_ISSUERS)[number];

/** So many days before (negative) or after a basis. A day that turns out closed becomes the next working day. */
export interface DayTrigger {
  readonly basis: LadderBasis;
  readonly offset: number;
  readonly unit: LadderUnit;
}

/** The n-th slip of a kind on one task, within so many working days (null: ever). */
export interface CountTrigger {
  readonly count: number;
  readonly of: SlipKind;
  readonly withinWorkingDays: number | null;
}

export type LadderTrigger = DayTrigger | CountTrigger;

export interface LadderStep {
  /** Unique in its ladder; the trail and the timer name the step by it. */
  readonly key: string;
  readonly trigger: LadderTrigger;
  readonly action: LadderAction;
  /** Of a slip, and only of a slip. */
  readonly colour: SlipColour | null;
  readonly to: LadderRank;
  /** Who else is shown it; the leader's copy is for his eyes (呈阅) and asks for nothing. */
  readonly copies: readonly LadderRank[];
  readonly channel: LadderChannel;
  /** What it costs, a decimal string; it becomes a score only through a scheme. */
  readonly points: string | null;
  /** Whether supervision may begin with this step although nothing milder was issued. */
  readonly mayStartAt: boolean;
  readonly issuedBy: LadderIssuer;
}

/** When who is reminded, urged and written to: the county's own rule, versioned per list (domain rule: escalation is a table). */
export interface Ladder {
  /** Number of the document it rests on. */
  readonly document: string;
  /** Of the list's; 0: none was loaded. */
  readonly version: number;
  readonly steps: readonly LadderStep[];
}

/** A list without a ladder climbs nothing: only its limits' own notices remain. */
export const NO_LADDER: Ladder = { document: '', version: 0, steps: [] };

/** Of a list’s rules; stored before there were ladders they have none. */
export function ladderOf(rules: { readonly ladder?: Ladder }): Ladder {
  return rules.ladder ?? NO_LADDER;
}

export function isDayTrigger(trigger: LadderTrigger): trigger is DayTrigger {
  return 'basis' in trigger;
}

/** What a step issues under a number; undefined for a reminder or an urging. */
export function kindOf(step: Pick<LadderStep, 'action' | 'colour'>): SlipKind | undefined {
  if (step.action === 'slip') return step.colour ?? undefined;
  return step.action === 'remind' || step.action === 'urge' ? undefined : step.action;
}

export function actionOf({ action, colour }: Pick<LadderStep, 'action' | 'colour'>): StepAction | null {
  return action === 'slip' ? colour : action;
}

/** Under which written rule the system acts: `ladder <document> v<version> <key>`. */
export function ladderRule(ladder: Ladder, key: string): string {
  return `ladder ${ladder.document} v${ladder.version} ${key}`;
}
