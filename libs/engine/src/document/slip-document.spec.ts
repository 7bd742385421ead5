import type { DataSource } from 'typeorm';
import { readText } from '#platform/word/read-text';
import { type County, seedCounty } from '#test/support/county';
import { useDatabase } from '#test/support/database';
import { outcome } from '#test/support/life';
import { ActOnSlip } from '../assignment/answer-slip';
import { IssueSlip } from '../assignment/issue-slip';
import { dataSource } from '../core/data-source';
import { Reader } from '../core/reader';
import { UnitOfWork } from '../core/unit-of-work';
import { CalendarShelf } from '../plan/calendars';
import { DocumentQueries } from './document.queries';
import { addressesAt } from './render/addresses';
import { MakeSlipDocument } from './slip-document';

const database = useDatabase();
const shelf = new CalendarShelf();
let source: DataSource;
let county: County;
let work: UnitOfWork;
let making: MakeSlipDocument;

beforeAll(async () => {
  source = await dataSource({ url: database().ownerUrl, role: 'duban_app', poolSize: 6 }).initialize();
  work = new UnitOfWork(source);
  making = new MakeSlipDocument(work, shelf, addressesAt('https://duban.example'));
});
beforeEach(async () => {
  county = await seedCounty(database().ownerUrl);
});
afterEach(() => county.close());
afterAll(() => source.destroy());

const issue = (kind: 'blue' | 'yellow' | 'orange' | 'red') => new IssueSlip(work, shelf).run({ actor: county.actors.chief }, county.assignments.near, { kind, reason: '进度滞后', points: kind === 'red' ? '2' : null });

describe('a slip as a document', () => {
  it.each([
    ['blue', '蓝'],
    ['yellow', '黄'],
    ['orange', '橙'],
    ['red', '红'],
  ] as const)('%s: keeps the number it was issued under, its task, its reason and its day', async (kind, colour) => {
    const { id } = await issue(kind);
    const made = await making.run({ actor: county.actors.chief }, id);
    expect(made.number).toBe(`〔2023〕督办${colour}1号`);
    const { bytes, opened } = await new DocumentQueries(new Reader(source)).file(county.actors.clerk, made.id);
    const text = readText(bytes);
    for (const words of [made.number, `${colour}色督办单`, '进度滞后', '任务事项', '书面回复时限']) expect(text).toContain(words);
    expect(opened.printed.fields['扣分']).toBe(kind === 'red' ? '2分' : '无');
  });

  it('is one whoever asks, many at once, and leaves one fact', async () => {
    const { id } = await issue('yellow');
    const { chief, clerk } = county.actors;
    const all = await Promise.all([chief, clerk, chief, clerk].map((actor) => making.run({ actor }, id)));
    expect(new Set(all.map((made) => made.id)).size).toBe(1);
    expect(await county.sql(`SELECT 1 FROM trail_entry WHERE county_id = $1 AND fact = 'document.issued'`, [county.id])).toHaveLength(1);
  });

  it('is not made of what was withdrawn, nor for who may not see it', async () => {
    const { id, version } = await issue('blue');
    const { chief, nextClerk } = county.actors;
    expect(await outcome(making.run({ actor: nextClerk }, id))).toMatch(/slip.unknown|permission.denied|assignment.unknown/);
    await new ActOnSlip(work, shelf).withdraw({ actor: chief, version }, id, '查明无责');
    expect(await outcome(making.run({ actor: chief }, id))).toBe('slip.unknown');
  });
});
