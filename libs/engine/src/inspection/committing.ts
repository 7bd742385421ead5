import { commitment } from '#platform/hash';

/** A commitment to words, bound to the id of what they are about: the trail holds it, never the words. */
export function committing(id: string): (text: string) => string {
  return (text) => commitment(Buffer.from(id), text);
}
