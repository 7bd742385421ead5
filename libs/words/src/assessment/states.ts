import type { AppealOutcome, AppealState } from '#domain/assessment/life/appeal';
import type { AssessmentState } from '#domain/assessment/life/assessment';
import type { Stage } from '#domain/assessment/life/publish';
import type { SchemeState } from '#domain/assessment/life/scheme-version';
import type { InBoth } from '../language';

export const ASSESSMENT_STATE_WORDS: Readonly<Record<AssessmentState, InBoth<string>>> = {
  open: { zh: '计分中', en: 'open' },
  provisional: { zh: '公示中', en: 'on public notice' },
  heard: { zh: '申诉期已结束', en: 'heard' },
  approved: { zh: '已审定', en: 'approved' },
  final: { zh: '已定稿', en: 'final' },
  graded: { zh: '已公布等次', en: 'graded' },
};

export const STAGE_WORDS: Readonly<Record<Stage, InBoth<string>>> = {
  provisional: { zh: '公示', en: 'public notice' },
  changed: { zh: '更正', en: 'change' },
  final: { zh: '定稿', en: 'final' },
  graded: { zh: '等次', en: 'grades' },
};

export const SCHEME_STATE_WORDS: Readonly<Record<SchemeState, InBoth<string>>> = {
  proposed: { zh: '待审定', en: 'proposed' },
  approved: { zh: '已审定', en: 'approved' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

export const RUN_STATE_WORDS: Readonly<Record<'scoring' | 'finished' | 'refused' | 'cancelled', InBoth<string>>> = {
  scoring: { zh: '计分中', en: 'scoring' },
  finished: { zh: '已完成', en: 'finished' },
  refused: { zh: '未成', en: 'refused' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

export const APPEAL_STATE_WORDS: Readonly<Record<AppealState, InBoth<string>>> = {
  filed: { zh: '已提出', en: 'filed' },
  taken: { zh: '复核中', en: 'under review' },
  decided: { zh: '已决定', en: 'decided' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};

export const APPEAL_OUTCOME_WORDS: Readonly<Record<AppealOutcome, InBoth<string>>> = {
  upheld: { zh: '支持', en: 'upheld' },
  partly: { zh: '部分支持', en: 'partly upheld' },
  rejected: { zh: '不予支持', en: 'rejected' },
};

/** Why somebody may not review an appeal. */
export const RECUSAL_WORDS: Readonly<Record<'person-involved' | 'office-involved' | 'not-the-reviewer', InBoth<string>>> = {
  'person-involved': { zh: '本人参与过填报、核验、评分或公布', en: 'you reported, verified, scored or published what is appealed' },
  'office-involved': { zh: '所在单位参与过填报、核验、评分，或就是申诉单位', en: 'your office reported, verified or scored it, or is the unit that appeals' },
  'not-the-reviewer': { zh: '该申诉由另一位复核员受理', en: 'another reviewer has taken it up' },
};
