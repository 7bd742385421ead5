import type { FactoryProvider, InjectionToken, Type } from '@nestjs/common';

/** Gives Nest an engine class: the engine itself knows no framework, so its constructors are named here. */
export function provide<T>(type: Type<T>, inject: InjectionToken[] = []): FactoryProvider<T> {
  return { provide: type, useFactory: (...parts: unknown[]) => new type(...parts), inject };
}
