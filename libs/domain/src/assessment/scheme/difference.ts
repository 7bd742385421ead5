import { type Fraction, fractionText } from '../../kernel/fraction';
import { type Indicator, indicatorsOf as indicatorsIn } from './indicator';
import type { Scheme } from './scheme';

export const SCHEME_PARTS = ['scheme', 'group', 'indicator', 'bonus', 'deductions', 'veto', 'grade', 'check', 'record'] as const;
export type SchemePart = (typeof SCHEME_PARTS)[number];

/** What of a part says something else now; within it `at` says where. */
export const ASPECTS = [
  'name', 'under', 'marks', 'weight', 'share', 'cap', 'floor', 'compose', 'rule', 'parameters', 'inputs', 'rounding', 'notApplicable',
  'kind', 'ranked', 'basis', 'units', 'effect', 'grade', 'from', 'to', 'parts', 'total', 'places', 'reads',
  'title', 'approval', 'effective', 'files', 'ties', 'gradesOn', 'appeals',
] as const;
export type Aspect = (typeof ASPECTS)[number];

interface Of {
  readonly part: SchemePart;
  readonly key: string;
  /** As printed. */
  readonly name: string;
}
/** One thing that another version says instead. Texts are amounts in their shortest form, keys and words of the file; empty: nothing is said. */
export type Difference =
  | (Of & { readonly code: 'added' | 'dropped' })
  | (Of & { readonly code: 'changed'; readonly aspect: Aspect; readonly at: readonly string[]; readonly before: string; readonly after: string });

/** What a later version changes, in the order of that version; what it drops stands last. Number and version of the file itself are no difference. */
export function schemeDifferences(before: Scheme, after: Scheme): readonly Difference[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const found = [...fresh].flatMap(([place, one]): readonly Difference[] => {
    const was = old.get(place);
    return was === undefined ? [{ ...one.of, code: 'added' }] : changes(was, one);
  });
  const dropped = [...old].filter(([place]) => !fresh.has(place)).map(([, { of }]): Difference => ({ ...of, code: 'dropped' }));
  return [...found, ...dropped];
}

interface Told {
  readonly of: Of;
  readonly said: Partial<Readonly<Record<Aspect, unknown>>>;
}

function partsOf(scheme: Scheme): ReadonlyMap<string, Told> {
  const { title, approval, effective, files, rounding, total, ties, gradesOn, appeals } = scheme;
  const told: Told[] = [{ of: { part: 'scheme', key: '', name: title }, said: { title, approval, effective, files, rounding, total, ties, gradesOn, appeals } }];
  for (const { key, name, ...said } of scheme.groups) told.push({ of: { part: 'group', key, name }, said: { ...said, name } });
  const groups = new Map(scheme.groups.map(({ key, name }) => [key, name]));
  told.push(...indicatorsOf(scheme.tree, '', groups));
  for (const part of ['bonus', 'deductions'] as const) {
    told.push({ of: { part, key: '', name: '' }, said: { cap: scheme[part].cap } });
    for (const item of scheme[part].items) told.push(...indicatorsOf(item, part, groups));
  }
  for (const { key, name, ...said } of scheme.vetoes) told.push({ of: { part: 'veto', key, name }, said: { ...said, name } });
  for (const { key, name, ...said } of scheme.grades) told.push({ of: { part: 'grade', key, name }, said: { ...said, name } });
  for (const { key, name, ...said } of scheme.checks) told.push({ of: { part: 'check', key, name }, said: { ...said, name } });
  for (const source of scheme.record) {
    const key = [source.figure, source.input, source.reads].filter((text) => text !== undefined).join(' ');
    told.push({ of: { part: 'record', key, name: nameOf(scheme, source.figure) }, said: { reads: source } });
  }
  return new Map(told.map((one) => [`${one.of.part} ${one.of.key}`, one]));
}

function nameOf({ tree, bonus, deductions }: Scheme, figure: string): string {
  return indicatorsIn({ tree, bonus, deductions }).find(({ key }) => key === figure)?.name ?? figure;
}

type Names = ReadonlyMap<string, string>;

/** Marks of groups stand by the groups' names. */
function indicatorsOf(one: Indicator, under: string, groups: Names): readonly Told[] {
  const { key, name, weight, share, cap, floor } = one;
  const marks = one.marks?.for === 'groups' ? Object.fromEntries(Object.entries(one.marks.marks).map(([group, full]) => [groups.get(group) ?? group, full])) : one.marks?.marks;
  const of: Of = { part: 'indicator', key, name };
  const common = { name, under, marks, weight, share, cap, floor };
  if (one.kind === 'branch') return [{ of, said: { ...common, compose: one.compose, rounding: one.rounding } }, ...one.children.flatMap((child) => indicatorsOf(child, name, groups))];
  const { rule, parameters, inputs, rounding, notApplicable } = one;
  return [{ of, said: { ...common, rule: `${rule.id} ${rule.version}`, parameters, inputs, rounding, notApplicable } }];
}

function changes(was: Told, is: Told): readonly Difference[] {
  return ASPECTS.flatMap((aspect) => {
    const [old, fresh] = [flat(was.said[aspect]), flat(is.said[aspect])];
    return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((place): readonly Difference[] => {
      const [before, after] = [old.get(place) ?? '', fresh.get(place) ?? ''];
      return before === after ? [] : [{ ...is.of, code: 'changed', aspect, at: place === '' ? [] : place.split('/'), before, after }];
    });
  });
}

/** Every text of a value by its place in it; members of a list count from one. */
function flat(value: unknown, place = '', found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (value === undefined || value === null) return found;
  if (typeof value !== 'object') return found.set(place, String(value));
  if (isFraction(value)) return found.set(place, fractionText(value));
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return found.set(place, value.join(' '));
  const entries = Array.isArray(value) ? value.map((one, index) => [String(index + 1), one] as const) : Object.entries(value);
  for (const [name, inner] of entries) flat(inner, place === '' ? name : `${place}/${name}`, found);
  return found;
}

function isFraction(value: object): value is Fraction {
  return 'over' in value && typeof value.over === 'bigint';
}
