import { Tag } from 'antd';
import type { Schema } from '../../server/client';
import { ASSESSMENTS } from '../../words/assessment';
import { useSay } from '../../words/language';

const TONES: Readonly<Record<Schema['AssessmentView']['state'], string>> = {
  open: 'light-blue',
  provisional: 'light-yellow',
  heard: 'light-yellow',
  approved: 'light-green',
  final: 'light-green',
  graded: 'light-green',
};

/** Where an assessment stands: its state, and what runs out. */
export function Standing({ assessment }: { readonly assessment: Schema['AssessmentView'] }) {
  const say = useSay();
  const { state, objectionsUntil, workingDaysLeft, openAppeals } = assessment;
  return (
    <span className="score-standing">
      <Tag className={`light ${TONES[state]}`} variant="filled">
        {say(ASSESSMENTS.states[state])}
      </Tag>
      {workingDaysLeft !== null && objectionsUntil !== null && <span className="figures">{say(ASSESSMENTS.objections, { day: objectionsUntil, count: workingDaysLeft })}</span>}
      {openAppeals > 0 && <span className="figures">{say(ASSESSMENTS.openAppeals, { count: openAppeals })}</span>}
    </span>
  );
}
