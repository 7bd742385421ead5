import { Button, Input, InputNumber, Select } from 'antd';
import type { InBoth } from '#words/language';
import {
  isDayTrigger,
  LADDER_ACTIONS,
  LADDER_BASES,
  LADDER_RANKS,
  LADDER_UNITS,
  type LadderAction,
  type LadderBasis,
  type LadderRank,
  type LadderUnit,
  SLIP_COLOURS,
  type SlipColour,
} from '#domain/assignment/ladder';
import { MOST_OFFSET } from '#domain/assignment/read-ladder';
import { ROLE_WORDS, SLIP_KIND_WORDS } from '#words/vocabulary';
import { useSay } from '../../words/language';
import { LADDER } from '../../words/supervision';
import { type StepDraft, withAction } from './ladder-draft';
import { useTriggerWords } from './ladder-table';

interface StepProps {
  readonly step: StepDraft;
  readonly number: number;
  readonly onChange: (step: StepDraft) => void;
  readonly onRemove: () => void;
}

/** Choices with their words. */
function useOptions() {
  const say = useSay();
  return <T extends string>(values: readonly T[], words: Readonly<Record<T, InBoth<string>>>) => values.map((value) => ({ value, label: say(words[value]) }));
}

/** One step in one row: when, what, to whom, with whose eyes on it, for how many points. */
export function StepFields({ step, number, onChange, onRemove }: StepProps) {
  const say = useSay();
  const options = useOptions();
  const name = (words: InBoth<string>): string => `${say(words)} ${number}`;
  const set = (patch: Partial<StepDraft>): void => onChange({ ...step, ...patch });
  return (
    <li className="ladder-step">
      <When step={step} name={name} onChange={set} />
      <Select aria-label={name(LADDER.what)} value={step.action} onChange={(action: LadderAction) => onChange(withAction(step, action))} options={options(LADDER_ACTIONS, LADDER.actions)} />
      {step.colour === null ? (
        <span aria-hidden="true" />
      ) : (
        <Select aria-label={name(LADDER.colour)} value={step.colour} onChange={(colour: SlipColour) => set({ colour })} options={options(SLIP_COLOURS, SLIP_KIND_WORDS)} />
      )}
      <Select aria-label={name(LADDER.whom)} value={step.to} onChange={(to: LadderRank) => set({ to })} options={options(ranksOf(step), ROLE_WORDS)} />
      <Select
        aria-label={name(LADDER.copies)}
        mode="multiple"
        placeholder={say(LADDER.copies)}
        value={[...step.copies]}
        onChange={(copies: LadderRank[]) => set({ copies })}
        options={options(LADDER_RANKS, ROLE_WORDS).filter(({ value }) => value !== step.to)}
      />
      <Input aria-label={name(LADDER.points)} className="figures" placeholder={say(LADDER.points)} value={step.points} onChange={({ target }) => set({ points: target.value })} />
      <Button type="text" onClick={onRemove} aria-label={name(LADDER.removeStep)}>
        ✕
      </Button>
    </li>
  );
}

/** A slip is never a leader's to answer: he is shown a copy. */
function ranksOf({ action }: StepDraft): readonly LadderRank[] {
  return action === 'remind' || action === 'urge' ? LADDER_RANKS : ['clerk', 'unit-head'];
}

interface WhenProps {
  readonly step: StepDraft;
  readonly name: (words: InBoth<string>) => string;
  readonly onChange: (patch: Partial<StepDraft>) => void;
}

function When({ step: { trigger }, name, onChange }: WhenProps) {
  const say = useSay();
  const options = useOptions();
  const words = useTriggerWords();
  if (!isDayTrigger(trigger)) return <span className="ladder-when">{words(trigger)}</span>;
  const side = trigger.offset < 0 ? 'earlier' : 'later';
  const count = Math.abs(trigger.offset);
  const at = (offset: number): void => onChange({ trigger: { ...trigger, offset } });
  return (
    <span className="ladder-when">
      <Select aria-label={name(LADDER.when)} value={trigger.basis} onChange={(basis: LadderBasis) => onChange({ trigger: { ...trigger, basis } })} options={options(LADDER_BASES, LADDER.bases)} />
      <Select
        aria-label={name(LADDER.side)}
        value={side}
        onChange={(next: 'earlier' | 'later') => at(next === 'earlier' ? -Math.max(1, count) : count)}
        options={(['earlier', 'later'] as const).map((value) => ({ value, label: say(LADDER.sides[value]) }))}
      />
      <InputNumber aria-label={name(LADDER.days)} min={side === 'earlier' ? 1 : 0} max={MOST_OFFSET} value={count} onChange={(next) => at((side === 'earlier' ? -1 : 1) * (next ?? 1))} />
      <Select aria-label={name(LADDER.unit)} value={trigger.unit} onChange={(unit: LadderUnit) => onChange({ trigger: { ...trigger, unit } })} options={options(LADDER_UNITS, LADDER.units)} />
    </span>
  );
}
