import type { Parts } from './guard';
import { attributeOf } from './sheet-xml';
import { WorkbookRefused } from './workbook-refused';

/** A sheet's name as the user sees it and the part that holds it, in the order of the tabs. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** Worksheets only: chart and dialogue sheets hold no rows. */
export function sheetParts(parts: Parts): SheetPart[] {
  const workbook = workbookPart(parts);
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const xml = parts.get(workbook)?.toString('utf8') ?? '';
  const found: SheetPart[] = [];
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?sheet\s((?:"[^"]*"|'[^']*'|[^>"'])*?)\/?>/g)) {
    const relation = relations.get(attributeOf(attributes, '\\w+:id') ?? '');
    if (!relation?.type.endsWith('/worksheet')) continue;
    if (!parts.has(relation.target)) throw new WorkbookRefused('truncated', relation.target);
    found.push({ name: unescapeXml(attributeOf(attributes, 'name') ?? ''), part: relation.target });
  }
  if (found.length === 0) throw new WorkbookRefused('not-a-workbook', workbook);
  return found;
}

function workbookPart(parts: Parts): string {
  for (const { type, target } of relationsOf(parts, '_rels/.rels', '').values()) {
    if (type.endsWith('/officeDocument') && parts.has(target)) return target;
  }
  throw new WorkbookRefused('not-a-workbook', '_rels/.rels');
}

function relationsOf(parts: Parts, name: string, folder: string): Map<string, { type: string; target: string }> {
  const xml = parts.get(name)?.toString('utf8') ?? '';
  const relations = new Map<string, { type: string; target: string }>();
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?Relationship\s((?:"[^"]*"|'[^']*'|[^>"'])*?)\/?>/g)) {
    const target = unescapeXml(attributeOf(attributes, 'Target') ?? '');
    const path = target.startsWith('/') ? target.slice(1) : resolve(folder, target);
    relations.set(attributeOf(attributes, 'Id') ?? '', { type: attributeOf(attributes, 'Type') ?? '', target: path });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = folder.split('/').filter((segment) => segment !== '');
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '.') path.push(segment);
  }
  return path.join('/');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
