import type { Schema } from '../../server/client';

export type Slip = Schema['SlipView'];
