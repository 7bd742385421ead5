import { fail } from '../kernel/failure';
import type { UnitId } from '../kernel/ids';
import type { Fact } from '../ledger/fact';
import type { PersonActor } from '../people/actor';
import { mustMay } from '../people/permission';

/** A unit a document went to, and whether it has signed for it. */
export interface Addressee {
  readonly documentId: string;
  readonly unitId: UnitId;
  readonly signed: boolean;
}

/** A person of the unit signs for it, once (签收). Refused: of another unit, twice. */
export function signDocument(addressee: Addressee, by: PersonActor): { readonly facts: readonly Fact[] } {
  const { documentId: id, unitId, signed } = addressee;
  mustMay(by, 'document.sign', { unitId });
  if (signed) fail('document.signed', { id });
  return { facts: [{ fact: 'document.signed', subject: { kind: 'document', id }, unitId, data: { document: id } }] };
}
