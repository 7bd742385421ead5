import { type Canonical, canonicalJson } from '../../ledger/canonical';
import type { FrozenFact } from './frozen';
import type { Recounted } from './recount';

/** A body as it was published, as far as it is compared; nothing in it is believed. */
export interface PublishedBody {
  readonly unit?: Canonical;
  readonly cells?: Canonical;
  readonly [member: string]: Canonical | undefined;
}

/** Where a publication says something else than its texts give: the unit, a node or a member of the result, both values. */
export interface ScoreDifference {
  readonly unit: string;
  readonly node: string;
  readonly said: string;
  readonly found: string;
}

const MEMBERS = ['group', 'total', 'rank', 'tiedWith', 'grade', 'awardBarred'] as const;
const NONE = '—';

/** The first difference, in the order of the publication: points before what follows from them. Until grades are published no body holds one. */
export function differenceOf(bodies: readonly PublishedBody[], again: readonly Recounted[], withGrades: boolean): ScoreDifference | undefined {
  const counted = new Map(again.map((one) => [one.unit, one]));
  for (const body of bodies) {
    const unit = shown(body.unit);
    const one = counted.get(unit);
    if (!one) return { unit, node: NONE, said: unit, found: NONE };
    const found = pointsDiffer(body, one) ?? membersDiffer(body, withGrades ? one : { ...one, grade: null, awardBarred: false });
    if (found) return { unit, ...found };
  }
  const place = again.findIndex(({ unit }, index) => shown(bodies[index]?.unit) !== unit);
  return place === -1 ? undefined : { unit: again[place]!.unit, node: 'rank', said: shown(bodies[place]?.unit), found: again[place]!.unit };
}

type Found = Omit<ScoreDifference, 'unit'> | undefined;

function pointsDiffer({ cells }: PublishedBody, { points }: Recounted): Found {
  const said = new Map(cellsOf(cells).map(({ node, points: printed }) => [shown(node), printed]));
  for (const node of new Set([...points.keys(), ...said.keys()])) {
    if (!said.has(node) || !points.has(node) || said.get(node) !== points.get(node)) return { node, said: shown(said.get(node)), found: shown(points.get(node)) };
  }
  return undefined;
}

function membersDiffer(body: PublishedBody, one: Recounted): Found {
  const node = MEMBERS.find((member) => shown(body[member]) !== shown(one[member]));
  return node && { node, said: shown(body[node]), found: shown(one[node]) };
}

/** A fact that a body shows and that was not frozen for its run: somebody printed another, or froze another since. */
export function unfrozenFact(bodies: readonly PublishedBody[], facts: readonly FrozenFact[]): FrozenFact | undefined {
  const frozen = new Set(facts.map((fact) => canonicalJson(fact as unknown as Canonical)));
  const printed = bodies.flatMap(({ cells }) => cellsOf(cells).flatMap(({ inputs }) => cellsOf(inputs).flatMap(({ facts: of }) => cellsOf(of))));
  return printed.find((fact) => !frozen.has(canonicalJson(fact))) as FrozenFact | undefined;
}

function cellsOf(list: Canonical | undefined): readonly { readonly [member: string]: Canonical | undefined }[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) : [];
}

function shown(value: Canonical | undefined): string {
  return value === undefined || value === null ? NONE : typeof value === 'object' ? canonicalJson(value) : String(value);
}
