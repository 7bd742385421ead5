import { ECONOMY, ROADS } from './economy';
import { EDUCATION, ENVIRONMENT } from './education';
import { MORE, MORE_PLAIN } from './more';
import { pairTemplates } from './pairs';
import { HEALTH, PARTY } from './party';
import { PLAIN } from './plain';
import { FARMING, RELIEF } from './relief';
import { ROUND_EIGHT, ROUND_EIGHT_PLAIN } from './round-eight';
import { ROUND_FIVE, ROUND_FIVE_PLAIN } from './round-five';
import { ROUND_FOUR, ROUND_FOUR_PLAIN } from './round-four';
import { ROUND_NINE, ROUND_NINE_PLAIN } from './round-nine';
import { ROUND_SEVEN, ROUND_SEVEN_PLAIN } from './round-seven';
import { ROUND_SIX, ROUND_SIX_PLAIN } from './round-six';
import { ROUND_THREE } from './round-three';
import { ROUND_TWO, ROUND_TWO_PLAIN } from './round-two';
import { TRICKY } from './tricky';

/** Every grammar the rules were made with. */
export const LEARNT: readonly string[] = [ECONOMY, ROADS, RELIEF, FARMING, PARTY, HEALTH, EDUCATION, ENVIRONMENT, MORE, TRICKY, ROUND_TWO, ROUND_THREE, ROUND_FOUR, ROUND_FIVE, ROUND_SIX, ROUND_SEVEN, ROUND_EIGHT, ROUND_NINE, pairTemplates().join('\n')];
export const LEARNT_PLAIN = [PLAIN, MORE_PLAIN, ROUND_TWO_PLAIN, ROUND_FOUR_PLAIN, ROUND_FIVE_PLAIN, ROUND_SIX_PLAIN, ROUND_SEVEN_PLAIN, ROUND_EIGHT_PLAIN, ROUND_NINE_PLAIN].map((list) => list.trim()).join('\n');
