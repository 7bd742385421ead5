import { isDayTrigger, type LadderTrigger } from '#domain/assignment/ladder';
import { ROLE_WORDS, SLIP_KIND_WORDS } from '#words/vocabulary';
import { Table } from '../../parts/table';
import type { Schema } from '../../server/client';
import { useLanguage, useSay } from '../../words/language';
import { LADDER } from '../../words/supervision';

type Step = Schema['LadderStepView'];

/** When a step comes, as one says it. */
export function useTriggerWords(): (trigger: LadderTrigger) => string {
  const say = useSay();
  return (trigger) => {
    if (!isDayTrigger(trigger)) {
      const { count, of, withinWorkingDays: days } = trigger;
      return say(days === null ? LADDER.nth : LADDER.nthWithin, { count, kind: say(SLIP_KIND_WORDS[of]), days });
    }
    const { basis, offset, unit } = trigger;
    const words = offset === 0 ? LADDER.on : offset < 0 ? LADDER.before : LADDER.after;
    return say(words, { basis: say(LADDER.bases[basis]), count: Math.abs(offset), unit: say(LADDER.units[unit]) });
  };
}

export function LadderTable({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Table label={LADDER.title} heads={[LADDER.when, LADDER.what, LADDER.whom, LADDER.copies, LADDER.how, LADDER.issuer, LADDER.points]}>
      {steps.map((step) => (
        <StepRow key={step.key} step={step} />
      ))}
    </Table>
  );
}

function StepRow({ step }: { readonly step: Step }) {
  const { say, language } = useLanguage();
  const when = useTriggerWords();
  const what = step.action === 'slip' && step.colour !== null ? say(SLIP_KIND_WORDS[step.colour]) : say(LADDER.actions[step.action]);
  return (
    <tr>
      <th scope="row">{when(step.trigger as unknown as LadderTrigger)}</th>
      <td data-head={say(LADDER.what)}>{step.colour === null ? what : <span className={`slip-kind slip-kind-${step.colour}`}>{what}</span>}</td>
      <td data-head={say(LADDER.whom)}>{say(ROLE_WORDS[step.to])}</td>
      <td data-head={say(LADDER.copies)}>{step.copies.map((rank) => say(ROLE_WORDS[rank])).join(language === 'zh' ? '、' : ', ') || '—'}</td>
      <td data-head={say(LADDER.how)}>{say(LADDER.channels[step.channel])}</td>
      <td data-head={say(LADDER.issuer)}>{step.channel === 'document' ? say(LADDER.issuers[step.issuedBy]) : '—'}</td>
      <td data-head={say(LADDER.points)} className="figures">
        {step.points ?? '—'}
      </td>
    </tr>
  );
}
