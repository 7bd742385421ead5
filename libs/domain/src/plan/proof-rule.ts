import { fail } from '../kernel/failure';
import { excerpt } from './plain-text';
import { type Reading, refused, understood } from './reading';

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

const PHOTO = /^(?:现场)?照片(?:\s*[:：]\s*(.*))?$/su;
const FILE = /^(?:附件|文件|材料|证明材料)$/;
const NOTHING = /^(?:无|不需要|文字说明|[-/])?$/;

/** Reads 无, 附件 or 照片：reason, as a list's column says it. */
export function readProof(text: string): Reading<ProofRule | null> {
  const words = text.trim();
  if (NOTHING.test(words)) return understood(null);
  if (FILE.test(words)) return understood({ kind: 'file' });
  const photo = PHOTO.exec(words);
  if (photo === null) return refused('list.proof-unreadable', { text: excerpt(text) });
  const reason = photo[1]?.trim() ?? '';
  return reason === '' ? refused('directive.photo-without-reason') : understood({ kind: 'photo', reason });
}

/** As a list's column says it. */
export function proofWords(proof: ProofRule | null | undefined): string {
  if (!proof) return '';
  return proof.kind === 'file' ? '附件' : `照片：${proof.reason}`;
}
