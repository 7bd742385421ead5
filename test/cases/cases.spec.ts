import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decimal, decimalText } from '#domain/kernel/decimal';
import { runDue, runScore, scored } from './support/run-score';

interface Published {
  readonly unit: string;
  readonly node?: string;
  readonly points?: string;
  readonly rank?: number;
  readonly tiedWith?: readonly string[];
}
interface Expected {
  readonly case: string;
  readonly source: string;
  readonly published: readonly Published[];
}

const at = (folder: string, file: string) => join(__dirname, folder, file);
const read = <T>(folder: string): T => JSON.parse(readFileSync(at(folder, 'expected.json'), 'utf8')) as T;
/** C22 belongs to `due`, C11r to the check before scoring. */
const FOLDERS = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^C\d/.test(entry.name) && !['C11r', 'C22'].includes(entry.name))
  .map(({ name }) => name);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'cases-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** As published; where the notice prints fewer zeros than the scheme's places, the zeros are added. */
function asPrinted(published: string, found: string): string {
  const places = found.split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = published.split('.');
  return places === 0 ? published : `${whole}.${fraction.padEnd(places, '0')}`;
}

describe.each(FOLDERS)('published case %s', (name) => {
  const expected = read<Expected>(name);

  it(`gives what was published (${expected.source})`, async () => {
    const output = await scored(at(name, 'scheme.json'), at(name, 'facts.csv'));
    const found = expected.published.map(({ unit, node, points, rank, tiedWith }) => {
      const result = output.units.find((one) => one.unit === unit);
      const printed = (node === undefined ? result?.total : result?.cells.find((cell) => cell.node === node)?.points) ?? 'none';
      return {
        told: { unit, points: printed, rank: rank === undefined ? undefined : result?.rank, tiedWith: tiedWith && result?.tiedWith },
        published: { unit, points: asPrinted(points ?? '', printed), rank, tiedWith },
        exact: points !== undefined && decimalText(decimal(points)) === decimalText(decimal(printed)),
      };
    });
    expect(found.map(({ told }) => told)).toEqual(found.map(({ published }) => published));
    expect(found.every(({ exact }) => exact)).toBe(true);
  });

  it('prints the same bytes again and after its lines were shuffled', async () => {
    const [header = '', ...lines] = readFileSync(at(name, 'facts.csv'), 'utf8').trimEnd().split('\n');
    const shuffled = join(folder, `${name}.csv`);
    writeFileSync(shuffled, `${[header, ...lines.reverse()].join('\n')}\n`);
    const run = (facts: string) => runScore('--scheme', at(name, 'scheme.json'), '--facts', facts, '--json');
    const first = await run(at(name, 'facts.csv'));
    expect(first.code).toBe(0);
    expect(await run(at(name, 'facts.csv'))).toEqual(first);
    expect(await run(shuffled)).toEqual(first);
  });
});

describe('rates are rounded, then scored, then rounded half up', () => {
  it.each([
    { name: 'C01a', unit: '万联能源集团 2022-02', numerator: '12', denominator: '17', points: '12.80' },
    { name: 'C01b', unit: '新奥燃气 2023-01', numerator: '5', denominator: '6', points: '17.67' },
  ])('$name: $numerator of $denominator gives $points', async ({ name, unit, numerator, denominator, points }) => {
    const lines = readFileSync(at(name, 'facts.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const others = lines.map((line) => line.split(',')).filter(([code]) => code !== unit);
    const rows = [['unit', 'leaf', 'value', 'numerator', 'denominator', 'source'], [unit, 'rate', '', numerator, denominator, 'counts']];
    for (const [code = '', leaf = '', value = ''] of others) rows.push([code, leaf, value, '', '', 'as published']);
    const facts = join(folder, `${name}-counts.csv`);
    writeFileSync(facts, rows.map((row) => row.join(',')).join('\n'));
    const output = await scored(at(name, 'scheme.json'), facts);
    expect(output.units.find((one) => one.unit === unit)?.total).toBe(points);
  });
});

it('C22: working days as published, over notices of four years, through `due`', async () => {
  const { published } = read<{ readonly published: readonly string[] }>('C22');
  const asked = () => runDue('--batch', at('C22', 'questions.csv'));
  const first = await asked();
  expect(first).toEqual({ out: published.map((day) => `${day}\n`).join(''), err: '', code: 0 });
  expect(await asked()).toEqual(first);
});

describe('C11r: displayed parts against displayed totals', () => {
  interface Difference {
    readonly unit: string;
    readonly difference: string;
    readonly flag: boolean;
  }
  const expected = read<{ readonly tolerance: string; readonly published: readonly Difference[] }>('C11r');

  it('blocks the run and names only who is further apart than rounding explains', async () => {
    const { out, err, code } = await runScore('--scheme', at('C11r', 'scheme.json'), '--facts', at('C11r', 'facts.csv'), '--json');
    expect([out, code]).toEqual(['', 1]);
    for (const { unit, flag } of expected.published) expect([unit, err.includes(unit)]).toEqual([unit, flag]);
    expect(err).toContain('parts-differ');
  });

  it('tells the differences of the others, within parts × half a unit', async () => {
    const lines = readFileSync(at('C11r', 'facts.csv'), 'utf8').trimEnd().split('\n');
    const flagged = expected.published.find(({ flag }) => flag)?.unit ?? '';
    const facts = join(folder, 'C11r.csv');
    writeFileSync(facts, lines.filter((line) => !line.startsWith(flagged)).join('\n'));
    const { checks } = await scored(at('C11r', 'scheme.json'), facts);
    const others = expected.published.filter(({ flag }) => !flag);
    expect(checks.length).toBe(others.length);
    for (const { unit, difference } of others) {
      const found = checks.find((check) => check.unit === unit);
      expect(found).toMatchObject({ difference: decimalText(decimal(difference)), tolerance: expected.tolerance, differs: false });
    }
  });
});
