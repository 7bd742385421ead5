import { readFile, stat } from 'node:fs/promises';
import { ZipRefused } from '../files/zip';
import { guardArchive } from './archive-guard';
import { BlobRefused } from './blob-refused';
import { nameFits } from './media';
import type { Media } from './media';
import { mustBeOneFile, mustNotBeActive } from './sniff-active';
import { sniffImage } from './sniff-image';
import { sniffOle2 } from './sniff-ole2';
import { mustBeSoundPdf } from './sniff-pdf';
import { mustBeText } from './sniff-text';
import { isMp4, mustBeSoundMp4 } from './sniff-video';

/** Bytes a file may have to be inspected; evidence above it is refused before it is read. */
export const INSPECTED = 256 * 1024 * 1024;

const starts = (bytes: Buffer, magic: string): boolean => bytes.subarray(0, magic.length / 2).toString('hex') === magic;

/**
 * What a file is, judged by its content alone; then the name must agree. Refused: whatever runs, whatever a
 * browser would render as a page, whatever two programs would read as two different things, encrypted or
 * active office files, archives that lie, images that unfold into gigabytes, and everything not in `MEDIA`.
 */
export async function sniffFile(path: string, name: string): Promise<Media> {
  const { size } = await stat(path);
  if (size > INSPECTED) throw new BlobRefused('too-large', { size, limit: INSPECTED });
  const media = sniff(await readFile(path));
  if (!nameFits(name, media)) throw new BlobRefused('name-disagrees', { media });
  return media;
}

/** The media type of a whole file in memory, or a refusal. */
export function sniff(bytes: Buffer): Media {
  if (bytes.length === 0) throw new BlobRefused('empty');
  mustNotBeActive(bytes);
  if (starts(bytes, '504b0304')) return archive(bytes);
  if (starts(bytes, 'd0cf11e0a1b11ae1')) return sniffOle2(bytes);
  const media = plain(bytes);
  if (media !== undefined) {
    mustBeOneFile(bytes, media);
    return media;
  }
  mustBeText(bytes);
  return 'text/plain';
}

function plain(bytes: Buffer): Media | undefined {
  if (starts(bytes, '255044462d')) {
    mustBeSoundPdf(bytes);
    return 'application/pdf';
  }
  if (isMp4(bytes)) {
    mustBeSoundMp4(bytes);
    return 'video/mp4';
  }
  return sniffImage(bytes);
}

function archive(bytes: Buffer): Media {
  try {
    return guardArchive(bytes);
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    throw error.reason === 'encrypted'
      ? new BlobRefused('encrypted')
      : new BlobRefused('archive', { why: error.reason });
  }
}
