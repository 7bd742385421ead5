/** Injection tokens of what has no class of ours. */
export const ENVIRONMENT = Symbol('environment');
export const LOG = Symbol('log');
export const QUEUES = Symbol('queues');
export const WATCH = Symbol('watch');
export const EVIDENCE_PLACE = Symbol('evidence place');
export const STANDING = Symbol('how the logs stand');
export const HELD = Symbol('what may not be written');
