import { fail } from '#domain/kernel/failure';
import type { CountyId } from '#domain/kernel/ids';
import { startKeepingSm3 } from './keeping-sm3';

const [ill, well] = [1, 2] as CountyId[];

test('a county whose head of SM3 cannot be signed is told of once and left alone, and holds up no other', async () => {
  const stepped: CountyId[] = [];
  const alarms: unknown[] = [];
  const errors: unknown[] = [];
  await new Promise<void>((done) => {
    const keeping = startKeepingSm3({
      counties: () => Promise.resolve([ill!, well!]),
      step: (county) => {
        stepped.push(county);
        if (stepped.length === 6) void keeping.stop().then(done);
        return county === ill ? Promise.resolve().then(() => fail('trail.key-missing', { path: 'x' })) : Promise.resolve(true);
      },
      onAlarm: async (county, { reason }) => void alarms.push([county, reason]),
      onError: (error) => errors.push(error),
    });
  });
  expect(stepped).toEqual([ill, well, well, well, well, well]);
  expect(alarms).toEqual([[ill, 'trail.key-missing']]);
  expect(errors).toHaveLength(1);
});
