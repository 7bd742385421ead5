import { type Fraction, fraction, order, whole } from './fraction';

/** Digits kept while computing, and digits of the answer: what is lost stays far below the last digit handed out. */
const WORKING = 60n;
const SCALE = 10n ** WORKING;
const ANSWER = 10n ** 30n;

/**
 * `from × (to / from) ^ share` to 30 decimal places, the same on every machine: fixed-point whole numbers, no floats.
 * The halves that a later rounding must see (a result with at most 29 places) come out exact. Throws RangeError unless
 * `from` and `to` are above zero and `share` lies between 0 and 1.
 */
export function growth(from: Fraction, to: Fraction, share: Fraction): Fraction {
  if (from.over <= 0n || to.over <= 0n) throw new RangeError('growth needs values above zero');
  if (share.over < 0n || order(share, whole(1)) > 0) throw new RangeError('the share lies between 0 and 1');
  const logarithm = ln((to.over * from.under * SCALE) / (to.under * from.over));
  const factor = exp((logarithm * share.over) / share.under);
  const fine = (from.over * factor) / from.under;
  const step = SCALE / ANSWER;
  return fraction((fine + step / 2n) / step, ANSWER);
}

/** Of a fixed-point number above zero: halved or doubled into [2/3, 4/3], then 2·artanh((x − 1) / (x + 1)). */
function ln(x: bigint): bigint {
  let [reduced, halvings] = [x, 0n];
  for (; reduced * 3n > SCALE * 4n; halvings += 1n) reduced /= 2n;
  for (; reduced * 3n < SCALE * 2n; halvings -= 1n) reduced *= 2n;
  return artanhTwice(((reduced - SCALE) * SCALE) / (reduced + SCALE)) + halvings * LN_2;
}

function artanhTwice(y: bigint): bigint {
  const square = (y * y) / SCALE;
  let [power, total] = [y, 0n];
  for (let n = 1n; power !== 0n; n += 2n) {
    total += power / n;
    power = (power * square) / SCALE;
  }
  return total * 2n;
}

const LN_2 = artanhTwice(SCALE / 3n);

/** The series at x / 2^16, squared sixteen times. */
function exp(x: bigint): bigint {
  const guard = 10n ** 20n;
  const scale = SCALE * guard;
  const small = (x * guard) >> 16n;
  let [term, total] = [scale, scale];
  for (let n = 1n; term !== 0n && n < 200n; n += 1n) {
    term = (term * small) / scale / n;
    total += term;
  }
  for (let n = 0; n < 16; n += 1) total = (total * total) / scale;
  return total / guard;
}
