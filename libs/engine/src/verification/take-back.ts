import type { AssignmentId } from '#domain/kernel/ids';
import { takeBack } from '#domain/verification/take-back';
import type { Moved } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { DecideSubmission } from './decide-submission';

/** The unit takes its completion back until a verifier has opened it (撤回). */
export class TakeBack {
  constructor(private readonly submissions: DecideSubmission) {}

  run(call: Call, id: AssignmentId): Promise<Moved> {
    const what = { id, action: 'report.takeBack' } as const;
    return this.submissions.run(call, what, ({ assignment, around }, by) => takeBack(assignment, by, around));
  }
}
