import { hexOf } from '#domain/ledger/tlog/bytes';
import { type Checked, outcomeOf, type Verdict } from '#domain/ledger/verdict';
import { anchored } from './anchors';
import { checkEvidenceFiles } from './evidence-files';
import { Faults } from './faults';
import type { Hashing } from './hashing';
import { checkQuorum, checkWitnessTimes, type Head, readCosignatures } from './heads';
import { KeyChain } from './key-chain';
import { isKnownFile } from './known-files';
import { loadHeads, type Loaded } from './load-heads';
import { checkBehind, judgeHeads } from './judge-heads';
import { LeafWatch } from './leaf-watch';
import { Meaning, TABLES } from './meaning';
import { isOfItem, PART_FILE, walkPart } from './part-log';
import { isContradicted, type Settled, settleHeads } from './settle-heads';
import { Signers } from './signers';
import { Sm3Heads } from './sm3-heads';
import type { Trust } from './trust';
import type { Verifying } from './verifying';
import { LogWalk } from './walk-log';

/**
 * Checks a bundle against what the inspector pinned, everything that can be checked without the county, its software or a
 * network. Never throws for anything that is in the bundle.
 */
export async function verifyBundle(verifying: Verifying): Promise<Verdict> {
  const run = new Verification(verifying);
  await run.run();
  return { outcome: outcomeOf(run.faults.all()), checked: run.checked(), faults: run.faults.all() };
}

class Verification {
  readonly faults = new Faults();
  private readonly chain: KeyChain;
  private readonly sm3: Sm3Heads;
  private loaded: Loaded | undefined;
  private meaning: Meaning | undefined;
  private settled: Settled | undefined;
  private scope: Checked['scope'] = 'unknown';
  private rows = 0;
  private evidence = 0;

  constructor(private readonly verifying: Verifying) {
    this.chain = new KeyChain(verifying.trust.keys, this.around());
    this.sm3 = new Sm3Heads(verifying, this.faults);
  }

  async run(): Promise<void> {
    const { files, trust } = this.verifying;
    this.loaded = await loadHeads(this.verifying, this.faults);
    const { newest } = this.loaded;
    if (!newest || this.faults.has('origin-differs')) return;
    const heads = [newest, ...this.loaded.others];
    for (const head of heads) readCosignatures(head, trust, this.around());
    this.meaning = new Meaning(this.faults, new Set(heads.map(({ checkpoint }) => checkpoint.size)));
    this.scope = files.paths().includes(PART_FILE) ? 'part' : 'all';
    await this.sm3.load(this.scope === 'part');
    // What a checkpoint says that was changed after it was signed is nothing to hold a log against.
    if (isContradicted(newest, this.verifying)) this.settle(newest, this.loaded);
    else await (this.scope === 'part' ? this.walkPart(newest, this.loaded) : this.walkAll(newest, this.loaded));
    this.checkHeads(newest);
    for (const file of files.paths()) if (!isKnownFile(file)) this.faults.add('file-unknown', { file });
  }

  private around(): { readonly faults: Faults; readonly hashing: Hashing } {
    return { faults: this.faults, hashing: this.verifying.hashing };
  }

  private readonly take = (index: number, bytes: Uint8Array): void => {
    this.sm3.take(bytes);
    const entry = this.meaning?.take(index, bytes);
    if (entry) this.chain.take(entry);
  };

  /** When all entries were read, and with them who signs after whom. */
  private settle(newest: Head, loaded: Loaded): Settled {
    const { trust } = this.verifying;
    const signers = new Signers(trust, this.chain, this.around(), [newest, ...loaded.others]);
    this.settled = settleHeads(newest, loaded, { signers, faults: this.faults, expected: trust.origin });
    return this.settled;
  }

  private async walkAll(newest: Head, loaded: Loaded): Promise<void> {
    const { files } = this.verifying;
    await this.walk(newest, loaded, this.take);
    this.sm3.judge(newest.checkpoint.size);
    this.rows = await this.meaning!.compareTables(files, TABLES);
    await this.meaning!.scores.checkTexts(files, this.verifying.hashing);
    this.evidence = await checkEvidenceFiles(files, this.meaning!.received, this.around());
  }

