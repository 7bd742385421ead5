import { useSay } from '../../words/language';
import { SLIPS } from '../../words/supervision';

const LADDER_RULE = /^ladder (.+) v(\d+) \S+$/;

/** The written rule a slip rests on, without the code that the trail keeps; what is no ladder's stays as it is. */
export function useRuleWords(): (rule: string | null) => string {
  const say = useSay();
  return (rule) => {
    if (rule === null) return say(SLIPS.byHand);
    const [, document, version] = LADDER_RULE.exec(rule) ?? [];
    return say(SLIPS.rule, { rule: document === undefined ? rule : say(SLIPS.byLadder, { document, version }) });
  };
}

/** A day as documents write it: 2023年10月31日. */
export function useDayWords(): (day: string) => string {
  const say = useSay();
  return (day) => {
    const [year, month, date] = day.split('-').map(Number);
    return say(SLIPS.day, { year, month, date });
  };
}
