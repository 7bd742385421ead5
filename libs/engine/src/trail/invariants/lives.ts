import type { QueryResultRow } from 'pg';
import { type Outcome, replay, type Told } from '#domain/assignment/replay';
import type { Reading, Statement } from '../../core/reader';
import type { Check, Finding, Violation } from './invariant';

const PAGE = 500;
const LIVES: Statement = {
  name: 'invariant-lives',
  text: `SELECT a.id, a.kind, a.countersign, a.state, a.due_on::text AS "dueOn", trim_scale(a.figure)::text AS figure,
           a.report_count AS reports, a.closure_number AS "closureNumber", a.version,
           -- A lead that went to another unit took its shares along: those changed without a fact of their own.
           EXISTS (SELECT 1 FROM assignment o JOIN trail_entry m ON m.county_id = o.county_id AND m.subject_id = o.id
             WHERE o.county_id = a.county_id AND o.item_id = a.item_id AND o.kind = 'lead' AND a.kind = 'township'
               AND m.fact IN ('assignment.transferred', 'assignment.returnGranted')) AS followed,
           (SELECT coalesce(json_agg(json_build_object('fact', e.fact, 'at', (extract(epoch FROM e.at) * 1000)::bigint,
              'data', e.body::json -> 'data') ORDER BY e.at, e.id), '[]')
            FROM trail_entry e WHERE e.county_id = a.county_id AND e.subject_id = a.id) AS told
         FROM assignment a WHERE a.county_id = $1 AND a.id > $2 ORDER BY a.id LIMIT ${PAGE}`,
};

interface Life extends QueryResultRow {
  readonly id: string;
  readonly kind: string;
  readonly countersign: boolean;
  readonly state: string;
  readonly dueOn: string | null;
  readonly figure: string | null;
  readonly reports: number;
  readonly closureNumber: string | null;
  readonly version: number;
  readonly followed: boolean;
  readonly told: readonly Told[];
}

type Judge = (life: Life, outcome: Outcome) => string | undefined;

/** I7: every move of every assignment is one that the law of its life has, and they end where it stands. */
export const movesAreLegal = onLives((life, outcome) => {
  if ('illegal' in outcome) return `${outcome.illegal.fact} is no move from ${outcome.state ?? 'nothing'}`;
  return outcome.replayed.state === life.state ? undefined : `the trail ends in ${outcome.replayed.state}, it stands in ${life.state}`;
});

/** I12: no update was lost: an assignment's version is one more than the entries that changed it. */
export const versionsHaveNoGap = onLives((life, outcome) => {
  if ('illegal' in outcome) return undefined;
  const [is, told] = [life.version - 1, outcome.replayed.changes];
  return is === told || (life.followed && is > told) ? undefined : `version ${life.version} after ${told} changes`;
});

/** I18: what is owed by when, the figure, the count of reports and the closure are what the trail says. */
export const replayAgrees = onLives((life, outcome) => {
  if ('illegal' in outcome) return undefined;
  const { dueOn, figure, reports, closureNumber } = outcome.replayed;
  if (dueOn !== life.dueOn) return `due ${life.dueOn}, by the trail ${String(dueOn)}`;
  if (reports !== life.reports) return `${life.reports} reports, by the trail ${reports}`;
  if (closureNumber !== life.closureNumber) return `closed under ${life.closureNumber}, by the trail ${String(closureNumber)}`;
  return figure === life.figure ? undefined : `figure ${life.figure}, by the trail ${String(figure)}`;
});

function onLives(judge: Judge): Check {
  return async (reading): Promise<Finding> => {
    const violations: Violation[] = [];
    let checked = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const lives = await livesAfter(reading, after);
      for (const { life, outcome } of lives) {
        const what = judge(life, outcome);
        if (what !== undefined) violations.push({ what, subject: life.id });
      }
      checked += lives.length;
      const last = lives.at(-1);
      if (lives.length < PAGE || !last) return { checked, violations };
      after = last.life.id;
    }
  };
}

async function livesAfter(reading: Reading, after: string): Promise<readonly { life: Life; outcome: Outcome }[]> {
  const lives = await reading.rows<Life>(LIVES, [reading.county, after]);
  return lives.map((life) => ({ life, outcome: replay(life.told, life) }));
}
