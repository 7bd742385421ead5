import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Printed, type DocumentKind } from '#domain/document/document';
import { PLAIN_FORMAT } from '#domain/document/figure';

const FIGURE = {
  name: '网点', label: '农村电商网点', text: '100个', value: '100', unit: '个', over: null, under: null, verified: true, tense: 'result' as const,
  asOf: '2023-03-02', query: 'item.verified', of: { item: '1' }, format: PLAIN_FORMAT, basis: null,
  sources: { count: 2, sha256: 'a'.repeat(64), first: [{ kind: 'report', id: '019a0000-0000-7000-8000-000000000002' }] },
};

/** A document as it is printed, with whatever a test changes. */
export function printedOf(kind: DocumentKind, changes: Partial<Printed> = {}): Printed {
  return {
    v: 1, kind, year: 2023, number: '〔演示2023〕督查通报1号', title: '关于2023年度任务清单办理情况的通报', county: '三台县（演示）', demonstration: true,
    office: '县委督查室', to: ['潼川镇', '芦溪镇'], issuedOn: '2023-03-15', asOf: '2023-03-15 09:00',
    body: [{ style: 'heading', pieces: [{ text: '一、总体情况' }] }, { style: 'text', pieces: [{ text: '建成农村电商网点' }, { text: '100个', figure: 0 }, { text: '，惠及群众3.2万人。' }] }],
    tables: [], charts: [], figures: [FIGURE], exceptions: [],
    fields: kind === 'slip' ? { 单色: '黄色', 任务事项: '第1项　农村电商网点', 责任单位: '潼川镇', 完成时限: '2023年11月30日', 督办事由: '进度滞后', 答复时限: '2023年3月20日', 扣分: '1' } : {},
    trail: { entries: 12, size: 12, root: 'b'.repeat(64) },
    ...changes,
  };
}

/** What a program prints about a file; the file is gone afterwards. */
export function told(program: string, file: { readonly name: string; readonly bytes: Uint8Array }, args: (path: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-printed-'));
  try {
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    const { stdout, stderr, status } = spawnSync(program, [...args(path)], { encoding: 'utf8', timeout: 120_000 });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const pdfText = (bytes: Uint8Array): string => told('pdftotext', { name: 'a.pdf', bytes }, (path) => ['-layout', path, '-']);
export const pdfFonts = (bytes: Uint8Array): readonly string[] => told('pdffonts', { name: 'a.pdf', bytes }, (path) => [path]).trimEnd().split('\n').slice(2);

/** As LibreOffice makes it of a Word file, in a profile of its own; `version` is its own number for 1.7 (0, 17), 1.6, 1.5 and PDF/A (1 to 3). */
export function asPdf(word: Uint8Array, version?: number): Buffer {
  return converted(word, 'pdf', version === undefined ? '' : `:writer_pdf_Export:${JSON.stringify({ SelectPdfVersion: { type: 'long', value: String(version) } })}`);
}

/** The same PDF with its objects packed into object streams under a stream of cross references, as most programs write them. */
export function repacked(pdf: Uint8Array, ...more: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'duban-repacked-'));
  try {
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    writeFileSync(from, pdf);
    const { status, stderr } = spawnSync('qpdf', ['--object-streams=generate', ...more, from, to], { encoding: 'utf8', timeout: 60_000 });
    // 3: done, with warnings.
    if (status !== 0 && status !== 3) throw new Error(`qpdf: ${stderr}`);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A Word file as LibreOffice saves it again: its own parts, styles and runs. */
export function resaved(word: Uint8Array): Buffer {
  return converted(word, 'docx');
}

function converted(word: Uint8Array, to: 'pdf' | 'docx', how = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
  try {
    const path = join(folder, 'a.docx');
    writeFileSync(path, word);
    const { stderr, status } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', `${to}${how}`, '--outdir', join(folder, 'out'), path], { encoding: 'utf8', timeout: 180_000 });
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return readFileSync(join(folder, 'out', `a.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Modules of a QR code drawn as PNG: squares of `scale` pixels within a border of `quiet` modules. */
export function modulesOf(png: Buffer, scale = 6, quiet = 4): readonly (readonly boolean[])[] {
  const width = png.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const side = width / scale - 2 * quiet;
  const isDark = (row: number, column: number): boolean => (raw[((row + quiet) * scale + 1) * (width * 4 + 1) + 1 + ((column + quiet) * scale + 1) * 4] ?? 255) < 128;
  return Array.from({ length: side }, (_, row) => Array.from({ length: side }, (__, column) => isDark(row, column)));
}
