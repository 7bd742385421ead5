import { type Fraction, fraction } from '../../kernel/fraction';
import { type Rounding, type RoundingMode, rounded } from '../../kernel/rounding';

/** A scheme as its text has it: amounts and roundings are text still, and what was left out is not there. */
export interface FrozenScheme {
  readonly rounding?: { readonly input?: string; readonly points?: string; readonly total?: string };
  readonly groups: readonly { readonly key: string; readonly ranked?: boolean; readonly units: readonly string[] }[];
  readonly tree: FrozenNode;
  readonly bonus?: FrozenSection;
  readonly deductions?: FrozenSection;
  readonly total?: { readonly cap?: string; readonly floor?: string };
  readonly ties?: { readonly kind: 'gap' | 'dense' } | { readonly kind: 'order'; readonly by: readonly string[]; readonly then?: 'gap' | 'dense' };
  readonly vetoes?: readonly { readonly effect: string; readonly key: string; readonly grade?: string }[];
  readonly gradesOn?: 'points' | 'percent';
  readonly grades?: readonly { readonly key: string; readonly from?: string; readonly share?: string }[];
}

interface FrozenSection {
  readonly cap?: string;
  readonly items: readonly FrozenLeaf[];
}

interface FrozenCommon {
  readonly key: string;
  readonly marks?: string | Readonly<Record<string, string>>;
  readonly weight?: string;
  readonly share?: string;
  readonly cap?: 'none' | 'full' | { readonly points: string };
  readonly floor?: string;
}
export interface FrozenLeaf extends FrozenCommon {
  readonly rule: string;
  readonly version: number;
  readonly parameters: unknown;
  readonly inputs?: Readonly<Record<string, FrozenInput>>;
  readonly rounding?: { readonly input?: string; readonly points?: string };
  readonly notApplicable?: 'refuse' | 'full' | 'average' | 'exclude';
}
export interface FrozenBranch extends FrozenCommon {
  readonly compose?: 'sum' | 'weighted' | 'fold';
  readonly rounding?: string;
  readonly children: readonly FrozenNode[];
}
export type FrozenNode = FrozenLeaf | FrozenBranch;

interface FrozenInput {
  readonly figure?: string;
  readonly input?: string;
  readonly times?: string;
  readonly zeroOverZero?: string;
  readonly absent?: string;
  readonly rounding?: string;
}

/** A fact as the text of a run has it; what is empty is not there. */
export interface FrozenFact {
  readonly unit: string;
  readonly leaf: string;
  readonly input: string;
  readonly item?: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly level?: string;
}

/** The text of a run, whose SHA-256 is its number. */
export interface FrozenRun {
  readonly format: number;
  /** SHA-256 of the scheme's text. */
  readonly scheme: string;
  /** `id version` of each rule the scheme uses, in their order. */
  readonly rules: readonly string[];
  readonly facts: readonly FrozenFact[];
}

/** Throws where the text is no amount. */
export function amount(text: string | undefined): Fraction {
  const [, whole, digits = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  if (whole === undefined) throw new RangeError(`no amount: ${text}`);
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

/** `half-up:2`. */
export function stageOf(text: string): Rounding {
  const [mode, places] = text.split(':');
  return { mode: mode as RoundingMode, places: Number(places) };
}

/** `none` leaves it as exact as it is. */
export function roundedBy(value: Fraction, text: string): Fraction {
  return text === 'none' ? value : rounded(value, stageOf(text));
}

export function isLeaf(node: FrozenNode): node is FrozenLeaf {
  return 'rule' in node;
}

/** Full marks in a group; undefined where the node has no part in it, or none are given. */
export function fullIn({ marks }: FrozenCommon, group: string): Fraction | undefined {
  if (typeof marks !== 'object') return marks === undefined ? undefined : amount(marks);
  return Object.hasOwn(marks, group) ? amount(marks[group]) : undefined;
}