  /** The log itself, or, of a part, its hash tiles: against every head and receipt. */
  private async walk(newest: Head, loaded: Loaded, onEntry: ((index: number, bytes: Uint8Array) => void) | undefined): Promise<void> {
    const { files, hashing, onProgress, trust } = this.verifying;
    const [{ size }, { faults }] = [newest.checkpoint, this];
    const watch = new LeafWatch(loaded, hashing);
    const onLeaf = watch.isIdle ? undefined : (index: number, leaf: Uint8Array) => watch.see(index, leaf);
    const heads = [newest, ...loaded.others].filter(({ checkpoint }) => checkpoint.size <= size);
    const walk = new LogWalk(size, { files, hashing, faults, heads, onLeaf, onEntry, onProgress: (done) => onProgress?.(done, size) });
    await walk.run();
    const { promises, receipts, signed, signers } = this.settle(newest, loaded);
    if (walk.whole) watch.finish(size, { receipts, promises }, { faults, signers });
    judgeHeads(newest, { signed: signed.filter(({ checkpoint }) => checkpoint.size <= size), quorum: trust.quorum, walk, faults });
    checkBehind(newest, signed, faults);
    await signers.tell((at) => walk.rootAt(at));
  }

  /** The tables of an item belong to entries that are all there; those of other parts do not. */
  private async walkPart(newest: Head, loaded: Loaded): Promise<void> {
    const { files } = this.verifying;
    const { faults } = this;
    faults.add('part-only');
    await walkPart(files, newest.checkpoint, this.around(), this.take);
    if (files.paths().some((path) => path.startsWith('tile/0/'))) await this.walk(newest, loaded, undefined);
    else {
      const { promises, receipts, signed, signers } = this.settle(newest, loaded);
      for (const { name } of [...signed.filter((one) => one !== newest), ...promises, ...receipts]) faults.add('not-comparable', { file: name });
      checkBehind(newest, signed, faults);
      await signers.tell(() => Promise.resolve(undefined));
    }
    if (await isOfItem(files)) this.rows = await this.meaning!.compareTables(files, TABLES.slice(0, 2));
    this.evidence = await checkEvidenceFiles(files, this.meaning!.received, this.around());
  }

  private checkHeads(newest: Head): void {
    const { trust } = this.verifying;
    const heads = this.settled?.signed ?? [];
    checkWitnessTimes(heads, this.faults);
    checkQuorum(newest, trust, this.faults);
    const { latest, ownTime } = this.meaning!.order;
    for (const head of ownTime ? [] : heads) {
      const last = latest.get(head.checkpoint.size);
      const seen = Math.min(...head.times.values());
      if (last && last.at > seen * 1000 + 5_000) this.faults.add('time-ahead', { from: last.index, file: head.name });
      if (last && last.at > (head.stampedAt ?? Infinity) + 5_000) this.faults.add('stamp-early', { from: last.index, file: head.name });
    }
    this.checkAge(newest, trust);
  }

  /** Only a witness's time tells how old a head is: the county could write any. */
  private checkAge(newest: Head, { maxHeadAge, now }: Trust): void {
    if (maxHeadAge === null) return;
    if (newest.times.size === 0) return this.faults.add('head-age-unknown');
    const age = now - Math.max(...newest.times.values());
    if (age > maxHeadAge) this.faults.add('head-too-old', { hours: Math.round(age / 3600), most: Math.round(maxHeadAge / 3600) });
  }

  checked(): Checked {
    const newest = this.loaded?.newest;
    const seen = Math.max(...(newest?.times.values() ?? []));
    const lastAt = this.meaning?.order.lastAt ?? null;
    return {
      origin: newest?.checkpoint.origin ?? '',
      size: newest?.checkpoint.size ?? 0,
      root: newest ? hexOf(newest.checkpoint.root) : '',
      scope: this.scope,
      entries: this.meaning?.entries ?? 0,
      signer: this.settled?.signers.signer ?? '',
      checkpoints: this.settled?.signed.length ?? 0,
      sm3Checkpoints: this.sm3.count,
      cosignatures: newest?.times.size ?? 0,
      receipts: (this.loaded?.receipts.length ?? 0) + (this.loaded?.promises.length ?? 0),
      rows: this.rows,
      files: this.evidence,
      ...anchored(this.settled?.signed ?? [], this.meaning?.order.ownTime ?? false),
      witnessedAt: Number.isFinite(seen) ? isoOf(seen * 1000) : null,
      lastEntryAt: lastAt === null ? null : isoOf(lastAt),
    };
  }
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
