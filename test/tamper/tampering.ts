import { firstBad, type Verdict } from '#domain/ledger/verdict';
import { MemoryFiles } from '#verify/bundle-files';
import { NODE_HASHING } from '#verify/node-hashing';
import type { Trust } from '#verify/trust';
import { verifyBundle } from '#verify/verify-bundle';
import { BuiltLog, buildBundle, type Files, LOG, ORIGIN, WITNESSED, WITNESSES } from './build-bundle';
import type { Given, Kind, Tampered } from './kind';
import { Random } from './random';
import { type Told, tellStory } from './tell-story';

/** What the inspector holds of a sound log. */
export const TRUST: Trust = { origin: ORIGIN, keys: [LOG.key], sm2Keys: [], witnesses: WITNESSES.map(({ key }) => key), quorum: 2, checkpoints: [], receipts: [], maxHeadAge: 3600, now: WITNESSED + 60 };

/** Sizes at and about those where trees and tiles change their shape. */
export const SIZES = [2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 127, 128, 129, 200, 255, 256, 257, 300, 400, 511, 512, 513, 600] as const;

export interface Sound {
  readonly story: Told;
  readonly log: BuiltLog;
  readonly files: Files;
}

const built = new Map<string, Sound>();

/** Built once for each size and seed. */
export function sound(size: number, seed = 1): Sound {
  const key = `${size} ${seed}`;
  const known = built.get(key);
  if (known) return known;
  const story = tellStory(size * 1_000 + seed, size);
  const log = new BuiltLog(story.bodies);
  const made = { story, log, files: buildBundle(log, story) };
  built.set(key, made);
  return made;
}

/** One tampering of this kind, at a place that the seed decides; another log where this one has nothing to tamper with. */
export function tamperedBy(kind: Kind, seed: number): { readonly given: Given; readonly tampered: Tampered } {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const random = new Random(seed * 1_000 + attempt);
    const base = sound(random.pick(SIZES));
    const given: Given = { ...base, files: new Map(base.files), random };
    const tampered = kind(given);
    if (tampered) return { given, tampered };
  }
  throw new Error('no log fits this kind');
}

export function verdictOf(files: Files, trust: Partial<Trust> = {}): Promise<Verdict> {
  return verifyBundle({ files: new MemoryFiles(files), hashing: NODE_HASHING, trust: { ...TRUST, ...trust } });
}

/** Undefined where the verdict is right: what must be found, first, at its place, and no wider than it can be told. */
export function missed(verdict: Verdict, { also, at, code, outcome, within }: Tampered): string | undefined {
  const found = outcome === 'tampered' ? firstBad(verdict.faults) : verdict.faults.find((fault) => fault.code === code);
  if (verdict.outcome !== outcome || found?.code !== code) return `${outcome} ${code} expected`;
  if (also !== undefined && !verdict.faults.some((fault) => fault.code === also)) return `${also} expected besides`;
  if (at === undefined) return undefined;
  if (found.from === null || found.to === null || at < found.from || at >= found.to) return `${code} expected at ${at}`;
  return within !== undefined && found.to - found.from > within ? `${code} at ${at} within ${within} expected` : undefined;
}
