import type { TargetValue } from '#domain/plan/target';
import { useSay } from '../words/language';
import { say } from '../words/shell';
import { COMPARATOR_WORDS, TASK } from '../words/task';

const LAST_YEAR = say('上年', 'last year');

/** A target as it is said; figures keep their unit. */
export function useTargetWords(): (target: unknown) => string {
  const speak = useSay();
  return (given) => {
    const target = given as TargetValue;
    if (target.kind === 'number') return `${signOf(target.comparator, speak)} ${target.value} ${target.unit}`;
    if (target.kind === 'relative') return `${signOf(target.comparator, speak)} ${speak(LAST_YEAR)}`;
    return target.text;
  };
}

function signOf(comparator: string, speak: ReturnType<typeof useSay>): string {
  const words = COMPARATOR_WORDS[comparator];
  return words ? speak(words) : comparator;
}

interface FigureProps {
  readonly figure: string | null;
  readonly unit: string;
  readonly verified: boolean;
}

/** What was done so far, and whether anybody but the unit has looked at it. */
export function Figure({ figure, unit, verified }: FigureProps) {
  const speak = useSay();
  if (figure === null) return <span className="soft">{speak(TASK.nothingYet)}</span>;
  return (
    <span>
      <span className="figures strong">{figure}</span> {unit}{' '}
      <span className={verified ? 'mark-verified' : 'mark-unverified'}>{speak(verified ? TASK.verified : TASK.unverified)}</span>
    </span>
  );
}
