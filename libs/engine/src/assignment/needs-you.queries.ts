import type { PersonActor } from '#domain/people/actor';
import type { Reading, Statement } from '../core/reader';
import { directivesToApprove } from '../plan/directive.queries';
import { requestsToDecide } from './request.queries';
import { conditionFrom, visibleTo } from './visible';

/** What waits for this reader and for nobody below him. */
export interface NeedsYou {
  readonly extensions: number;
  readonly returns: number;
  /** Slips that a rule proposed and nobody has issued. */
  readonly slips: number;
  /** Directives that rest on his word and wait for it. */
  readonly directives: number;
}

const SLIPS: Statement = {
  name: 'slips-to-issue',
  text: `SELECT count(*)::integer AS n FROM slip s JOIN assignment a ON a.county_id = s.county_id AND a.id = s.assignment_id
         WHERE s.county_id = $1 AND s.state = 'draft' AND ${conditionFrom(2)}`,
};

export async function needsYou(reading: Reading, by: PersonActor): Promise<NeedsYou> {
  const [slips] = await reading.rows<{ n: number }>(SLIPS, [reading.county, ...visibleTo(by, 2, 'slip.issue').values]);
  return {
    extensions: await requestsToDecide(reading, by, 'extension'),
    returns: await requestsToDecide(reading, by, 'return'),
    slips: slips?.n ?? 0,
    directives: await directivesToApprove(reading, by),
  };
}
