import { decideSample, type SampleMethod } from '#domain/inspection/draw-sample';
import { sha256Hex } from '#platform/hash';
import { newId, newSecret } from '#platform/ids';
import type { Call } from '../core/call';
import type { Statement } from '../core/reader';
import type { UnitOfWork } from '../core/unit-of-work';
import { personOf } from '../assignment/life.store';
import { loadInspection } from './inspection.store';
import { populationOf, type SampleFilter } from './population';

export interface SampleInput {
  readonly method: SampleMethod;
  readonly size: number;
  /** Named beforehand by whoever is to believe it; null: made up now. */
  readonly seed: string | null;
  readonly filter: SampleFilter;
}

const INSERT: Statement = {
  name: 'sample-insert',
  text: `INSERT INTO sample (county_id, id, inspection_id, method, seed, size, filter, population, population_hash, picked, drawn_by, drawn_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

/** Draws under an inspection, and keeps seed and population with what was drawn. */
export class DrawSample {
  constructor(private readonly work: UnitOfWork) {}

  run(call: Call, inspectionId: string, input: SampleInput): Promise<{ readonly id: string }> {
    return this.work.run(call, async (tx) => {
      const by = personOf(call.actor, 'sample.draw');
      const inspection = await loadInspection(tx, inspectionId);
      const population = await populationOf(tx, by, inspection, input.filter);
      const wanted = { id: newId(), method: input.method, size: input.size, seed: input.seed ?? newSecret(), population };
      const drawn = decideSample(wanted, inspection, by, sha256Hex);
      const { id, method, seed, size, populationHash, picked } = drawn.sample;
      const kept = [JSON.stringify(input.filter), JSON.stringify(population), populationHash, picked, by.personId, tx.now];
      await tx.rows(INSERT, [tx.county, id, inspection.id, method, seed, size, ...kept]);
      tx.leave(drawn);
      return { id };
    });
  }
}
