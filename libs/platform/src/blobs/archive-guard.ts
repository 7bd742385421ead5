import { ZIP_LIMITS, readZip } from '../files/zip';
import type { ZipEntry } from '../files/zip';
import { decoded, mustBeInertXml, mustHaveOnlyInnerLinks } from './archive-xml';
import { BlobRefused } from './blob-refused';
import type { BlobReason } from './blob-refused';
import type { Media } from './media';
import { mustNotBeActive } from './sniff-active';
import { sniffImage } from './sniff-image';

const PREFIX = 'application/vnd.openxmlformats-officedocument.';
const MAIN: readonly (readonly [string, Media])[] = [
  [`${PREFIX}wordprocessingml.document.main+xml`, `${PREFIX}wordprocessingml.document`],
  [`${PREFIX}spreadsheetml.sheet.main+xml`, `${PREFIX}spreadsheetml.sheet`],
  [`${PREFIX}presentationml.presentation.main+xml`, `${PREFIX}presentationml.presentation`],
];

/** Parts that do something by themselves, by name and by declared type. */
const PARTS: readonly (readonly [RegExp, BlobReason])[] = [
  [
    /vbaproject|vbadata|(^|\/)macrosheets\/|(^|\/)dialogsheets\/|(^|\/)customui|attachedtoolbars|intlmacrosheet/,
    'macro',
  ],
  [/(^|\/)activex|(^|\/)oleobject|afchunk/, 'embedded'],
  [/(^|\/)externallinks\/|(^|\/)connections\.xml$|(^|\/)querytables\/|(^|\/)webextensions\//, 'external'],
  [/(^|\/)encryptioninfo$|(^|\/)encryptedpackage$/, 'encrypted'],
];
const TYPES: readonly (readonly [RegExp, BlobReason])[] = [
  [/macroenabled|vbaproject|vbadata|macrosheet|dialogsheet|attachedtoolbars|customui/i, 'macro'],
  [/activex|oleobject|ms-office\.chunk|message\/rfc822|text\/html|application\/rtf|x-msdownload/i, 'embedded'],
  [/externallink|spreadsheetml\.connections|querytable|webextension/i, 'external'],
];
const NESTED = /(^|\/)embeddings\/[^/]+\.(xlsx|docx|pptx)$/;
const DEPTH = 2;

/**
 * An office package or an OFD, told by its parts and not by its name. Every part is inflated within the limits, so
 * nothing that lies about its length passes. Refused: macros, ActiveX, OLE objects, links that fetch, fields that
 * call, entities, programs; a sheet embedded behind a chart is judged by the same rules, two levels deep at most.
 */
export function guardArchive(bytes: Buffer, depth = 0): Media {
  if (depth > DEPTH) throw new BlobRefused('embedded');
  const entries = readZip(bytes, ZIP_LIMITS);
  const media = mediaOf(entries);
  for (const entry of entries) mustBeSoundPart(entry, depth);
  return media;
}

function mediaOf(entries: readonly ZipEntry[]): Media {
  const types = entries.find((entry) => entry.name === '[Content_Types].xml');
  const ofd = entries.find((entry) => entry.name === 'OFD.xml');
  if (types !== undefined && ofd !== undefined) throw new BlobRefused('polyglot', { also: 'ofd' });
  if (ofd !== undefined) return mustBeOfd(mustBeInertXml(ofd.data()));
  if (types === undefined) throw new BlobRefused('unsupported');
  const declared = decoded(mustBeInertXml(types.data()));
  for (const [pattern, reason] of TYPES) if (pattern.test(declared)) throw new BlobRefused(reason);
  const main = MAIN.filter(([type]) => declared.includes(`"${type}"`) || declared.includes(`'${type}'`));
  if (main.length !== 1 || main[0] === undefined) throw new BlobRefused('unsupported');
  return main[0][1];
}

/** GB/T 33190: the entry file's root is OFD in this name space. */
function mustBeOfd(xml: string): Media {
  if (!/<(\w+:)?OFD\b[^>]*www\.ofdspec\.org/.test(xml)) throw new BlobRefused('unsupported');
  return 'application/ofd';
}

function mustBeSoundPart(entry: ZipEntry, depth: number): void {
  const name = entry.name.toLowerCase();
  for (const [pattern, reason] of PARTS) if (pattern.test(name)) throw new BlobRefused(reason);
  const content = entry.data();
  if (content.length === 0) return;
  if (NESTED.test(name)) {
    guardArchive(content, depth + 1);
    return;
  }
  if (/(^|\/)embeddings\//.test(name)) throw new BlobRefused('embedded');
  if (/\.(xml|rels|vml)$/.test(name)) {
    const xml = mustBeInertXml(content);
    if (name.endsWith('.rels')) mustHaveOnlyInnerLinks(xml);
    return;
  }
  mustBePassive(content);
}

/** What is not XML may be a picture, a font or a printer's settings, never a program, a page, an archive or an OLE file. */
function mustBePassive(content: Buffer): void {
  mustNotBeActive(content);
  if (/^(d0cf11e0|504b0304|7b5c727466)/.test(content.subarray(0, 8).toString('hex'))) throw new BlobRefused('embedded');
  sniffImage(content);
}
