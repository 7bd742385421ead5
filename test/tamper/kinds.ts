import type { Kinds } from './kind';
import { ENTRY_KINDS } from './kinds/entries';
import { HAND_KINDS } from './kinds/hands';
import { HEAD_KINDS } from './kinds/heads';
import { PART_KINDS } from './kinds/part';
import { REWRITTEN_KINDS } from './kinds/rewritten';
import { SAID_KINDS } from './kinds/said';
import { SCORE_KINDS } from './kinds/scores';
import { STAMP_KINDS } from './kinds/stamps';
import { SM3_KINDS } from './kinds/sm3';
import { TABLE_KINDS } from './kinds/tables';
import { TILE_KINDS } from './kinds/tiles';

/** Every way of tampering that the suite knows. */
export const KINDS: Kinds = { ...ENTRY_KINDS, ...TILE_KINDS, ...HEAD_KINDS, ...HAND_KINDS, ...STAMP_KINDS, ...REWRITTEN_KINDS, ...SAID_KINDS, ...TABLE_KINDS, ...PART_KINDS, ...SM3_KINDS, ...SCORE_KINDS };
