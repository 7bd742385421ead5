import { BUNDLE_TABLES, SM3_CHECKPOINT } from '#domain/ledger/bundle';
import { parseTilePath } from '#domain/ledger/tlog/tile';
import { reading } from './heads';
import { isScoreFile } from './score-texts';

const SINGLE = ['bundle.json', 'checkpoint', SM3_CHECKPOINT, 'entries.jsonl', 'evidence.jsonl', ...BUNDLE_TABLES.map((table) => `tables/${table}.jsonl`)];

/** Whether the verifier knows what this file is for; others are named, since nobody looked into them. */
export function isKnownFile(path: string): boolean {
  if (SINGLE.includes(path) || /^((sm3\/)?checkpoints|receipts|evidence)\/[^/]+$|^stamps\/\d{12}(\.tsr)?$/.test(path) || isScoreFile(path)) return true;
  return reading(() => parseTilePath(path)) !== undefined;
}
