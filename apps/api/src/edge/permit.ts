import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { Action } from '#domain/people/permission';

export const ACTION = 'duban:action';

/** What a route does, by its name in the permission table. A route without it (or {@link Open}) answers nobody. */
export function Permit(action: Action): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACTION, action),
    ApiExtension('x-action', action),
    ApiBearerAuth('token'),
    ApiSecurity('session'),
  );
}

/** A route that needs no session: signing in, health, documentation. */
export function Open(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACTION, 'open'), ApiExtension('x-action', 'open'));
}
