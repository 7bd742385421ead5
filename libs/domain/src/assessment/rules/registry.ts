import type { ScoringRule } from '../scoring-rule';
import { awardLevel } from './award-level.rule';
import { completionRatio } from './completion-ratio.rule';
import { countPoints } from './count-points.rule';
import { deductionPerEvent } from './deduction-per-event.rule';
import { deltaLastYear } from './delta-last-year.rule';
import { efficacyCoefficient } from './efficacy-coefficient.rule';
import { manualRating } from './manual-rating.rule';
import { minimums } from './minimums.rule';
import { passThrough } from './pass-through.rule';
import { rankAverage } from './rank-average.rule';
import { rankLadder } from './rank-ladder.rule';
import { rankStep } from './rank-step.rule';
import { ratioToBest } from './ratio-to-best.rule';
import { slips } from './slips.rule';
import { thresholdStep } from './threshold-step.rule';
import { tiered } from './tiered.rule';
import { timeliness } from './timeliness.rule';
import { votes } from './votes.rule';

/** Every rule; a spec compares this list with the folder. */
export const RULES: readonly ScoringRule[] = [
  awardLevel,
  completionRatio,
  countPoints,
  deductionPerEvent,
  deltaLastYear,
  efficacyCoefficient,
  manualRating,
  minimums,
  passThrough,
  rankAverage,
  rankLadder,
  rankStep,
  ratioToBest,
  slips,
  thresholdStep,
  tiered,
  timeliness,
  votes,
];
