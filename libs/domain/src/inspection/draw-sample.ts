import { fail } from '../kernel/failure';
import { type Canonical, canonicalJson } from '../ledger/canonical';
import type { Consequences } from '../ledger/decision';
import type { PersonActor } from '../people/actor';
import { may, mustMay } from '../people/permission';
import { type RiskReason, ticketsOf } from './risk';
import type { Inspection } from './start-inspection';

export const SAMPLE_METHODS = ['random', 'risk'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

/** Larger ones are no samples, and would not fit into one entry of the trail. */
export const SAMPLE_MOST = 200;

/** A task that could be drawn, with why it weighs more than one ticket. */
export interface Member {
  readonly id: string;
  readonly reasons: readonly RiskReason[];
}

/** Hexadecimal SHA-256 of UTF-8 text, so that anybody can draw again with `sha256sum`. */
export type Hash = (text: string) => string;

export interface Draw {
  readonly method: SampleMethod;
  readonly seed: string;
  readonly size: number;
}

/**
 * The same seed, method and population always give the same sample, in the same order. Each member holds tickets, one
 * in a random draw, by its risk in the other; a ticket's number is the hash of seed, id and count; who holds the smallest
 * numbers is drawn. Nothing but hashes and text is compared: no random numbers, no arithmetic that machines do apart.
 */
export function drawSample(population: readonly Member[], { method, seed, size }: Draw, hash: Hash): readonly string[] {
  const drawn = population.map(({ id, reasons }) => {
    const tickets = method === 'random' ? 1 : ticketsOf(reasons);
    return { id, best: best(Array.from({ length: tickets }, (_, count) => hash(`${seed}\n${id}\n${count}`))) };
  });
  drawn.sort((a, b) => (a.best < b.best ? -1 : a.best > b.best ? 1 : a.id < b.id ? -1 : 1));
  return drawn.slice(0, size).map(({ id }) => id);
}

function best(tickets: readonly string[]): string {
  return tickets.reduce((least, ticket) => (ticket < least ? ticket : least));
}

/** What was drawn from: in the order of the ids, so that its hash does not depend on who asked. */
export function populationHash(population: readonly Member[], hash: Hash): string {
  const sorted = [...population].sort((a, b) => (a.id < b.id ? -1 : 1));
  return hash(canonicalJson(sorted as unknown as Canonical));
}

export interface Sample extends Draw {
  readonly id: string;
  readonly inspectionId: string;
  readonly population: readonly Member[];
  readonly populationHash: string;
  readonly picked: readonly string[];
}

export interface SampleDrawn extends Consequences {
  readonly sample: Sample;
}

/**
 * Drawn by the inspecting office, of what it may read. Refused: an inspection that is over, a population of none, a size
 * of none or beyond {@link SAMPLE_MOST}. Every draw is on record, so that nobody draws until it suits him unseen.
 */
export function decideSample(wanted: Pick<Sample, 'id' | 'population'> & Draw, inspection: Inspection, by: PersonActor, hash: Hash): SampleDrawn {
  mustMay(by, 'sample.draw');
  if (!may(by, 'inspection.plan') && by.unitId !== inspection.officeUnitId) fail('inspection.other-office');
  if (inspection.endedOn !== null) fail('inspection.ended', { title: inspection.title });
  const { id, population, method, seed, size } = wanted;
  if (population.length === 0) fail('sample.nothing-to-draw');
  if (size < 1 || size > SAMPLE_MOST) fail('sample.bad-size', { most: SAMPLE_MOST });
  const picked = drawSample(population, wanted, hash);
  const sample: Sample = { id, method, seed, size, population, inspectionId: inspection.id, populationHash: populationHash(population, hash), picked };
  const data = { sample: id, method, seed, size, population: population.length, populationHash: sample.populationHash, picked };
  const subject = { kind: 'inspection', id: inspection.id } as const;
  return { sample, promises: [], facts: [{ fact: 'sample.drawn', subject, unitId: inspection.officeUnitId, data }] };
}

/** Whether drawing again from what was kept gives what was kept. */
export function repeats(sample: Sample, hash: Hash): boolean {
  const again = drawSample(sample.population, sample, hash);
  const same = again.length === sample.picked.length && again.every((id, index) => id === sample.picked[index]);
  return same && populationHash(sample.population, hash) === sample.populationHash;
}
