import type { Outline } from '#domain/document/outline';
import type { Schema } from '../../server/client';

/** An outline as the service takes it: lists that may be changed, and the same otherwise. */
export function bodyOf(outline: Outline): Schema['OutlineDto'] {
  return structuredClone(outline) as unknown as Schema['OutlineDto'];
}

/** And as it gives it. */
export function outlineOf(view: Schema['OutlineDto']): Outline {
  return view as unknown as Outline;
}
