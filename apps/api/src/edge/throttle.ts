import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { fail } from '#domain/kernel/failure';
import { ThrottleStore } from '#engine/core/throttle.store';
import type { DubanRequest } from './request';

const THROTTLED = 'duban:throttled';

interface Limit {
  readonly bucket: string;
  /** Requests a minute from one address. A whole office may sit behind one address. */
  readonly perMinute: number;
}

/** Slows a route that costs much or can be guessed at. Counted in PostgreSQL, so that several APIs count together. */
export const Throttled = (bucket: string, perMinute: number): MethodDecorator =>
  SetMetadata(THROTTLED, { bucket, perMinute } satisfies Limit);

@Injectable()
export class ThrottleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: ThrottleStore,
  ) {}

  /** At once where nothing is limited: a promise a request costs too. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const limit = this.reflector.get<Limit | undefined>(THROTTLED, context.getHandler());
    return !limit || this.count(limit, context);
  }

  private async count(limit: Limit, context: ExecutionContext): Promise<boolean> {
    const { ip } = context.switchToHttp().getRequest<DubanRequest>();
    const { hits, secondsLeft } = await this.store.count(`${limit.bucket}:${ip}`);
    if (hits > limit.perMinute) fail('request.too-many', { seconds: secondsLeft });
    return true;
  }
}
