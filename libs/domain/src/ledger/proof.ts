import type { NoticeKind } from './notice-kind';

/** Channels outside that speak to a county's own receiver: its gateway, its groups' robots. */
export const GROUP_CHANNELS = ['webhook', 'wecom', 'dingtalk'] as const;
/** Channels outside that reach one person at his own address, where he chose so. */
export const PERSONAL_CHANNELS = ['email', 'sms'] as const;
export type GroupChannel = (typeof GROUP_CHANNELS)[number];
export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number];
export const OUTSIDE_CHANNELS = [...GROUP_CHANNELS, ...PERSONAL_CHANNELS] as const;
export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number];

/** How somebody is reached: in the product itself, or outside of it. */
export const CHANNELS = ['in-app', ...OUTSIDE_CHANNELS] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Where a delivery outside stands. `waiting`: just raised. `spread`: each addressed person who chose the channel has a
 * delivery of his own. `gathered`: it waits for the day's digest, `quiet`: for office hours, `resting`: for a receiver that
 * fails. `failed`: tried in vain, tried again. The others are ends: taken, told by a digest, opened in the product before,
 * out of date, not wanted any more,
 * not confirmed by whoever gave the address.
 */
export const DELIVERY_STATES = ['waiting', 'spread', 'gathered', 'quiet', 'queued', 'resting', 'failed', 'accepted', 'folded', 'seen', 'too-old', 'off', 'unconfirmed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * How far the proof goes that a person was told, in this order and never back: raised; his list or his gateway was given
 * it; his client or the gateway took it; he opened it; he signed for it.
 */
export const PROOF_STATES = ['queued', 'sent', 'accepted', 'seen', 'signedFor'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** A state that has a moment of its own; `queued` is the moment the notice was raised. */
export type ProvedState = Exclude<ProofState, 'queued'>;

/** Kinds that a person signs for as he reads them: consequences follow, so that he had them is asked about later. */
const SIGNED_KINDS: readonly NoticeKind[] = ['assignment.due', 'assignment.urged', 'report.sentBack', 'limit.recomputed'];
/** Kinds whose proof is whole only with a signature that is given elsewhere, to the thing itself. */
const SIGNED_ELSEWHERE: readonly NoticeKind[] = ['slip.issued', 'document.issued'];

/** Whether this kind is signed for as a notice. */
export function needsSignature(kind: NoticeKind): boolean {
  return SIGNED_KINDS.includes(kind);
}

/** Kinds never told in a digest: what is signed for is signed for one by one, and a digest is not told in another. */
export const UNFOLDED_KINDS: readonly NoticeKind[] = [...SIGNED_KINDS, ...SIGNED_ELSEWHERE, 'notice.digest'];

/** The states up to `state`, in order: who has signed has seen, who has seen was sent it. */
export function statesUpTo(state: ProvedState): readonly ProvedState[] {
  const proved = PROOF_STATES.slice(1) as readonly ProvedState[];
  return proved.slice(0, proved.indexOf(state) + 1);
}

/** What is still to come before the proof is whole: opened, or signed for where the kind asks for it; null when it is. */
export function missingProof(kind: NoticeKind, reached: ReadonlySet<ProofState>): ProofState | null {
  const wanted = needsSignature(kind) || SIGNED_ELSEWHERE.includes(kind) ? PROOF_STATES : PROOF_STATES.slice(0, -1);
  return wanted.find((state) => state !== 'queued' && !reached.has(state)) ?? null;
}
