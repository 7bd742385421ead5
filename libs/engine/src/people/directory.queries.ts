import { type Day, formatDay } from '#domain/kernel/day';
import type { Actor } from '#domain/people/actor';
import { mustMay } from '#domain/people/permission';
import type { Reader, Statement } from '../core/reader';

export interface UnitView {
  readonly id: string;
  readonly code: string;
  /** The name it bore on the day asked about. */
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly mergedIntoId: string | null;
  readonly version: number;
}

export interface HolderView {
  readonly holdingId: string;
  readonly personId: string;
  readonly person: string;
  /** His account, where he has an active one: what a delegation is made to. */
  readonly accountId: string | null;
  readonly since: string;
  readonly until: string | null;
}

export interface PostView {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly leader: boolean;
  readonly holder: HolderView | null;
}

export interface LinkView {
  readonly id: string;
  readonly postId: string;
  readonly post: string;
  readonly unitId: string;
  readonly unit: string;
  readonly since: string;
  readonly until: string | null;
}

const UNITS: Statement = {
  name: 'units-as-of',
  text: `SELECT u.id, u.code, coalesce((SELECT n.name FROM unit_name n WHERE n.county_id = u.county_id AND n.unit_id = u.id
             AND n.since <= $2::date ORDER BY n.since DESC LIMIT 1), u.name) AS name,
           u.kind, u.parent_id AS "parentId", u.opened_on::text AS "openedOn", u.closed_on::text AS "closedOn",
           u.merged_into_id AS "mergedIntoId", u.version
         FROM unit u
         WHERE u.county_id = $1 AND u.opened_on <= $2::date AND (u.closed_on IS NULL OR $2::date < u.closed_on)
         ORDER BY u.code`,
};
const POSTS: Statement = {
  name: 'posts-as-of',
  text: `SELECT p.id, p.unit_id AS "unitId", p.title, p.leader,
           CASE WHEN h.id IS NULL THEN NULL ELSE json_build_object('holdingId', h.id, 'personId', h.person_id,
             'person', n.name, 'accountId', (SELECT a.id FROM account a WHERE a.county_id = h.county_id
               AND a.person_id = h.person_id AND a.state = 'active' AND NOT a.machine ORDER BY a.created_at, a.id LIMIT 1),
             'since', h.since, 'until', h.until) END AS holder
         FROM post p
         LEFT JOIN post_holding h ON h.county_id = p.county_id AND h.post_id = p.id
           AND h.since <= $2::date AND (h.until IS NULL OR $2::date < h.until)
         LEFT JOIN person n ON n.county_id = h.county_id AND n.id = h.person_id
         WHERE p.county_id = $1 AND ($3::uuid IS NULL OR p.unit_id = $3::uuid)
         ORDER BY p.leader DESC, p.unit_id, p.title`,
};
const LINKS: Statement = {
  name: 'links-as-of',
  text: `SELECT l.id, l.post_id AS "postId", p.title AS post, l.unit_id AS "unitId", u.name AS unit,
           l.since::text, l.until::text
         FROM leader_link l
         JOIN post p ON p.county_id = l.county_id AND p.id = l.post_id
         JOIN unit u ON u.county_id = l.county_id AND u.id = l.unit_id
         WHERE l.county_id = $1 AND l.since <= $2::date AND (l.until IS NULL OR $2::date < l.until)
         ORDER BY p.title, u.code`,
};

/** The directory as it stood on a day; today's where none is named. Whole: a county has some hundreds of units. */
export class DirectoryQueries {
  constructor(private readonly reader: Reader) {}

  units(actor: Actor, asOf?: Day): Promise<UnitView[]> {
    mustMay(actor, 'directory.read');
    return this.reader.read(actor.countyId, (reading) =>
      reading.rows<UnitView>(UNITS, [reading.county, formatDay(asOf ?? reading.today)]),
    );
  }

  posts(actor: Actor, asOf?: Day, unitId?: string): Promise<PostView[]> {
    mustMay(actor, 'directory.read');
    return this.reader.read(actor.countyId, (reading) =>
      reading.rows<PostView>(POSTS, [reading.county, formatDay(asOf ?? reading.today), unitId ?? null]),
    );
  }

  links(actor: Actor, asOf?: Day): Promise<LinkView[]> {
    mustMay(actor, 'directory.read');
    return this.reader.read(actor.countyId, (reading) =>
      reading.rows<LinkView>(LINKS, [reading.county, formatDay(asOf ?? reading.today)]),
    );
  }
}
