import { keptSizes } from './build-bundle';
import { partBundle } from './kinds/part';
import { promiseOf } from './promised';
import { putSm3Heads, SM2, sm3Head, sm3Root } from './sm3-heads';
import { sound, verdictOf } from './tampering';

describe('a bundle that nobody touched', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 100, 255, 256, 257, 511, 512, 513, 700])('of %i entries raises no alarm', async (size) => {
    const verdict = await verdictOf(sound(size).files);
    expect(verdict).toMatchObject({ outcome: 'valid', faults: [], checked: { size, entries: size, scope: 'all', cosignatures: 3, checkpoints: 1 + keptSizes(size).length } });
  });

  it('raises none against what others hold of it: older checkpoints, receipts, promises', async () => {
    const { files, log, story } = sound(300);
    const promise = { name: 'promise', bytes: promiseOf(story.bodies[7]!, 5) };
    const receipts = [...[0, 7, 255, 256, 299].map((index) => ({ name: `receipt ${index}`, bytes: log.receipt(index) })), { name: 'early', bytes: log.receipt(3, 4) }, promise];
    const checkpoints = [1, 2, 127, 256, 299, 300].map((size) => ({ name: `older ${size}`, bytes: log.checkpoint(size) }));
    const verdict = await verdictOf(files, { checkpoints, receipts });
    expect(verdict).toMatchObject({ outcome: 'valid', faults: [], checked: { receipts: 7, checkpoints: 5 + 6 + 6 } });
  });

  it.each(['notes.txt', 'stamps/notes.txt', 'stamps/7.tsr', 'stamps/000000000007.tsr.old'])('names %s, into which nobody looks', async (file) => {
    const verdict = await verdictOf(new Map(sound(7).files).set(file, new Uint8Array(3)));
    expect(verdict).toMatchObject({ outcome: 'valid', faults: [{ code: 'file-unknown', details: { file } }] });
  });

  it('has heads of SM3 that are judged by a key of SM2, and without one says that they were not', async () => {
    for (const size of [0, 1, 2, 5, 256, 300]) {
      const { files, log } = sound(size);
      const both = putSm3Heads(new Map(files), log);
      expect(await verdictOf(both, { sm2Keys: [SM2.key] })).toMatchObject({ outcome: 'valid', faults: [], checked: { sm3Checkpoints: 1 + keptSizes(size).length } });
      expect(await verdictOf(both)).toMatchObject({ outcome: 'valid', faults: [{ code: 'sm3-unjudged' }], checked: { sm3Checkpoints: 0 } });
    }
    const { files, log } = sound(300);
    const older = { name: 'older', bytes: sm3Head(77, sm3Root(log, 77)) };
    expect(await verdictOf(putSm3Heads(new Map(files), log), { sm2Keys: [SM2.key], checkpoints: [older] })).toMatchObject({ outcome: 'valid', faults: [], checked: { sm3Checkpoints: 6 } });
    expect(await verdictOf(partBundle(log, [3]).files, { sm2Keys: [SM2.key] })).toMatchObject({ outcome: 'valid', faults: [{ code: 'sm3-unjudged' }, { code: 'part-only' }] });
  });

  it('of a part proves its entries and says what it does not prove', async () => {
    const { files, log } = sound(300);
    const part = partBundle(log, [0, 5, 77, 255, 256, 299]).files;
    expect(await verdictOf(part)).toMatchObject({ outcome: 'valid', faults: [{ code: 'part-only' }], checked: { scope: 'part', entries: 6 } });
    const held = { checkpoints: [{ name: 'older', bytes: log.checkpoint(100) }], receipts: [{ name: 'receipt', bytes: log.receipt(8) }] };
    expect(await verdictOf(part, held)).toMatchObject({ outcome: 'unverified', faults: [{ code: 'part-only' }, { code: 'not-comparable', count: 3 }] });
    for (const [path, bytes] of files) if (/^tile\/\d/.test(path)) part.set(path, bytes);
    expect(await verdictOf(part, held)).toMatchObject({ outcome: 'valid', checked: { receipts: 1 } });
    const other = sound(300, 2).log;
    expect(await verdictOf(part, { receipts: [{ name: 'receipt', bytes: other.receipt(8) }] })).toMatchObject({ outcome: 'tampered' });
  });
});
