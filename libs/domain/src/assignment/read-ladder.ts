import { type FieldError, fail } from '../kernel/failure';
import {
  type CountTrigger,
  type DayTrigger,
  LADDER_ACTIONS,
  LADDER_BASES,
  LADDER_CHANNELS,
  LADDER_ISSUERS,
  LADDER_RANKS,
  LADDER_UNITS,
  type Ladder,
  type LadderStep,
  type LadderTrigger,
  SLIP_COLOURS,
  SLIP_KINDS,
} from './ladder';
import { Place } from './read-place';

/** A list's ladder before it has a version. `source`: where its facts come from; kept with the file, read by nobody. */
export type LadderFile = Omit<Ladder, 'version'> & { readonly source: string };

export const MOST_STEPS = 30;
/** A step is near its limit: further off than half a year there is another limit. */
export const MOST_OFFSET = 120;
/** As decimals are written: at most 18 digits before and 6 after the point. */
const AMOUNT = /^[+-]?\d{1,18}(\.\d{1,6})?$/;
const KEY = /^[a-z0-9][a-z0-9-]{0,39}$/;

/**
 * A ladder from its parsed file. Everything wrong is named at once, each with its place and a code that has a sentence
 * (`ladder.file-invalid`): unknown members, a colour without a slip, a key given twice, a step a leader is asked to answer.
 */
export function readLadder(json: unknown): LadderFile {
  const errors: FieldError[] = [];
  const file = new Place(errors, '', json);
  file.only(['document', 'source', 'steps', 'demonstration']);
  const document = file.at('document').text(1, 200);
  const source = file.has('source') ? file.at('source').text(0, 1000) : '';
  const steps = file.at('steps').each(MOST_STEPS).map(stepOf);
  steps.forEach(({ key }, index) => {
    if (steps.findIndex((other) => other.key === key) < index) file.at('steps').at(String(index)).at('key').wrong('ladder.key-twice');
  });
  if (errors.length > 0) fail('ladder.file-invalid', { count: errors.length }, errors);
  return { document, source, steps };
}

const MEMBERS = ['key', 'trigger', 'action', 'colour', 'to', 'copies', 'channel', 'points', 'mayStartAt', 'issuedBy'];

function stepOf(step: Place): LadderStep {
  step.only(MEMBERS);
  const action = step.at('action').oneOf(LADDER_ACTIONS);
  const colour = step.has('colour') ? step.at('colour').oneOf(SLIP_COLOURS) : null;
  if (action === 'slip' && colour === null) step.at('colour').wrong('ladder.colour-missing', SLIP_COLOURS.join(' | '));
  if (action !== 'slip' && colour !== null) step.at('colour').wrong('ladder.colour-without-slip');
  const to = step.at('to').oneOf(LADDER_RANKS);
  const numbered = action !== 'remind' && action !== 'urge';
  // Never a slip for a leader: what the office has to say to him goes as a copy (呈阅).
  if (numbered && to !== 'unit-head' && to !== 'clerk') step.at('to').wrong('ladder.not-to-a-unit');
  return {
    key: step.at('key').pattern(KEY),
    trigger: triggerOf(step.at('trigger')),
    action,
    colour,
    to,
    copies: step.has('copies') ? step.at('copies').each(LADDER_RANKS.length).map((one) => one.oneOf(LADDER_RANKS)) : [],
    channel: step.has('channel') ? step.at('channel').oneOf(LADDER_CHANNELS) : numbered ? 'document' : 'notice',
    points: step.has('points') ? points(step.at('points')) : null,
    mayStartAt: step.has('mayStartAt') ? step.at('mayStartAt').boolean() : true,
    issuedBy: step.has('issuedBy') ? step.at('issuedBy').oneOf(LADDER_ISSUERS) : 'office',
  };
}

function triggerOf(trigger: Place): LadderTrigger {
  if (trigger.has('count')) return countOf(trigger);
  trigger.only(['basis', 'offset', 'unit']);
  const read: DayTrigger = {
    basis: trigger.at('basis').oneOf(LADDER_BASES),
    offset: trigger.at('offset').integer(-MOST_OFFSET, MOST_OFFSET),
    unit: trigger.has('unit') ? trigger.at('unit').oneOf(LADDER_UNITS) : 'working-day',
  };
  return read;
}

function countOf(trigger: Place): CountTrigger {
  trigger.only(['count', 'of', 'withinWorkingDays']);
  return {
    count: trigger.at('count').integer(1, 20),
    of: trigger.at('of').oneOf(SLIP_KINDS),
    withinWorkingDays: trigger.has('withinWorkingDays') ? trigger.at('withinWorkingDays').integer(1, 400) : null,
  };
}

/** Deductions and additions alike: a decimal string, as every amount. */
function points(place: Place): string | null {
  const text = place.text(1, 20);
  if (text !== '' && !AMOUNT.test(text)) place.wrong('ladder.points-unreadable', '-1.5');
  return text === '' ? null : text;
}
