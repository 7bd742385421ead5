import { canonicalJson } from '#domain/ledger/canonical';
import type { EntryLine } from '#domain/ledger/bundle';
import { base64Of } from '#domain/ledger/tlog/base64';
import { utf8 } from '#domain/ledger/tlog/bytes';
import { inclusionProof } from '#domain/ledger/tlog/tree-proof';
import { sha256 } from '#platform/hash';
import type { BuiltLog, Files } from '../build-bundle';
import { changed, type Given, type Kinds, type Tampered } from '../kind';

/** The bundle of a part: these entries with their proofs, and nothing else of the log. */
export function partBundle(log: BuiltLog, indexes: readonly number[]): { readonly files: Files; readonly lines: readonly EntryLine[] } {
  const lines = indexes.map((index) => ({ index, body: new TextDecoder().decode(log.entries[index]), proof: inclusionProof(index, log.size, log.tree.hashAt, sha256).map(base64Of) }));
  return { lines, files: filesOf(log, lines) };
}

function filesOf(log: BuiltLog, lines: readonly EntryLine[]): Files {
  const text = lines.map(({ body, index, proof }) => `${canonicalJson({ body, index, proof })}\n`).join('');
  return new Map([['checkpoint', log.checkpoint()], ['entries.jsonl', utf8(text)]]);
}

/** Every third entry or so, one of them spoiled. */
const spoiled = (spoil: (line: EntryLine, given: Given) => EntryLine | undefined) => (given: Given): Tampered | undefined => {
  const indexes = given.story.bodies.map((_, index) => index).filter((index) => index % 3 === 0 || given.random.chance(0.1));
  const { lines } = partBundle(given.log, indexes);
  const place = given.random.below(lines.length);
  const line = spoil(lines[place]!, given);
  if (!line) return undefined;
  return { files: filesOf(given.log, lines.with(place, line)), outcome: 'tampered', code: 'proof-wrong', at: line.index, within: 1 };
};
const ZEROES = base64Of(new Uint8Array(32));

export const PART_KINDS: Kinds = {
  'of a part: an entry changed': spoiled((line, { random }) => ({ ...line, body: changed(line.body, (entry) => (entry['id'] = random.uuid())) })),
  'of a part: a hash of a proof changed': spoiled((line) => (line.proof.length === 0 ? undefined : { ...line, proof: line.proof.with(0, ZEROES) })),
  'of a part: a hash of a proof missing': spoiled((line) => (line.proof.length === 0 ? undefined : { ...line, proof: line.proof.slice(1) })),
  'of a part: a hash of a proof too many': spoiled((line) => ({ ...line, proof: [...line.proof, ZEROES] })),
  'of a part: hashes of a proof exchanged': spoiled((line) => (line.proof.length < 2 ? undefined : { ...line, proof: line.proof.toReversed() })),
  'of a part: a hash that is none': spoiled((line) => ({ ...line, proof: [...line.proof, 'AAAA'] })),
  'of a part: another place': spoiled((line) => ({ ...line, index: line.index + 1 })),
};
