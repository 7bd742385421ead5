import { EntitySchema } from 'typeorm';
import { keyColumn, within } from '../core/schema-parts';

export const SAMPLE = new EntitySchema({
  name: 'sample',
  columns: {
    countyId: keyColumn('county_id', 'integer', 'sample'),
    id: keyColumn('id', 'uuid', 'sample'),
    inspectionId: { name: 'inspection_id', type: 'uuid' },
    method: { type: 'text' },
    seed: { type: 'text' },
    size: { type: 'integer' },
    filter: { type: 'jsonb' },
    population: { type: 'jsonb' },
    populationHash: { name: 'population_hash', type: 'text' },
    picked: { type: 'uuid', array: true, default: () => `'{}'` },
    drawnBy: { name: 'drawn_by', type: 'uuid' },
    drawnAt: { name: 'drawn_at', type: 'timestamptz' },
  },
  indices: [{ name: 'sample_inspection_idx', columns: ['countyId', 'inspectionId', 'drawnAt'] }],
  foreignKeys: [within('sample_inspection_fk', 'inspection', 'inspectionId'), within('sample_person_fk', 'person', 'drawnBy')],
  checks: [
    { name: 'sample_method_check', expression: `method IN ('random', 'risk')` },
    { name: 'sample_size_check', expression: 'size BETWEEN 1 AND 200' },
  ],
});
