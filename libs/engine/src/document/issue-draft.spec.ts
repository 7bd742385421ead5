import type { DataSource } from 'typeorm';
import { type FigureBinding, PLAIN_FORMAT } from '#domain/document/figure';
import type { Outline } from '#domain/document/outline';
import { Failure } from '#domain/kernel/failure';
import { newId } from '#platform/ids';
import { readText } from '#platform/word/read-text';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { compareFigures } from './compare-figures';
import { DocumentQueries } from './document.queries';
import { DraftQueries } from './draft.queries';
import { IssueDraft } from './issue-draft';
import { addressesAt } from './render/addresses';
import { SignDocument } from './sign-document';
import { ChangeDraft, WriteDraft } from './write-draft';

const database = useDatabase();
const shelf = new CalendarShelf();
let source: DataSource;
let county: County;
let work: UnitOfWork;
let documents: DocumentQueries;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 8 }).initialize();
  work = new UnitOfWork(source);
  documents = new DocumentQueries(new Reader(source));
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

const figure = (name: string, query: string, of: FigureBinding['of'] = {}, changes: Partial<FigureBinding> = {}): FigureBinding => ({ name, label: name, query, of, asOf: null, tense: 'result', format: PLAIN_FORMAT, basis: null, ...changes });
const SITES = figure('网点', 'item.verified', { item: '1' });
const outline = (changes: Partial<Outline> = {}): Outline => ({ title: '情况汇报', sections: [{ heading: '成效', text: '建成农村电商网点{{网点}}。' }], figures: [SITES], anonymous: false, charts: [], ...changes });

/** Both townships' shares verified: 40 and 60. */
async function verified(): Promise<void> {
  const { assignments, units, actors, id } = county;
  for (const [share, unit, value] of [[assignments.near, units.near, '40'], [assignments.next, units.next, '60']]) {
    const report = newId();
    await county.sql(
      `INSERT INTO report (county_id, id, assignment_id, number, kind, period, figure, text, submitted_by, unit_id, received_at, late, salt)
       VALUES ($1, $2, $3, 1, 'completion', '2023-02', $4, '完成', $5, $6, '2023-03-01T01:00:00Z', false, 'x')`,
      [id, report, share, value, actors.clerk.personId, unit],
    );
    await county.sql(
      `INSERT INTO verification (county_id, id, assignment_id, report_id, outcome, reason, by_person_id, by_unit_id, at)
       VALUES ($1, $2, $3, $4, 'verified', '', $5, $6, '2023-03-02T01:00:00Z')`,
      [id, newId(), share, report, actors.verifier.personId, units.supervision],
    );
    await county.sql(`UPDATE assignment SET state = 'verified' WHERE county_id = $1 AND id = $2`, [id, share]);
  }
}

const write = (content: Partial<Outline> = {}, actor = county.actors.chief, to: readonly string[] = []) =>
  new WriteDraft(work).run({ actor }, 'brief', { year: 2023, to: to as never, outline: outline(content) });
const issue = (id: string, actor = county.actors.chief) => new IssueDraft(work, shelf, addressesAt('https://duban.example')).run({ actor }, id);
const refusal = (run: Promise<unknown>) => run.then(() => [], (error: unknown) => (error instanceof Failure ? error.fields.map(({ code, expected }) => `${code} ${expected ?? ''}`.trim()) : [String(error)]));

