import { Empty } from '../../parts/states';
import { ASSESSMENT } from '../../words/office';

export function AssessmentTab() {
  return <Empty title={ASSESSMENT.empty} next={ASSESSMENT.emptyNext} />;
}
