import { type Canonical, canonicalJson } from '../../ledger/canonical';
import type { ScoreOutput } from '../run/output-shape';
import type { Stage } from './publish';

export type UnitOutput = ScoreOutput['units'][number];

/** How a publication is announced. */
export interface Heading {
  readonly period: string;
  readonly title: string;
  readonly number: number;
  readonly stage: Stage;
  readonly document: string;
  readonly reason: string;
}

/** What a publication says: its head, and a body a unit in the order of groups and places, each canonical JSON. */
export interface PublicationTexts {
  readonly head: string;
  readonly bodies: readonly { readonly unit: string; readonly body: string }[];
}

/** Frozen to the byte. Until grades are published no text holds one. */
export function publicationTexts({ units, ...run }: ScoreOutput, heading: Heading, withGrades: boolean): PublicationTexts {
  return {
    head: canonicalJson({ ...heading, ...run, units: units.map(({ unit }) => unit) } as unknown as Canonical),
    bodies: units.map((one) => {
      const shown = withGrades ? one : { ...one, grade: null, awardBarred: false, gradeBecause: [] };
      return { unit: one.unit, body: canonicalJson(shown as unknown as Canonical) };
    }),
  };
}

/** The one text of a publication, a line each for head and bodies: its SHA-256 is what the entry of the publication names. */
export function publicationText(head: string, bodies: readonly string[]): string {
  return [head, ...bodies].join('\n');
}
