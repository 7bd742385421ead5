import { lintBrief } from '#domain/document/lint/lint-brief';
import type { Sample } from './corpus';

/** How near a finding must be to the place of the loss to count as having found it. */
const NEAR = 6;

export interface Verdict {
  readonly sound: number;
  readonly alarms: readonly string[];
  readonly planted: number;
  readonly missed: readonly string[];
}

/** Lints each sound sentence, and each that lost a figure. A loss is found only by a finding at its place. */
export function judge(samples: readonly Sample[]): Verdict {
  const alarms: string[] = [];
  const missed: string[] = [];
  let planted = 0;
  for (const { sound, lost } of samples) {
    const wrong = lintBrief(sound)[0];
    if (wrong) alarms.push(`${wrong.kind} @${wrong.at} ${sound}`);
    if (!lost) continue;
    planted += 1;
    const found = lintBrief(lost.text).some(({ at, length }) => at - NEAR <= lost.at && lost.at <= at + length + NEAR);
    if (!found) missed.push(`-${lost.dropped}@${lost.at} ${lost.text}`);
  }
  return { sound: samples.length, alarms, planted, missed };
}
