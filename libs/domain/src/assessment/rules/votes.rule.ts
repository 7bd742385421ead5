import { HUNDRED, isZero, product, quotient, sum } from '../../kernel/fraction';
import { refuse } from '../mistake';
import { because } from '../reason';
import type { ScoringRule } from '../scoring-rule';
import { NOT_NEGATIVE, type ShapeOf, told } from '../shape';
import { object, record } from '../shapes';
import { count } from './parameters';

const PARAMETERS = object({ worth: told('Answer (an input with its count of votes) → percent of full marks that one vote is worth.', record(NOT_NEGATIVE)) });
type Votes = ShapeOf<typeof PARAMETERS>;

/** 民主测评: every valid vote is worth a share of full marks, and they are averaged. No valid vote at all is an error, not zero. */
export const votes: ScoringRule<Votes> = {
  id: 'votes',
  version: 1,
  about: 'Votes: the average worth of the valid votes. Invalid votes and abstentions are simply not among the answers.',
  parameters: PARAMETERS,
  needsFull: () => true,
  inputs: ({ worth }) => Object.keys(worth).map((name) => ({ name, takes: 'figure' })),
  score(given, { worth }) {
    const answers = Object.entries(worth).map(([answer, percent]) => ({ answer, percent, cast: count(given, answer) }));
    const valid = sum(...answers.map(({ cast }) => cast));
    if (isZero(valid)) refuse('no-valid-votes');
    const steps = answers.map(({ answer, percent, cast }) => {
      const adds = quotient(product(product(given.full, quotient(percent, HUNDRED)), cast), valid);
      return because('votes', adds, { input: answer, count: cast, valid, worth: percent });
    });
    const weighted = sum(...answers.map(({ percent, cast }) => product(percent, cast)));
    return { points: quotient(product(given.full, weighted), product(valid, HUNDRED)), because: steps };
  },
};
