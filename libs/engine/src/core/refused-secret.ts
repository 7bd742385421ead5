import { Failure } from '#domain/kernel/failure';
import { SecretRefused } from '#platform/keys/secret-file';

/** What the platform says of a secret file, as the refusal it means. */
export function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SecretRefused)) throw error;
    if (error.reason === 'exposed') throw new Failure('trail.key-exposed', error.details);
    throw new Failure('trail.key-unreadable', { ...error.details, code: error.details.code ?? error.reason });
  }
}
