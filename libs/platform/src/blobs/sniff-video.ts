import { BlobRefused } from './blob-refused';

const BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|m4v |qt {2}|3gp[4-9]|dash)$/i;
const BOXES = new Set([
  'ftyp',
  'moov',
  'mdat',
  'free',
  'skip',
  'wide',
  'moof',
  'mfra',
  'udta',
  'uuid',
  'meta',
  'sidx',
  'pnot',
  'beam',
]);

export function isMp4(bytes: Buffer): boolean {
  return bytes.length > 16 && bytes.toString('latin1', 4, 8) === 'ftyp' && BRANDS.test(bytes.toString('latin1', 8, 12));
}

/** The boxes must follow one another to the last byte, with an index (`moov`) and content among them. */
export function mustBeSoundMp4(bytes: Buffer): void {
  const seen = new Set<string>();
  let at = 0;
  while (at < bytes.length) {
    const box = at + 8 <= bytes.length ? bytes.toString('latin1', at + 4, at + 8) : '';
    if (!BOXES.has(box)) throw new BlobRefused('corrupt', { at });
    seen.add(box);
    at += lengthOf(bytes, at);
  }
  if (at !== bytes.length || !seen.has('moov') || !(seen.has('mdat') || seen.has('moof'))) {
    throw new BlobRefused('corrupt', { at });
  }
}

function lengthOf(bytes: Buffer, at: number): number {
  const short = bytes.readUInt32BE(at);
  if (short === 0) return bytes.length - at;
  if (short !== 1) return short >= 8 ? short : Number.POSITIVE_INFINITY;
  if (at + 16 > bytes.length) return Number.POSITIVE_INFINITY;
  const long = bytes.readBigUInt64BE(at + 8);
  return long >= 16n && long <= BigInt(bytes.length) ? Number(long) : Number.POSITIVE_INFINITY;
}
