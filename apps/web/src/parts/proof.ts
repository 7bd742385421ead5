import type { ProofRule } from '#domain/plan/proof-rule';
import { ASSIGN } from '../words/assign';
import type { useSay } from '../words/language';

/** What a completion must carry besides words, with the reason for a photo. */
export function proofWords(proof: unknown, say: ReturnType<typeof useSay>): string {
  const rule = proof as ProofRule;
  return rule.kind === 'photo' ? `${say(ASSIGN.proofs.photo)} · ${rule.reason}` : say(ASSIGN.proofs.file);
}
