import { checkOutline } from './check-outline';
import { WRITTEN_KINDS } from './document';
import type { FigureReading } from './figure';
import { starterOf } from './starter';

const READING: FigureReading = { value: '12', unit: '项', over: '12', under: '20', verified: true, asOf: '2023-03-15', before: null, sources: [{ kind: 'list', id: '1' }], changedAt: null };

describe('what a new document begins with', () => {
  it.each(WRITTEN_KINDS)('%s: could be issued as soon as its figures are there', (kind) => {
    const outline = starterOf(kind, 2023);
    const answered = outline.figures.map((binding) => ({ binding, shape: 'count' as const, reading: READING }));
    expect(checkOutline(outline, { answered, places: ['潼川镇'] })).toEqual([]);
    expect(outline.title).not.toBe('');
  });
});
