import { BlobRefused } from './blob-refused';
import type { BlobReason } from './blob-refused';

const RELATIONSHIP = /<(?:[\w.-]+:)?Relationship\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Relationship types that carry something active, wherever they point. */
const TYPES: readonly (readonly [RegExp, BlobReason])[] = [
  [
    /\/(vbaproject|vbaprojectsignature|wordvbadata|xlmacrosheet|xlintlmacrosheet|attachedtoolbars|dialogsheet|extensibility)$/i,
    'macro',
  ],
  [/\/(oleobject|control|activexcontrolbinary|afchunk)$/i, 'embedded'],
  [
    /\/(externallink|externallinkpath|attachedtemplate|frame|subdocument|connections|querytable|webextension)$/i,
    'external',
  ],
];
const CALLING_FIELD = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|RD|MACROBUTTON|LINK|DATABASE)\b/i;
const CALLING_FORMULA = /<(?:\w+:)?f\b[^>]*>[^<]*(\b(WEBSERVICE|RTD|CALL|REGISTER\.ID|EXEC|DDE)\s*\(|\|')/i;

/** UTF-8 XML without a document type; Word fields and sheet formulas that call outside are refused. Returns the text. */
export function mustBeInertXml(content: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new BlobRefused('corrupt');
  }
  if (!text.trimStart().startsWith('<') || text.includes('\0')) throw new BlobRefused('corrupt');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new BlobRefused('external');
  if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text)) throw new BlobRefused('corrupt');
  if (CALLING_FIELD.test(fieldsOf(text)) || CALLING_FORMULA.test(text)) throw new BlobRefused('external');
  return text;
}

/** The instructions of Word's fields, joined: one instruction may be spread over many runs. */
function fieldsOf(xml: string): string {
  const spread = [...xml.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</g)].map((found) => found[1]).join('');
  const simple = [...xml.matchAll(/\w+:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((found) => found[1] ?? found[2]);
  // a hyperlink's own target may contain any word
  return [spread, ...simple].map((field) => decoded(field ?? '').replace(/HYPERLINK\s+"[^"]*"/gi, '')).join('\n');
}

/** Only a hyperlink to http, https or mailto may point out of the package: it fetches nothing until somebody clicks. */
export function mustHaveOnlyInnerLinks(rels: string): void {
  for (const found of rels.matchAll(RELATIONSHIP)) {
    const link = attributesOf(found[1] ?? '');
    for (const [pattern, reason] of TYPES) if (pattern.test(link.type ?? '')) throw new BlobRefused(reason);
    const target = (link.target ?? '').trim();
    const hyperlink = /\/hyperlink$/i.test(link.type ?? '');
    const outside = /^external$/i.test((link.targetmode ?? '').trim()) || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(target);
    if (outside && !(hyperlink && /^(https?:\/\/|mailto:|#)/i.test(target))) throw new BlobRefused('external');
    if (target.split(/[\\/]/).filter((part) => part === '..').length > 4) throw new BlobRefused('external');
  }
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(ATTRIBUTE)) {
    found[(name as string).toLowerCase()] = decoded(double ?? single ?? '');
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references resolved, so that `&#69;xternal` is read as what it is. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
