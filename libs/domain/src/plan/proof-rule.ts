import { fail } from '../kernel/failure';

/**
 * What a completion must carry besides words. Nothing, unless it is asked for; a photo only with a reason, which whoever
 * reports is shown (State Council rule of January 2026: no photo or location evidence for its own sake).
 */
export type ProofRule = { readonly kind: 'file' } | { readonly kind: 'photo'; readonly reason: string };
export const PROOF_KINDS = ['file', 'photo'] as const satisfies readonly ProofRule['kind'][];

/** Null: words are enough. Refused: a photo without a reason (`directive.photo-without-reason`). */
export function proofAsked(kind: ProofRule['kind'] | null, reason: string): ProofRule | null {
  if (kind === null) return null;
  if (kind === 'file') return { kind };
  if (reason.trim() === '') fail('directive.photo-without-reason', {}, [{ pointer: '/proof/reason', code: 'required' }]);
  return { kind, reason: reason.trim() };
}
