import { Failure } from '#domain/kernel/failure';
import type { FailureCode } from '#domain/kernel/failures';

/** What a unique or exclusion rule of the schema means to its users. By name, never by message. */
const CONSTRAINTS: Readonly<Record<string, FailureCode>> = {
  unit_code_key: 'unit.code-taken',
  post_title_key: 'post.title-taken',
  post_holding_one_holder: 'post.already-held',
  account_login_key: 'account.login-taken',
  annual_list_number_key: 'list.number-taken',
  list_amendment_document_key: 'list.amendment-repeated',
  list_amendment_number_key: 'request.stale',
  task_item_number_key: 'list.item-number-taken',
  assignment_accountable_key: 'assignment.already-dispatched',
  assignment_leadership_key: 'assignment.already-dispatched',
  assignment_closure_key: 'request.stale',
  request_open_key: 'assignment.request-open',
  suspension_running_key: 'assignment.already-suspended',
  report_number_key: 'request.stale',
  form_item_key: 'form.already-registered',
};

/** SQLSTATE classes after which the same work may succeed when simply tried again. */
const RETRYABLE = new Set(['40001', '40P01']);
const UNAVAILABLE = new Set(['57P01', '57P02', '57P03', '57P04', '3D000', '53300', '08000', '08003', '08006', '08001', '08004']);
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(codeOf(error));
}

/** A database error as the failure it means, or the error itself where it is a bug. */
export function asFailure(error: unknown): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  if (code === '23505' || code === '23P01') {
    const meaning = CONSTRAINTS[String((error as { constraint?: unknown }).constraint)];
    return meaning ? new Failure(meaning) : error;
  }
  if (code === '55P03') return new Failure('request.in-flight');
  if (UNAVAILABLE.has(code) || SOCKET.has(code)) return new Failure('service.unavailable');
  return error;
}

/** Not the work's fault: the database is away or is not the right one, or a lock was not given. Tried again as often as it takes. */
const PASSING: readonly FailureCode[] = ['service.unavailable', 'request.in-flight', 'trail.behind-witness'];
export const isPassing = (error: unknown): boolean => error instanceof Failure && PASSING.includes(error.code);

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
