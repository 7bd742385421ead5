import type { AssessmentState } from '#domain/assessment/life/assessment';
import type { Action } from '#domain/people/permission';

/** A step in the life of a result: from which states, by whom, whether it takes a run and a reason. */
export interface LifeStep {
  readonly name: 'publish' | 'change' | 'approve' | 'finalise' | 'grade';
  readonly from: readonly AssessmentState[];
  readonly needs: Action;
  readonly takesRun: boolean;
  readonly takesReason: boolean;
}

export const STEPS: readonly LifeStep[] = [
  { name: 'publish', from: ['open'], needs: 'score.publish', takesRun: true, takesReason: false },
  { name: 'approve', from: ['heard'], needs: 'score.approve', takesRun: false, takesReason: false },
  { name: 'finalise', from: ['approved'], needs: 'score.finalise', takesRun: false, takesReason: false },
  { name: 'grade', from: ['final'], needs: 'score.grade', takesRun: false, takesReason: false },
  { name: 'change', from: ['provisional', 'heard', 'approved', 'final', 'graded'], needs: 'score.change', takesRun: true, takesReason: true },
];
