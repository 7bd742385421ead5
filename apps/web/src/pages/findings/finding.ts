import type { Schema } from '../../server/client';

/** A finding with its rounds, what it quotes, and what the reader may do. */
export type FindingWhole = Schema['FindingWholeView'];
