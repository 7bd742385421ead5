import { MemoryFiles } from '#verify/bundle-files';
import { NODE_HASHING } from '#verify/node-hashing';
import { verifyBundle } from '#verify/verify-bundle';
import { BuiltLog, buildBundle, LOG, ORIGIN, WITNESSED, WITNESSES } from './build-bundle';
import { tellStory } from './tell-story';

const TRUST = { origin: ORIGIN, keys: [LOG.key], witnesses: WITNESSES.map(({ key }) => key), quorum: 2, checkpoints: [], receipts: [], maxHeadAge: 3600, now: WITNESSED + 60 };

describe('a bundle that nobody touched', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 100, 255, 256, 257, 511, 512, 513, 700])('of %i entries raises no alarm', async (size) => {
    const story = tellStory(size, size);
    const log = new BuiltLog(story.bodies);
    const verdict = await verifyBundle({ files: new MemoryFiles(buildBundle(log, story)), hashing: NODE_HASHING, trust: TRUST });
    expect(verdict).toMatchObject({ outcome: 'valid', findings: [], checked: { size, entries: size, scope: 'all', cosignatures: 3 } });
  });
});
