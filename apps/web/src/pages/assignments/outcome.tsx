import type { Schema } from '../../server/client';
import { useLanguage } from '../../words/language';
import { REPORT } from '../../words/report';
import { SEND_BACK_WORDS } from '../../words/task';

/** What became of a submission. */
export function Outcome({ outcome }: { readonly outcome: Schema['VerificationView'] }) {
  const { say, language } = useLanguage();
  const reason = SEND_BACK_WORDS[outcome.reason as keyof typeof SEND_BACK_WORDS];
  if (outcome.outcome !== 'sentBack') return <p className="outcome outcome-good">{say(OUTCOMES[outcome.outcome])} {outcome.note}</p>;
  const fields = outcome.fields.map((field) => say(REPORT.fields[field as keyof typeof REPORT.fields]));
  return (
    <p className="outcome outcome-back">
      <b>{say(REPORT.returnedWhy, { reason: reason ? say(reason) : outcome.reason })}</b> {outcome.note}
      {fields.length > 0 && <span>{say(REPORT.returnedFields, { fields: fields.join(language === 'zh' ? '、' : ', ') })}</span>}
    </p>
  );
}

const OUTCOMES = {
  verified: { zh: '核验通过', en: 'Verified' },
  countersigned: { zh: '已审签', en: 'Signed' },
  takenBack: { zh: '单位撤回', en: 'Taken back' },
} as const;
