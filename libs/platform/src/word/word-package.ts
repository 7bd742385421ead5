import { readZip } from '../files/zip';
import { writeZip } from '../workbook/write-zip';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const HEADER = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';

/** The parts of a Word file, changed in place and packed again; the same parts give the same bytes. */
export class WordPackage {
  private readonly parts: Map<string, Buffer>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(readZip(bytes).filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry.data()]));
  }

  names(): readonly string[] {
    return [...this.parts.keys()];
  }

  text(name: string): string {
    return this.parts.get(name)?.toString('utf8') ?? '';
  }

  setText(name: string, text: string): void {
    this.parts.set(name, Buffer.from(text, 'utf8'));
  }

  toBytes(): Buffer {
    // The list of types comes first: some readers look no further to know what the file is.
    const names = [...this.parts.keys()].sort((a, b) => Number(b === TYPES) - Number(a === TYPES));
    return writeZip(names.map((name) => [name, this.parts.get(name) as Buffer] as const));
  }

  /** Puts a picture where the template has one whose alternative text is this; says whether there was one. */
  setPicture(alternative: string, png: Uint8Array): boolean {
    let found = false;
    for (const name of this.names().filter((part) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(part))) {
      for (const id of pictureIds(this.text(name), alternative)) {
        const target = relationTarget(this.text(relationsOf(name)), id);
        if (target === undefined) continue;
        const part = `word/${target.replace(/^\/?(word\/)?/, '')}`.replace(/\.[a-z]+$/, `-${alternative.length}.png`);
        this.parts.set(part, Buffer.from(png));
        this.setText(relationsOf(name), withTarget(this.text(relationsOf(name)), id, part.replace('word/', '')));
        found = true;
      }
    }
    if (found) this.addType('png', 'image/png');
    return found;
  }

  /** Adds a picture to the document; what it is called there. */
  addPicture(name: string, bytes: Uint8Array, type: 'png' | 'svg'): string {
    const part = `media/${name}.${type}`;
    this.parts.set(`word/${part}`, Buffer.from(bytes));
    this.addType(type, type === 'png' ? 'image/png' : 'image/svg+xml');
    return this.addRelation(IMAGE, part);
  }

  /** Writes grey words across every page, behind the text. A document without a header is given one. */
  addWatermark(words: string): void {
    const headers = this.names().filter((name) => /^word\/header\d*\.xml$/.test(name));
    if (headers.length === 0) headers.push(this.addHeader());
    for (const header of headers) {
      const xml = this.text(header);
      const end = xml.lastIndexOf('</w:hdr>');
      this.setText(header, `${xml.slice(0, end)}${watermark(words)}${xml.slice(end)}`);
    }
  }

  private addHeader(): string {
    const name = 'word/header9.xml';
    this.setText(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"></w:hdr>');
    const id = this.addRelation(HEADER, 'header9.xml');
    this.setText(TYPES, this.text(TYPES).replace('</Types>', `<Override PartName="/${name}" ContentType="${HEADER_TYPE}"/></Types>`));
    const reference = `<w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="${id}"/>`;
    this.setText(DOCUMENT, this.text(DOCUMENT).replace(/<w:sectPr(?:\s[^>]*)?>/g, (open) => `${open}${reference}`));
    return name;
  }

  private addRelation(type: string, target: string): string {
    const xml = this.text(RELATIONS);
    const id = `rIdDuban${[...xml.matchAll(/rIdDuban/g)].length + 1}`;
    this.setText(RELATIONS, xml.replace('</Relationships>', `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`));
    return id;
  }

  private addType(extension: string, type: string): void {
    const xml = this.text(TYPES);
    if (new RegExp(`Extension="${extension}"`, 'i').test(xml)) return;
    this.setText(TYPES, xml.replace(/<Types([^>]*)>/, `<Types$1><Default Extension="${extension}" ContentType="${type}"/>`));
  }
}

function relationsOf(part: string): string {
  return part.replace(/^word\//, 'word/_rels/').replace(/$/, '.rels');
}

/** Ids of the pictures with this alternative text, as title, description or name. */
function pictureIds(xml: string, alternative: string): readonly string[] {
  return [...xml.matchAll(/<w:drawing>[\s\S]*?<\/w:drawing>/g)].flatMap(([drawing]) => {
    const described = /<wp:docPr[^>]*>/.exec(drawing)?.[0] ?? '';
    const id = /r:embed="([^"]+)"/.exec(drawing)?.[1];
    return id !== undefined && described.includes(`"${alternative}"`) ? [id] : [];
  });
}

function withTarget(relations: string, id: string, target: string): string {
  return relations.replace(/<Relationship\b[^>]*>/g, (tag) => (tag.includes(`Id="${id}"`) ? tag.replace(/Target="[^"]*"/, `Target="${target}"`) : tag));
}

function relationTarget(relations: string, id: string): string | undefined {
  const line = [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`Id="${id}"`));
  return line === undefined ? undefined : /Target="([^"]+)"/.exec(line)?.[1];
}

/** WordArt across the page, as Word itself writes a watermark. */
function watermark(words: string): string {
  const shape = `<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype>`;
  const style = 'position:absolute;margin-left:0;margin-top:0;width:460pt;height:46pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';
  return `<w:p xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:rPr><w:noProof/></w:rPr><w:pict>${shape}<v:shape id="DubanWatermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="${style}" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;SimSun&quot;;font-size:1pt" string="${words}"/></v:shape></w:pict></w:r></w:p>`;
}
