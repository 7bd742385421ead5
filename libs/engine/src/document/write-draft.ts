import { acceptException, changeDraft, type Draft, type DraftContent, dropDraft, type ExceptionInput, writeDraft } from '#domain/document/draft';
import type { WrittenKind } from '#domain/document/document';
import { commitment } from '#platform/hash';
import { newId } from '#platform/ids';
import { personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { unitNames } from './document.store';
import { insertDraft, loadDraft, updateDraft } from './draft.store';

export interface DraftMoved {
  readonly id: string;
  readonly state: Draft['state'];
  readonly version: number;
}

const moved = ({ id, state, version }: Draft): DraftMoved => ({ id, state, version });

/** Begins a document: what is written and where its figures come from, nothing of which counts yet. */
export class WriteDraft {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, kind: WrittenKind, content: DraftContent): Promise<DraftMoved> {
    return this.work.run(call, async (tx) => {
      await unitNames(tx, content.to);
      const decision = writeDraft(newId(), kind, content, personOf(call.actor, 'document.write'));
      await insertDraft(tx, decision.draft);
      tx.leave(decision);
      return moved(decision.draft);
    });
  }
}

/** Goes on with a draft, drops it, or lets a figure of it pass. */
export class ChangeDraft {
  constructor(private readonly work: UnitOfWork) {}

  change(call: Call, id: string, content: DraftContent): Promise<DraftMoved> {
    return this.work.run(call, async (tx) => {
      await unitNames(tx, content.to);
      const decision = changeDraft(await loadDraft(tx, id, call), content, personOf(call.actor, 'document.write'));
      await updateDraft(tx, decision.draft);
      tx.leave(decision);
      return moved(decision.draft);
    });
  }

  drop(call: Call, id: string): Promise<DraftMoved> {
    return this.work.run(call, async (tx) => {
      const decision = dropDraft(await loadDraft(tx, id, call), personOf(call.actor, 'document.write'));
      await updateDraft(tx, decision.draft);
      tx.leave(decision);
      return moved(decision.draft);
    });
  }

  accept(call: Call, id: string, input: ExceptionInput): Promise<DraftMoved> {
    return this.work.run(call, async (tx) => {
      const draft = await loadDraft(tx, id, call);
      const decision = acceptException(draft, input, personOf(call.actor, 'document.accept'), (text) => commitment(Buffer.from(id), text));
      await updateDraft(tx, decision.draft);
      tx.leave(decision);
      return moved(decision.draft);
    });
  }
}
