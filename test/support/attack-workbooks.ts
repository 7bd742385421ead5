import type { FailureCode } from '#domain/kernel/failures';
import { writeWorkbook } from '#platform/workbook/write-workbook';
import { writeZip, type ZipPart } from './zip-writer';

type Attack = readonly [string, FailureCode, () => Uint8Array | Promise<Uint8Array>];

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const container = (...parts: ZipPart[]): Buffer => writeZip([{ name: '[Content_Types].xml', content: TYPES }, ...parts]);
const whole = (): Promise<Uint8Array> => writeWorkbook([{ name: '清单', rows: [['序号', '任务事项'], [1, '甲']] }]);

/** Files that are not lists, one of each kind, with what is answered to each. Small enough to send to a route. */
export function attackCodes(): readonly Attack[] {
  return [
    ['nothing', 'workbook.empty', () => Buffer.alloc(0)],
    ['plain text', 'workbook.not-a-workbook', () => Buffer.from('序号,领域,任务事项')],
    ['the old format', 'workbook.legacy-format', () => Buffer.concat([OLE2, Buffer.from('Workbook', 'utf16le')])],
    ['a password', 'workbook.encrypted', () => Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['macros', 'workbook.has-macros', () => container({ name: 'xl/vbaProject.bin', content: 'x' })],
    ['links', 'workbook.external-links', () => container({ name: 'xl/connections.xml', content: '<x/>' })],
    ['an OLE object', 'workbook.embedded-objects', () => container({ name: 'xl/embeddings/a.bin', content: 'x' })],
    ['an archive inside', 'workbook.nested-archive', () => container({ name: 'xl/media/a.zip', content: 'x' })],
    ['traversal', 'workbook.unsafe-name', () => container({ name: '../../etc/a.xml', content: '<x/>' })],
    ['a bomb', 'workbook.zip-bomb', () => container({ name: 'xl/a.xml', content: Buffer.alloc(40 * 1024 * 1024) })],
    ['half a file', 'workbook.truncated', async () => (await whole()).slice(0, -40)],
    ['a sheet of too many rows', 'workbook.too-many-cells', tooManyRows],
    ['a workbook without a list', 'list.no-header', whole],
  ];
}

async function tooManyRows(): Promise<Uint8Array> {
  return writeWorkbook([{ name: '清单', rows: Array.from({ length: 20_001 }, (_, row) => [row]) }]);
}
