import type { AssignmentId } from '#domain/kernel/ids';
import { countersign, refuseSignature } from '#domain/verification/countersign';
import type { Moved } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { DecideSubmission } from './decide-submission';

/** The unit head signs a completion, or does not. Never whoever submitted it. */
export class Countersign {
  constructor(private readonly submissions: DecideSubmission) {}

  run(call: Call, id: AssignmentId): Promise<Moved> {
    const what = { id, action: 'report.countersign' } as const;
    return this.submissions.run(call, what, ({ assignment, around }, by) => countersign(assignment, by, around));
  }
}

export class RefuseSignature {
  constructor(private readonly submissions: DecideSubmission) {}

  run(call: Call, id: AssignmentId, input: { readonly note: string }): Promise<Moved> {
    const what = { id, action: 'report.countersign' } as const;
    return this.submissions.run(call, what, ({ assignment, around }, by) =>
      refuseSignature(assignment, input, by, around),
    );
  }
}
