import type { EntitySchema } from 'typeorm';
import { FACT_IMPORT, INDICATOR_FACT } from './indicator-fact.schema';
import { APPEAL, APPEAL_EVIDENCE, PUBLICATION, PUBLICATION_UNIT } from './publication.schema';
import { ASSESSMENT_TABLE, SCHEME_TABLE } from './scheme.schema';
import { SCORE_GROUP, SCORE_RUN } from './score.schema';

/** Every table of the assessment. */
export const ASSESSMENT_SCHEMAS: readonly EntitySchema[] = [
  SCHEME_TABLE,
  ASSESSMENT_TABLE,
  FACT_IMPORT,
  INDICATOR_FACT,
  SCORE_RUN,
  SCORE_GROUP,
  PUBLICATION,
  PUBLICATION_UNIT,
  APPEAL,
  APPEAL_EVIDENCE,
] as readonly EntitySchema[];
