import { decimal } from '../kernel/decimal';
import { exactly, type Fraction, fraction, isZero, less, order, product, quotient, whole } from '../kernel/fraction';
import { fixedText, rounded } from '../kernel/rounding';
import type { Bound, FigureFormat, FigureReading, Scale } from './figure';

const POWER: Readonly<Record<Scale, bigint>> = { one: 1n, wan: 10_000n, yi: 100_000_000n };
const PREFIX: Readonly<Record<Scale, string>> = { one: '', wan: '万', yi: '亿' };
const RATE = /[%％‰]|百分点$/;
const MOST_DECIMALS = 6;

/** Why a figure cannot be told in the way that was asked for. */
export type FormatProblem = 'scale-on-rate' | 'bound-on-rate' | 'step-wrong' | 'decimals-wrong';

/** The format's own mistakes, whatever the value. */
export function formatProblems(format: FigureFormat, unit: string | null): readonly FormatProblem[] {
  const found: FormatProblem[] = [];
  if (!Number.isInteger(format.decimals) || format.decimals < 0 || format.decimals > MOST_DECIMALS) found.push('decimals-wrong');
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(format.step) || isZero(exactly(decimal(format.step)))) found.push('step-wrong');
  if (unit !== null && RATE.test(unit) && format.scale !== 'one') found.push('scale-on-rate');
  if (unit !== null && RATE.test(unit) && format.bound !== 'exact') found.push('bound-on-rate');
  return found;
}

/**
 * The figure with its unit, as a sentence prints it: `1,234.5万元`, `300余人`, `2万元以上`, `98.5%（382/388）`. Rounded half up to
 * the decimals asked for, trailing zeros dropped; 余 and 以上 only where they are true. Null where there is no value or unit.
 */
export function figureText(reading: Pick<FigureReading, 'value' | 'unit' | 'over' | 'under'>, format: FigureFormat): string | null {
  const { value, unit, over, under } = reading;
  if (value === null || unit === null || unit.trim() === '' || formatProblems(format, unit).length > 0) return null;
  const { amount, measure } = scaled(exactly(decimal(value)), unit.trim(), format.scale);
  const { number, word } = bounded(amount, format);
  const text = format.thousands ? grouped(number) : number;
  const parts = over !== null && under !== null ? `（${over}/${under}）` : '';
  return word === 'more-than' ? `${text}余${measure}${parts}` : `${text}${measure}${word === 'at-least' ? '以上' : ''}${parts}`;
}

/** 增长8.1%, 下降3%, 持平 against the value a year before; null where either is missing or there was nothing to grow from. */
export function changeText(reading: Pick<FigureReading, 'value' | 'before' | 'unit'>, decimals: number): string | null {
  if (reading.value === null || reading.before === null) return null;
  const [now, before] = [exactly(decimal(reading.value)), exactly(decimal(reading.before))];
  const isRate = reading.unit !== null && RATE.test(reading.unit);
  if (!isRate && before.over <= 0n) return null;
  const difference = less(now, before);
  if (isZero(difference)) return '持平';
  const size = isRate ? difference : quotient(product(difference, whole(100)), before);
  const shown = trimmed(fixedText(rounded(absolute(size), { mode: 'half-up', places: decimals }), decimals));
  const unit = isRate ? '个百分点' : '%';
  return `${difference.over > 0n ? (isRate ? '提高' : '增长') : '下降'}${shown}${unit}`;
}

function absolute(value: Fraction): Fraction {
  return value.over < 0n ? { over: -value.over, under: value.under } : value;
}

/** 万元 told in 亿 is 亿元: a unit's own 万 or 亿 is part of the amount. */
function scaled(value: Fraction, unit: string, scale: Scale): { amount: Fraction; measure: string } {
  const own: Scale = unit.startsWith('万') ? 'wan' : unit.startsWith('亿') ? 'yi' : 'one';
  if (scale === 'one' || scale === own) return { amount: value, measure: unit };
  const base = own === 'one' ? unit : unit.slice(1);
  return { amount: product(value, fraction(POWER[own], POWER[scale])), measure: `${PREFIX[scale]}${base}` };
}

/** 余 only above the round number it names; a value that is the round number is told exactly. */
function bounded(amount: Fraction, { bound, step, decimals }: FigureFormat): { number: string; word: Bound } {
  const exact = trimmed(fixedText(rounded(amount, { mode: 'half-up', places: decimals }), decimals));
  if (bound === 'exact') return { number: exact, word: 'exact' };
  const size = exactly(decimal(step));
  const floor = product(rounded(quotient(amount, size), { mode: 'floor', places: 0 }), size);
  if (isZero(floor) || (bound === 'more-than' && order(floor, amount) === 0)) return { number: exact, word: 'exact' };
  return { number: trimmed(fixedText(floor, MOST_DECIMALS)), word: bound };
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function grouped(number: string): string {
  const [whole = '', part] = number.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? marked : `${marked}.${part}`;
}
