import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { openBlobStore } from '#platform/blobs/open-blob-store';
import { readText } from '#platform/word/read-text';
import { cloneDatabase } from '#test/support/database';
import { asPdf, pdfText } from '#test/support/printed';
import { requireTool } from '#test/support/require-tool';
import { onUrl, type WithOwner } from '../owner-database';
import { registerBrief } from './brief';

const withOffice = requireTool('soffice', 'the brief is opened by LibreOffice') ? it : it.skip;
/** Findings and directives have slips and urgings too; the brief tells of the annual list. */
const ON_LIST = `JOIN assignment a ON a.county_id = x.county_id AND a.id = x.assignment_id
  JOIN annual_list l ON l.county_id = a.county_id AND l.id = a.list_id AND l.kind = 'annual'`;
/** The whole year is played once. */
const PLAYING = 600_000;

interface Told {
  readonly number: string;
  readonly changed?: number;
  readonly figures: readonly { readonly name: string; readonly label: string; readonly text: string; readonly now?: string | null; readonly value?: string | null; readonly query: string; readonly of?: Readonly<Record<string, string>> }[];
}

describe('duban brief', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-brief-'));
  const out = join(folder, 'brief.docx');
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let issued: Told;
  const onOwner: WithOwner = (work) => onUrl(database.ownerUrl, work);
  const sql = (text: string): Promise<Record<string, unknown>[]> => onOwner((owner) => owner.query(text));

  beforeAll(async () => {
    database = await cloneDatabase();
    issued = JSON.parse((await brief('issue', '--county', 'demo', '--year', '2023', '--out', out, '--json')).told) as Told;
  }, PLAYING);
  afterAll(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function brief(...args: readonly string[]): Promise<{ told: string }> {
    let told = '';
    const place = { onOwner, evidence: openBlobStore({ blobDir: folder, blobS3: undefined }), address: 'https://duban.example' };
    const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (told += text), writeErr: () => undefined });
    registerBrief(program, () => place);
    await program.parseAsync(['brief', ...args], { from: 'user' });
    return { told };
  }

  it('issues a Word file that holds every figure as its query answered it', async () => {
    expect(issued.number).toBe('〔演示2023〕情况汇报1号');
    expect(issued.figures.length).toBeGreaterThan(25);
    const text = readText(readFileSync(out)).replace(/\s/g, '');
    for (const { text: told } of issued.figures) expect(text).toContain(told);
    const [counted] = await sql(`SELECT (SELECT count(*)::integer FROM unit WHERE kind = 'township') AS townships, 
      (SELECT count(*)::integer FROM task_item i JOIN annual_list l ON l.county_id = i.county_id AND l.id = i.list_id AND l.kind = 'annual' WHERE i.state = 'current') AS items,
      (SELECT count(*)::integer FROM slip x ${ON_LIST} WHERE x.number IS NOT NULL AND x.state <> 'withdrawn') AS slips, (SELECT count(*)::integer FROM urge x ${ON_LIST}) AS urges`);
    const value = (name: string): number => Number(issued.figures.find((figure) => figure.name === name)?.value);
    expect({ townships: value('镇乡'), items: value('事项'), slips: value('督办单'), urges: value('催办') }).toEqual(counted);
  });

  withOffice('which LibreOffice opens and turns into a PDF', () => {
    const text = pdfText(asPdf(readFileSync(out))).replace(/\s/g, '');
    expect(text).toContain('〔演示2023〕情况汇报1号');
    expect(text).toContain('演示数据，与实际考核无关');
  }, 200_000);

  it('opens it again as it was, and says what differs once the data moved on', async () => {
    const same = JSON.parse((await brief('open', issued.number, '--json')).told) as Told;
    expect(same.changed).toBe(0);
    await sql(`INSERT INTO urge SELECT (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'at', u.at + interval '1 second'))).* FROM urge u LIMIT 1`);
    const again = join(folder, 'again.docx');
    const moved = JSON.parse((await brief('open', issued.number, '--out', again, '--json')).told) as Told;
    expect(moved.changed).toBe(1);
    const urges = moved.figures.find(({ name }) => name === '催办');
    expect([urges?.text, urges?.now]).toEqual([issued.figures.find(({ name }) => name === '催办')?.text, expect.stringMatching(/次$/)]);
    expect(urges?.now).not.toBe(urges?.text);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    expect((await brief('open', issued.number)).told).toMatch(/今天再查有1个不同/);
  }, PLAYING);

  it('is refused once the source of one figure is gone, and names it', async () => {
    const figure = issued.figures.find(({ name }) => name === '集体组织');
    await sql(`ALTER TABLE verification DISABLE TRIGGER USER; DELETE FROM verification v USING assignment a, task_item i
      WHERE a.county_id = v.county_id AND a.id = v.assignment_id AND i.county_id = a.county_id AND i.id = a.item_id AND i.number = ${Number(figure?.of?.['item'])}`);
    await expect(brief('issue', '--out', join(folder, 'none.docx'))).rejects.toMatchObject({ code: 'document.not-ready', details: { figures: expect.stringContaining('集体组织') } });
    const [count] = await sql(`SELECT count(*)::integer AS briefs FROM document WHERE kind = 'brief'`);
    expect(count).toEqual({ briefs: 1 });
  }, PLAYING);
});
