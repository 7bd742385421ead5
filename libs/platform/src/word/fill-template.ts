import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module';
import PizZip from 'pizzip';
import { readZip, ZipRefused } from '../files/zip';
import { writeZip } from '../workbook/write-zip';

/** Why a template cannot be used: what is wrong, and the tag as it stands in it. */
export interface TemplateMistake {
  readonly problem: string;
  readonly tag: string;
}

/** A template that no document can be set in; each mistake with the tag it is about. */
export class TemplateRefused extends Error {
  constructor(
    readonly reason: 'not-a-document' | 'damaged' | 'has-macros' | 'too-large' | 'tags',
    readonly mistakes: readonly TemplateMistake[] = [],
  ) {
    super(`template refused: ${reason}`);
    this.name = 'TemplateRefused';
  }
}

export const MOST_TEMPLATE_BYTES = 4 * 1024 * 1024;
const PICTURE = /<wp:docPr[^>]*(?:descr|title|name)="([^"]+)"/g;

/** Names of the fields a template uses, and the alternative texts of its pictures. Refused: `TemplateRefused`. */
export function templateTags(bytes: Uint8Array): { readonly tags: readonly string[]; readonly pictures: readonly string[] } {
  const zip = opened(bytes);
  const inspect = new InspectModule();
  compiled(zip, [inspect]);
  const xml = zip.file(/^word\/(document|header\d*|footer\d*)\.xml$/).map((part) => part.asText()).join('');
  return { tags: Object.keys(inspect.getAllTags()), pictures: [...new Set([...xml.matchAll(PICTURE)].map((match) => match[1] ?? ''))] };
}

/** The template with its fields filled; a field nobody fills is empty. `@` fields take XML of paragraphs. */
export function fillTemplate(bytes: Uint8Array, values: Readonly<Record<string, string>>): Buffer {
  const document = compiled(opened(bytes), []);
  document.render(values);
  const zip = document.getZip() as PizZip;
  const names = Object.keys(zip.files).filter((name) => !name.endsWith('/'));
  return writeZip(names.map((name) => [name, (zip.file(name)?.asUint8Array() ?? new Uint8Array())] as const));
}

function opened(bytes: Uint8Array): PizZip {
  if (bytes.byteLength > MOST_TEMPLATE_BYTES) throw new TemplateRefused('too-large');
  try {
    const entries = readZip(bytes);
    if (!entries.some(({ name }) => name === 'word/document.xml')) throw new TemplateRefused('not-a-document');
    if (entries.some(({ name }) => /vbaProject|activeX|embeddings\//i.test(name))) throw new TemplateRefused('has-macros');
    return new PizZip(writeZip(entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry.data()] as const), 'store'));
  } catch (error) {
    if (error instanceof ZipRefused) throw new TemplateRefused('damaged');
    throw error;
  }
}

function compiled(zip: PizZip, modules: readonly object[]): Docxtemplater {
  try {
    return new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, modules: [...modules] as never[], nullGetter: () => '' });
  } catch (error) {
    const mistakes = mistakesOf(error);
    if (mistakes === undefined) throw error;
    throw new TemplateRefused('tags', mistakes);
  }
}

interface Explained {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly Explained[] };
}

function mistakesOf(error: unknown): readonly TemplateMistake[] | undefined {
  const { properties } = error as Explained;
  if (properties?.id === undefined) return undefined;
  const all = properties.errors ?? [error as Explained];
  return all.map((one) => ({ problem: one.properties?.id ?? 'unknown', tag: one.properties?.xtag ?? '' }));
}
