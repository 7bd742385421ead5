import { openParts } from '#platform/workbook/guard';
import { readWorkbook } from '#platform/workbook/read-workbook';
import { writeTables } from '#platform/workbook/write-tables';
import { writeZip } from '#platform/workbook/write-zip';
import { requireTool } from '#test/support/require-tool';
import { throughOffice } from './through-office';

const TEXTS = ['=1+1', '007', '95%', '2023-09-30', '中文'];
const made = () => writeTables([{ name: '表', title: '题', note: '注', columns: TEXTS.map((heading) => ({ heading, width: 10 })), rows: [TEXTS] }]);
const texts = async (bytes: Uint8Array) => (await readWorkbook(bytes))[0]?.rows[3]?.map(({ text, kind }) => `${kind} ${text}`);

/** As WPS packs one: its own properties, the sheet at an absolute place, text in the sheet instead of a shared table. */
function asWps(bytes: Uint8Array): Buffer {
  const parts = new Map(openParts(bytes));
  const change = (name: string, by: (xml: string) => string) => parts.set(name, Buffer.from(by(parts.get(name)!.toString('utf8'))));
  const shared = [...parts.get('xl/sharedStrings.xml')!.toString('utf8').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text);
  change('xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('Target="worksheets/', 'Target="/xl/worksheets/'));
  change('xl/worksheets/sheet1.xml', (xml) => xml.replace(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, rest: string, at: string) => ` t="inlineStr"${rest}><is>${shared[Number(at)]}</is>`));
  parts.set('docProps/custom.xml', Buffer.from('<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"/></Properties>'));
  return writeZip(parts);
}

describe('a workbook saved by another program', () => {
  it('of WPS’s make is read as the same text', async () => {
    expect(await texts(asWps(await made()))).toEqual(TEXTS.map((text) => `text ${text}`));
  });

  const office = requireTool('soffice', 'saves a workbook in formats of old and of others') ? it : it.skip;
  office('in the format of old is refused with what to do, whatever it is called', async () => {
    await expect(readWorkbook(throughOffice(await made(), 'xls'))).rejects.toMatchObject({ reason: 'legacy-format' });
  }, 150_000);

  office('as OpenDocument is no workbook of ours', async () => {
    await expect(readWorkbook(throughOffice(await made(), 'ods'))).rejects.toMatchObject({ reason: 'not-a-workbook' });
  }, 150_000);
});
