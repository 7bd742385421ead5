import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { fail } from '#domain/kernel/failure';
import type { PersonActor } from '#domain/people/actor';
import type { Call } from '#engine/core/call';
import { sha256Hex } from '#platform/hash';
import type { DubanRequest } from './request';

const KEY_PATTERN = /^[\x21-\x7e]{1,100}$/;
const VERSION_PATTERN = /^(?:W\/)?"(\d{1,9})"$/;

/** Who asks, the `Idempotency-Key` and the `If-Match` version: what a command needs besides its input. */
export const CallOf = createParamDecorator((_: unknown, context: ExecutionContext): Call => callOf(context, false));

/** As {@link CallOf}, for changes to something that has a version: without `If-Match` it is refused (428). */
export const VersionedCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => callOf(context, true));

/** Who asks. For reads. */
export const ActorOf = createParamDecorator((_: unknown, context: ExecutionContext): PersonActor => actorOf(context));

function callOf(context: ExecutionContext, versioned: boolean): Call {
  const request = context.switchToHttp().getRequest<DubanRequest>();
  const { known } = request;
  return { actor: actorOf(context), key: keyOf(request), version: versionOf(request, versioned), known };
}

function actorOf(context: ExecutionContext): PersonActor {
  return context.switchToHttp().getRequest<DubanRequest>().actor ?? fail('session.required');
}

function keyOf(request: DubanRequest): Call['key'] {
  const value = request.headers['idempotency-key'];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !KEY_PATTERN.test(value)) {
    fail('request.invalid', { count: 1 }, [
      { pointer: '/headers/idempotency-key', code: 'pattern', expected: '1–100 visible ASCII characters' },
    ]);
  }
  const body = Buffer.isBuffer(request.body) ? sha256Hex(request.body) : JSON.stringify(request.body ?? null);
  const asked = `${request.method} ${request.url}\n${body}`;
  return { value, requestHash: sha256Hex(asked) };
}

function versionOf(request: DubanRequest, required: boolean): number | undefined {
  const header = request.headers['if-match'];
  if (header === undefined) return required ? fail('request.version-required') : undefined;
  const match = VERSION_PATTERN.exec(header);
  if (!match) {
    fail('request.invalid', { count: 1 }, [{ pointer: '/headers/if-match', code: 'pattern', expected: '"<version>"' }]);
  }
  return Number(match[1]);
}
