import { type Fraction, order } from '../../kernel/fraction';
import { roundingText } from '../../kernel/rounding';
import { type At, below, wrongAt } from '../shape';
import { marksIn } from './amounts';
import { checkGrades } from './check-grades';
import { checkMarks } from './check-marks';
import { checkRecord } from './check-record';
import { type Indicator, type Leaf, allOf } from './indicator';
import type { Scheme } from './scheme';

/** What the result calls the total; no indicator may. */
export const TOTAL_KEY = 'total';

/** What is wrong with a scheme although each of its members is well formed. */
export function checkScheme(scheme: Scheme, at: At): void {
  const { from, until } = scheme.effective;
  if (until !== undefined && until < from) wrongAt(below(below(at, 'effective'), 'until'), 'days-crossed', from);
  checkGroups(scheme, at);
  checkKeys(scheme, at);
  walk(scheme.tree, below(at, 'tree'), (one, place) => checkIndicator(one, scheme, place));
  for (const name of ['bonus', 'deductions'] as const) {
    scheme[name].items.forEach((item, index) => checkItem(item, scheme, below(below(below(at, name), 'items'), index)));
  }
  checkMarks(scheme, below(at, 'tree'));
  checkGrades(scheme, at);
  checkRecord(scheme, at);
  if (scheme.ties.kind === 'order') {
    const keys = allOf(scheme.tree).map(({ key }) => key);
    scheme.ties.by.forEach((key, index) => {
      if (!keys.includes(key)) wrongAt(below(below(below(at, 'ties'), 'by'), index), 'node-unknown', key);
    });
  }
}

function checkGroups({ groups }: Scheme, at: At): void {
  const groupOf = new Map<string, string>();
  groups.forEach((group, index) => {
    const place = below(below(at, 'groups'), index);
    if (groups.findIndex(({ key }) => key === group.key) < index) wrongAt(below(place, 'key'), 'key-twice', group.key);
    if (group.kind === 'township' && group.ranked && group.basis === undefined) wrongAt(below(place, 'basis'), 'basis-missing');
    group.units.forEach((unit, number) => {
      const before = groupOf.get(unit);
      if (before !== undefined) wrongAt(below(below(place, 'units'), number), 'unit-in-two-groups', `${unit}: ${before}, ${group.key}`);
      groupOf.set(unit, group.key);
    });
  });
}

/** One name space: a fact and a result name an indicator, a veto and a check by key alone. */
function checkKeys(scheme: Scheme, at: At): void {
  const seen = new Set<string>([TOTAL_KEY]);
  const once = (key: string, place: At) => {
    if (seen.has(key)) wrongAt(below(place, 'key'), 'key-twice', key);
    seen.add(key);
  };
  walk(scheme.tree, below(at, 'tree'), ({ key }, place) => once(key, place));
  for (const name of ['bonus', 'deductions'] as const) scheme[name].items.forEach(({ key }, index) => once(key, below(below(below(at, name), 'items'), index)));
  for (const name of ['vetoes', 'checks'] as const) scheme[name].forEach(({ key }, index) => once(key, below(below(at, name), index)));
  const grades = scheme.grades.map(({ key }) => key);
  grades.forEach((key, index) => {
    if (grades.indexOf(key) < index) wrongAt(below(below(below(at, 'grades'), index), 'key'), 'key-twice', key);
  });
}

function walk(indicator: Indicator, at: At, visit: (one: Indicator, place: At) => void): void {
  visit(indicator, at);
  if (indicator.kind === 'branch') indicator.children.forEach((child, index) => walk(child, below(below(at, 'children'), index), visit));
}

function checkIndicator(one: Indicator, scheme: Scheme, at: At): void {
  const { marks } = one;
  const { groups } = scheme;
  if (marks?.for === 'groups') {
    for (const key of Object.keys(marks.marks)) if (!groups.some((group) => group.key === key)) wrongAt(below(below(at, 'marks'), key), 'group-unknown', key);
  }
  for (const { key } of groups) {
    const full = marksIn(marks, key);
    const cap = one.cap === 'none' ? undefined : one.cap === 'full' ? full : one.cap.points;
    if (cap && one.floor && order(one.floor, cap) > 0) {
      wrongAt(below(at, 'floor'), 'cap-below-floor');
      break;
    }
  }
  if (one.kind === 'leaf') checkLeaf(one, at);
  checkPlaces(one, scheme, at);
}

/** A bound finer than what the points are rounded to would be passed by rounding. */
function checkPlaces(one: Indicator, { rounding, groups }: Scheme, at: At): void {
  const stage = one.kind === 'leaf' ? (one.rounding.points ?? rounding.points) : one.rounding;
  if (stage === undefined) return;
  const isFine = (value: Fraction | undefined) => value !== undefined && (value.over * 10n ** BigInt(stage.places)) % value.under !== 0n;
  if (isFine(one.floor)) wrongAt(below(at, 'floor'), 'too-fine', roundingText(stage));
  const caps = one.cap === 'none' ? [] : one.cap === 'full' ? groups.map(({ key }) => marksIn(one.marks, key)) : [one.cap.points];
  if (caps.some(isFine)) wrongAt(below(at, 'cap'), 'too-fine', roundingText(stage));
}

function checkItem(item: Leaf, scheme: Scheme, at: At): void {
  checkIndicator(item, scheme, at);
  for (const name of ['weight', 'share'] as const) if (item[name] !== undefined) wrongAt(below(at, name), 'weight-misplaced');
  if (item.marks === undefined && (item.rule.needsFull(item.parameters) || item.cap === 'full' || item.notApplicable === 'full')) wrongAt(below(at, 'marks'), 'marks-missing');
}

function checkLeaf(leaf: Leaf, at: At): void {
  for (const { pointer, code, expected } of leaf.rule.check?.(leaf.parameters) ?? []) {
    wrongAt({ ...at, pointer: `${at.pointer}/parameters${pointer}` }, code, expected);
  }
  for (const name of Object.keys(leaf.inputs)) {
    if (!leaf.needs.some((need) => need.name === name)) wrongAt(below(below(at, 'inputs'), name), 'input-unknown', leaf.needs.map((need) => need.name).join(' | '));
  }
}
