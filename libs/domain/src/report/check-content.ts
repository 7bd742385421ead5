import { compare, decimal, decimalText, type Decimal } from '../kernel/decimal';
import { fail } from '../kernel/failure';
import type { Assignment } from '../assignment/assignment';
import type { SubmitReportInput } from './report';

/** The content of a report after reading: exact amounts, nothing contradictory. */
export interface Content {
  readonly figure: string | null;
  readonly percent: string | null;
  readonly milestone: string | null;
  readonly nothingReason: string | null;
}

const HUNDRED: Decimal = { units: 100n, scale: 0 };
const NOUGHT: Decimal = { units: 0n, scale: 0 };

/** Refuses the empty, the contradictory, the percentage outside 0–100 and the running figure that falls unexplained. */
export function checkContent(assignment: Assignment, input: SubmitReportInput): Content {
  const said = [input.figure, input.percent, input.milestone].some((part) => part !== undefined) || input.text !== '';
  if (input.nothingReason !== undefined) {
    if (said) fail('report.nothing-and-something');
    if (input.kind === 'completion' || input.nothingReason === '') fail('report.empty', { assignmentId: assignment.id });
    return { figure: null, percent: null, milestone: null, nothingReason: input.nothingReason };
  }
  if (!said) fail('report.empty', { assignmentId: assignment.id });
  if (input.kind === 'completion' && assignment.target.kind === 'number' && input.figure === undefined) {
    fail('report.figure-expected', { unit: assignment.unitOfMeasure });
  }
  mustBeProven(assignment, input);
  return {
    figure: figureOf(assignment, input),
    percent: percentOf(input.percent),
    milestone: input.milestone ?? null,
    nothingReason: null,
  };
}

/** What a completion must carry besides words, where whoever assigned it asked for that. */
function mustBeProven({ proof }: Assignment, { kind, evidenceIds }: SubmitReportInput): void {
  if (kind !== 'completion' || !proof || evidenceIds.length > 0) return;
  if (proof.kind === 'photo') fail('report.photo-missing', { why: proof.reason });
  fail('report.proof-missing');
}

function figureOf(assignment: Assignment, input: SubmitReportInput): string | null {
  if (input.figure === undefined) return null;
  const now = decimal(input.figure);
  const fell = assignment.figure !== null && compare(now, decimal(assignment.figure)) < 0;
  if (fell && input.text === '') {
    fail('report.figure-decreased', { before: assignment.figure ?? '', now: input.figure });
  }
  return decimalText(now);
}

function percentOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const percent = decimal(text);
  if (compare(percent, NOUGHT) < 0 || compare(percent, HUNDRED) > 0) fail('report.not-a-percentage', { text });
  return decimalText(percent);
}
