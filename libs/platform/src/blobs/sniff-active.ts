import { BlobRefused } from './blob-refused';
import type { Media } from './media';

/** First bytes of what a machine would run or unpack into something that runs. */
const RUNS: readonly string[] = [
  '4d5a', // Windows program
  '7f454c46', // ELF
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe', // Mach-O
  'cafebabe', // Java class, fat Mach-O
  '6465780a', // Dalvik
  '0061736d', // WebAssembly
  '2321', // #!
  '4c0000000114020000000000c0000000', // Windows shortcut
  '49545346', // compiled help
];

const PAGE = /<!doctype|<html|<svg|<script|<iframe|<\?php|<%@|<\?xml|javascript:|mime-version:|\{\\rtf/i;
const INJECTED = /<script|<html|<svg[\s>]|<iframe|<\?php|<!doctype html/i;
const WINDOW = 1024 * 1024;

/** Refuses programs, shortcuts and everything a browser or mail program would render as a page. */
export function mustNotBeActive(bytes: Buffer): void {
  const head = bytes.subarray(0, 16).toString('hex');
  if (RUNS.some((magic) => head.startsWith(magic))) throw new BlobRefused('executable');
  const start = textOf(bytes.subarray(0, 512)).trimStart();
  if (/^[<{%]|^mime-version:/i.test(start) && PAGE.test(start) && !start.startsWith('%PDF-')) {
    throw new BlobRefused('markup');
  }
}

/** Refuses an image, a video or a PDF that is also a page, a PDF or an archive. */
export function mustBeOneFile(bytes: Buffer, media: Media): void {
  const tail = bytes.subarray(Math.max(0, bytes.length - 22 - 0xffff));
  if (tail.includes('PK\x05\x06')) throw new BlobRefused('polyglot', { also: 'zip' });
  if (media === 'application/pdf') {
    if (INJECTED.test(textOf(bytes.subarray(0, 1024)))) throw new BlobRefused('polyglot', { also: 'page' });
    return;
  }
  if (bytes.includes('%PDF-')) throw new BlobRefused('polyglot', { also: 'pdf' });
  // windows overlap by more than the longest word looked for
  for (let at = 0; at < bytes.length; at += WINDOW - 32) {
    if (INJECTED.test(bytes.toString('latin1', at, at + WINDOW))) throw new BlobRefused('polyglot', { also: 'page' });
  }
}

/** Text as a lenient reader sees it: without byte order mark, and without the zeros of UTF-16. */
function textOf(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
}
