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

test('those who ask again when they are answered go in two even halves, however long a batch and its commit take', async () => {
  const sizes: number[] = [];
  const pause = (turns: number): Promise<void> =>
    new Promise((resolve) => {
      const wait = (left: number): void => void (left > 0 ? setImmediate(wait, left - 1) : resolve());
      wait(turns);
    });
  let begun = 0;
  const batcher = new Batcher<number, number>(String, async (_county, batch, applied) => {
    sizes.push(batch.length);
    begun += 1;
    await pause((begun * 7) % 5);
    applied();
    await pause((begun * 3) % 4);
    return batch.map((item) => ({ result: item }));
  });
  const client = async (place: number): Promise<void> => {
    for (let round = 0; round < 20; round += 1) await batcher.submit(county, place);
  };
  await Promise.all(Array.from({ length: 8 }, (_, place) => client(place)));
  // In the last turn there is nobody left to fill a batch with.
  expect(sizes.slice(0, 38)).toEqual(Array.from({ length: 38 }, () => 4));
});
