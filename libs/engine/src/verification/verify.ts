import type { AssignmentId } from '#domain/kernel/ids';
import { sendBack, type SendBackInput } from '#domain/verification/send-back';
import { verify } from '#domain/verification/verify';
import type { Moved } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { DecideSubmission } from './decide-submission';

/** Another person of another office confirms a completion he has opened (核验). */
export class Verify {
  constructor(private readonly submissions: DecideSubmission) {}

  run(call: Call, id: AssignmentId, input: { readonly note: string }): Promise<Moved> {
    const what = { id, action: 'report.verify' } as const;
    return this.submissions.run(call, what, ({ assignment, around }, by) => verify(assignment, input, by, around));
  }
}

/** Or sends it back with a reason, the fields it is about, and a limit to rework (退回). */
export class SendBack {
  constructor(private readonly submissions: DecideSubmission) {}

  run(call: Call, id: AssignmentId, input: SendBackInput): Promise<Moved> {
    const what = { id, action: 'report.sendBack' } as const;
    return this.submissions.run(call, what, ({ assignment, around }, by) => sendBack(assignment, input, by, around));
  }
}
