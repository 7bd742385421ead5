import type { Assignment } from '#domain/assignment/assignment';
import { Failure } from '#domain/kernel/failure';
import { checkContent } from '#domain/report/check-content';
import type { EvidenceId, ReportId } from '#domain/kernel/ids';
import type { SubmitReportInput } from '#domain/report/report';
import { failureSentence } from '#words/failures';
import type { FailureWords, Language } from '#words/language';
import type { Work } from '../../server/my-work';
import type { Typed } from './drafts';

export interface Judged {
  readonly status: 'blank' | 'valid' | 'invalid';
  readonly problem?: FailureWords;
  /** Taken as it is, and likely to be sent back. */
  readonly doubtful?: boolean;
}

/** What is sent. */
export function inputOf({ period }: Work, typed: Typed): SubmitReportInput {
  const { reportId, nothing, nothingReason, text, kind } = typed;
  const id = reportId as ReportId;
  const about = { id, kind, period: period?.key ?? '' };
  if (nothing) return { ...about, kind: 'progress', text: '', nothingReason: nothingReason.trim(), evidenceIds: [] };
  const given = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  const [figure, percent, milestone] = [given(typed.figure), given(typed.percent), given(typed.milestone)];
  return { ...about, figure, percent, milestone, text: text.trim(), evidenceIds: typed.evidenceIds as readonly EvidenceId[] };
}

/** By the rule the service applies itself, so that nothing valid here is refused there for its content. */
export function judge(work: Work, typed: Typed, language: Language): Judged {
  if (isBlank(typed)) return { status: 'blank' };
  try {
    checkContent(work.task as unknown as Assignment, inputOf(work, typed));
  } catch (error) {
    if (error instanceof Failure) return { status: 'invalid', problem: failureSentence(error.code, error.details, language) };
    throw error;
  }
  const isWhole = typed.percent.trim() === '100' || typed.kind === 'completion';
  return { status: 'valid', doubtful: isWhole && typed.evidenceIds.length === 0 && !typed.nothing };
}

function isBlank({ figure, percent, milestone, text, nothing, nothingReason, savedAt }: Typed): boolean {
  if (savedAt === null) return true;
  return nothing ? nothingReason.trim() === '' : [figure, percent, milestone, text].every((part) => part.trim() === '');
}
