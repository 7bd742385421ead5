import { SetMetadata } from '@nestjs/common';

export const CONFIRMED = 'duban:confirmed';

/**
 * The command behind this route sees for itself, in its own transaction, that the actor still stands (`Call.known`): the
 * guard may take him from memory and spares the database a question a request. Only for a command that does.
 */
export function ConfirmedByCommand(): MethodDecorator {
  return SetMetadata(CONFIRMED, true);
}
