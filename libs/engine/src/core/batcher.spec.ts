import fc from 'fast-check';
import type { CountyId } from '#domain/kernel/ids';
import { Batcher } from './batcher';

const county = 1 as CountyId;

test('every item is answered with its own outcome, and no batch holds a key twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ key: fc.nat(5), bad: fc.boolean() }), { maxLength: 200 }), async (items) => {
      const batches: number[][] = [];
      const batcher = new Batcher<{ key: number; bad: boolean; place: number }, number>(
        (item) => String(item.key),
        async (_county, batch) => {
          batches.push(batch.map((item) => item.key));
          await Promise.resolve();
          return batch.map((item) => (item.bad ? { error: new Error(`bad ${item.place}`) } : { result: item.place }));
        },
      );
      const answers = await Promise.allSettled(items.map((item, place) => batcher.submit(county, { ...item, place })));
      answers.forEach((answer, place) => {
        if (items[place]?.bad) expect(answer).toMatchObject({ status: 'rejected', reason: { message: `bad ${place}` } });
        else expect(answer).toEqual({ status: 'fulfilled', value: place });
      });
      for (const batch of batches) expect(new Set(batch).size).toBe(batch.length);
      expect(batches.flat().length).toBe(items.length);
    }),
  );
});

test('items of one key keep their order', async () => {
  const seen: number[] = [];
  const batcher = new Batcher<number, void>(
    () => 'same',
    async (_county, batch) => {
      seen.push(...batch);
      await Promise.resolve();
      return batch.map(() => ({ result: undefined }));
    },
  );
  await Promise.all([1, 2, 3, 4, 5].map((item) => batcher.submit(county, item)));
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test('when a whole batch fails, its items are tried alone and only the poisoned one fails', async () => {
  const sizes: number[] = [];
  const batcher = new Batcher<number, number>(
    String,
    async (_county, batch) => {
      sizes.push(batch.length);
      await Promise.resolve();
      if (batch.includes(3)) throw new Error('poison');
      return batch.map((item) => ({ result: item }));
    },
  );
  const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => batcher.submit(county, item)));
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(Math.max(...sizes)).toBeGreaterThan(1);
});