describe('a brief', () => {
  it('is issued with its figures frozen, and opens a year later as it was', async () => {
    await verified();
    const made = await issue((await write()).id);
    expect(made.number).toBe('〔2023〕情况汇报1号');
    const { bytes, opened } = await documents.file(county.actors.chief, made.id);
    expect(readText(bytes)).toContain('建成农村电商网点100个');
    expect(opened.printed.figures[0]).toMatchObject({ value: '100', unit: '个', verified: true, sources: { count: 6 } });
    await county.sql(`UPDATE report SET figure = 41 WHERE county_id = $1 AND figure = 40`, [county.id]).catch(() => undefined);
    await county.sql(`UPDATE assignment SET state = 'underway' WHERE county_id = $1 AND id = $2`, [county.id, county.assignments.near]);
    const again = await documents.file(county.actors.chief, made.id);
    expect(again.bytes.equals(bytes)).toBe(true);
    const compared = await new Reader(source).read(county.id, (reading) => compareFigures(reading, shelf, again.opened.printed));
    expect(compared).toEqual([expect.objectContaining({ text: '100个', now: '60个', same: false })]);
  });

  it('is refused while a figure is missing or its source is gone, naming it', async () => {
    expect(await refusal(issue((await write()).id))).toEqual(['null 网点 网点']);
    await verified();
    await county.sql(`ALTER TABLE verification DISABLE TRIGGER USER`).catch(() => undefined);
    await county.sql(`DELETE FROM verification WHERE county_id = $1 AND assignment_id = $2`, [county.id, county.assignments.near]);
    expect(await refusal(issue((await write()).id))).toEqual(['null 网点 网点']);
    expect(await county.sql('SELECT 1 FROM document WHERE county_id = $1', [county.id])).toEqual([]);
  });

  it('lets an unverified figure out only by a second person, and prints who and why', async () => {
    const { chief, secondVerifier, leader } = county.actors;
    const { id } = await write({ figures: [figure('网点', 'stated', { value: '12.5', measure: '亿元', document: '测统〔2023〕2号' })] });
    expect(await refusal(issue(id))).toEqual(['unverified 网点 网点']);
    const accept = (actor: typeof chief, value: string | null = '12.5') => new ChangeDraft(work).accept({ actor }, id, { figure: '网点', problem: 'unverified', value, reason: '统计局已书面确认' });
    expect(await outcome(accept(chief))).toBe('document.own-exception');
    expect(await outcome(accept(secondVerifier))).toBe('permission.denied');
    await accept(leader, '13');
    expect(await refusal(issue(id))).toEqual(['unverified 网点 网点']);
    await accept(leader);
    const { bytes, opened } = await documents.file(chief, (await issue(id)).id);
    expect(opened.printed.exceptions).toEqual([expect.objectContaining({ problem: 'unverified', reason: '统计局已书面确认' })]);
    expect(readText(bytes)).toContain('统计局已书面确认');
    expect(JSON.stringify(opened.printed)).not.toContain(leader.personId);
  });

  it('shows its figures live while it is written, and whatever is wrong', async () => {
    const { id } = await write({ sections: [{ heading: '成效', text: '建成{{网点}}，投入亿元。' }] });
    const opened = await new DraftQueries(new Reader(source), shelf).open(county.actors.chief, id);
    expect(opened.live).toEqual([expect.objectContaining({ name: '网点', text: null })]);
    expect(opened.problems.map(({ code }) => code)).toEqual(['null', 'lint']);
  });
});

describe('documents', () => {
  const notice = (to: readonly string[]) => new WriteDraft(work).run({ actor: county.actors.chief }, 'bulletin', { year: 2023, to: to as never, outline: outline({ sections: [{ heading: '', text: '请对照整改。' }], figures: [] }) });

  it('are numbered without a gap by kind and year, many at once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => notice([county.units.near])));
    const numbers = (await Promise.all(ids.map(({ id }) => issue(id)))).map(({ number }) => number).sort();
    expect(numbers).toEqual([1, 2, 3, 4, 5].map((number) => `〔2023〕督查通报${number}号`));
    expect(await outcome(issue((await notice([])).id))).toBe('document.not-addressed');
    expect((await issue((await notice([county.units.near])).id)).number).toBe('〔2023〕督查通报6号');
  });

  it('are signed for once by whom they went to, and seen by nobody else', async () => {
    const { clerk, nextClerk } = county.actors;
    const { id, sha256 } = await issue((await notice([county.units.near])).id);
    const sign = (actor: typeof clerk) => new SignDocument(work).run({ actor }, id);
    expect(await outcome(documents.open(nextClerk, id))).toBe('document.unknown');
    expect(await outcome(sign(nextClerk))).toBe('document.unknown');
    const told = await county.sql(`SELECT role, details ->> 'number' AS number FROM notice WHERE county_id = $1 AND kind = 'document.issued' AND subject_id = $2 AND unit_id = $3 ORDER BY role`, [county.id, id, county.units.near]);
    expect(told).toEqual(['clerk', 'unit-head'].map((role) => ({ role, number: '〔2023〕督查通报1号' })));
    expect((await documents.list(clerk, { limit: 5, toSign: true })).items.map((one) => one.id)).toEqual([id]);
    await sign(clerk);
    const proved = await county.sql(`SELECT DISTINCT p.state FROM notice_proof p JOIN notice n ON n.county_id = p.county_id AND n.id = p.notice_id WHERE n.county_id = $1 AND n.subject_id = $2 AND p.person_id = $3 ORDER BY 1`, [county.id, id, clerk.personId]);
    expect(proved.map(({ state }) => state)).toContain('signedFor');
    expect(await outcome(sign(clerk))).toBe('document.signed');
    expect((await documents.open(clerk, id)).signatures).toEqual([expect.objectContaining({ unitId: county.units.near, signedAt: expect.any(String) })]);
    expect(await documents.lookUp(nextClerk, { hash: sha256.slice(0, 12) })).toEqual([expect.objectContaining({ id, sha256 })]);
    expect(await documents.lookUp(nextClerk, { hash: sha256.slice(0, 6) })).toEqual([]);
  });

  it('are never changed, not even by the owner', async () => {
    const { id } = await issue((await notice([county.units.near])).id);
    await expect(county.sql(`UPDATE document SET title = 'x' WHERE county_id = $1 AND id = $2`, [county.id, id])).rejects.toThrow();
    await expect(county.sql('DELETE FROM document_file WHERE county_id = $1 AND document_id = $2', [county.id, id])).rejects.toThrow();
  });
});
