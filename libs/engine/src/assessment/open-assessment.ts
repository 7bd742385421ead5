import { type Assessment, openAssessment, setScheme } from '#domain/assessment/life/assessment';
import { newId } from '#platform/ids';
import { mustBeOpenUnit, personOf } from '../assignment/life.store';
import type { Call } from '../core/call';
import type { UnitOfWork } from '../core/unit-of-work';
import { insertAssessment, lockAssessment, updateAssessment } from './assessment.store';
import { loadScheme } from './scheme.store';

export type OpenAssessmentInput = Pick<Assessment, 'period' | 'title' | 'schemeId' | 'substituteUnitId' | 'reviewUnitId'>;

/** The assessment of a period begins, under a scheme in force; the office of who opens it scores. */
export class OpenAssessment {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, { schemeId, ...input }: OpenAssessmentInput): Promise<{ readonly id: string; readonly version: number }> {
    const by = personOf(call.actor, 'assessment.open');
    return this.work.run(call, async (tx) => {
      const { version: scheme } = await loadScheme(tx, schemeId);
      for (const unit of [input.substituteUnitId, input.reviewUnitId]) await mustBeOpenUnit(tx, unit, tx.today);
      const decided = openAssessment({ ...input, id: newId() }, scheme, by);
      await insertAssessment(tx, decided.assessment, by.personId);
      tx.leave(decided);
      return { id: decided.assessment.id, version: 1 };
    });
  }
}

/** Another version of the scheme is taken before anything is published. */
export class SetScheme {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, id: string, { schemeId, why }: { readonly schemeId: string; readonly why: string }): Promise<{ readonly version: number }> {
    const by = personOf(call.actor, 'assessment.setScheme');
    return this.work.run(call, async (tx) => {
      const assessment = await lockAssessment(tx, id, call);
      const { version: scheme } = await loadScheme(tx, schemeId);
      const decided = setScheme(assessment, scheme, why, by);
      await updateAssessment(tx, decided.assessment);
      tx.leave(decided);
      return { version: decided.assessment.version };
    });
  }
}
