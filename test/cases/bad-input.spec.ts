import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project';
import { demonstrationFacts } from './support/demonstration-facts';
import { runScore } from './support/run-score';

type Line = Record<string, string>;
type Json = Record<string, unknown>;

const demonstration = readFileSync(join(PROJECT_ROOT, 'config', 'schemes', 'demonstration.json'), 'utf8');
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'bad-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A value inside a parsed file, by its pointer. */
function set(json: unknown, pointer: string, value: unknown): void {
  const path = pointer.split('/').slice(1);
  const holder = path.slice(0, -1).reduce((one, name) => one[name] as Json, json as Json);
  const name = path.at(-1) ?? '';
  if (value === undefined) delete holder[name];
  else holder[name] = value;
}

async function refusal(scheme: string, facts: readonly Line[]): Promise<string> {
  const [schemeFile, factsFile] = [join(folder, 'scheme.json'), join(folder, 'facts.json')];
  writeFileSync(schemeFile, scheme);
  writeFileSync(factsFile, JSON.stringify(facts));
  const { out, err, code } = await runScore('--scheme', schemeFile, '--facts', factsFile, '--json');
  expect([out, code]).toEqual(['', 1]);
  return err;
}

const DUTIES = '/tree/children/0/children';
const COMMON = '/tree/children/1/children';

describe('a scheme that is wrong is refused by place, in words', () => {
  it.each([
    { told: 'weights off by 0.01', pointer: `${COMMON}/0/weight`, value: '40.01', place: '/tree/children/1', code: 'weights-sum' },
    { told: 'marks off by 0.01', pointer: `${DUTIES}/0/marks`, value: '20.01', place: '/tree/children/0/marks', code: 'marks-sum' },
    { told: 'shares off', pointer: '/tree/children/0/share', value: '71', place: '/tree', code: 'shares-sum' },
    { told: 'tiers that overlap', pointer: `${DUTIES}/2/parameters/tiers/1/to`, value: '91', place: `${DUTIES}/2/parameters/tiers/2/from`, code: 'tiers-overlap' },
    { told: 'a tier hole at 89.5', pointer: `${DUTIES}/2/parameters/tiers/1/to`, value: '89', place: `${DUTIES}/2/parameters/tiers/2/from`, code: 'tiers-hole' },
    { told: 'a grade hole at 89.5', pointer: '/grades/1/to', value: '89', place: '/grades/1/to', code: 'grades-hole' },
    { told: 'grades that overlap', pointer: '/grades/1/to', value: '91', place: '/grades/1/to', code: 'grades-overlap' },
    { told: 'a unit in two groups', pointer: '/groups/1/units/0', value: 'T01', place: '/groups/1/units/0', code: 'unit-in-two-groups' },
    { told: 'an unknown rule', pointer: `${DUTIES}/0/rule`, value: 'magic', place: `${DUTIES}/0/rule`, code: 'rule-unknown' },
    { told: 'an unknown rule version', pointer: `${DUTIES}/0/version`, value: 9, place: `${DUTIES}/0/version`, code: 'rule-version-unknown' },
    { told: 'a ranking of townships without legal basis', pointer: '/groups/0/basis', value: undefined, place: '/groups/0/basis', code: 'basis-missing' },
    { told: 'a veto without legal basis', pointer: '/vetoes/0/basis', value: undefined, place: '/vetoes/0/basis', code: 'required' },
    { told: 'a float', pointer: `${DUTIES}/1/marks`, value: 10.5, place: `${DUTIES}/1/marks`, code: 'not-amount' },
    { told: 'a key twice', pointer: `${DUTIES}/1/key`, value: 'enrolment', place: `${DUTIES}/1/key`, code: 'key-twice' },
    { told: 'a veto’s grade that does not exist', pointer: '/vetoes/2/grade', value: 'royal', place: '/vetoes/2/grade', code: 'grade-unknown' },
    { told: 'a cap finer than the points', pointer: '/bonus/items/0/cap', value: { points: '0.125' }, place: '/bonus/items/0/cap', code: 'too-fine' },
    { told: 'an input nobody has', pointer: `${DUTIES}/0/inputs`, value: { speed: { absent: '0' } }, place: `${DUTIES}/0/inputs/speed`, code: 'input-unknown' },
    { told: 'days crossed', pointer: '/effective/until', value: '2022-12-31', place: '/effective/until', code: 'days-crossed' },
    { told: 'a day that does not exist', pointer: '/approval/date', value: '2023-02-30', place: '/approval/date', code: 'not-day' },
  ])('$told', async ({ pointer, value, place, code }) => {
    const scheme = JSON.parse(demonstration) as unknown;
    set(scheme, pointer, value);
    const err = await refusal(JSON.stringify(scheme), demonstrationFacts());
    expect(err).toMatch(/^考核方案有\d+处错误/);
    expect(err).toMatch(new RegExp(`^  ${place} ${code}: \\p{Script=Han}.*[a-z]`, 'mu'));
  });

  it('that is no JSON', async () => expect(await refusal('{', [])).toContain('not-json'));
});

const is = (unit: string, leaf: string, input?: string) => (line: Line) => line['unit'] === unit && line['leaf'] === leaf && (input === undefined || line['input'] === input);

describe('facts that are wrong are refused by line, or by unit and indicator', () => {
  it.each([
    { told: 'text that is no number', at: is('T01', 'income'), change: { value: 'NaN' }, code: 'not-amount' },
    { told: 'a number with an exponent', at: is('T01', 'income'), change: { value: '1e3' }, code: 'not-amount' },
    { told: 'infinity', at: is('T01', 'income'), change: { value: 'Infinity' }, code: 'not-amount' },
    { told: 'a unit nobody knows', at: is('T01', 'income'), change: { unit: 'T99' }, code: 'unit-unknown' },
    { told: 'an indicator nobody knows', at: is('T01', 'income'), change: { leaf: 'log-ins' }, code: 'figure-unknown' },
    { told: 'half a ratio', at: is('T01', 'enrolment'), change: { denominator: '' }, code: 'half-ratio' },
    { told: 'a value beside a ratio', at: is('T01', 'enrolment'), change: { value: '1' }, code: 'value-and-ratio' },
    { told: 'no source', at: is('T01', 'income'), change: { source: '' }, code: 'required' },
    { told: 'a hash that is none', at: is('T01', 'income'), change: { hash: 'abc' }, code: 'not-hash' },
    { told: 'a value that does not apply', at: is('D03', 'enrolment'), change: { value: '1' }, code: 'not-applicable-with-value' },
    { told: 'a veto without document', at: is('T02', 'accident'), change: { basis: '' }, code: 'basis-of-fact-missing' },
    { told: '0/0 where the scheme is silent', at: is('T01', 'answered'), change: { numerator: '0', denominator: '0' }, code: 'zero-over-zero' },
    { told: 'a target of zero', at: is('T01', 'answered'), change: { denominator: '0' }, code: 'zero-base' },
    { told: 'a negative target', at: is('T01', 'answered'), change: { denominator: '-24' }, code: 'negative-base' },
    { told: 'a last year of zero', at: is('T01', 'growth', 'lastYear'), change: { value: '0' }, code: 'zero-last-year' },
    { told: 'an exemption the scheme refuses', at: is('T01', 'income'), change: { value: '', applies: 'no', basis: 'decision' }, code: 'not-applicable-refused' },
    { told: 'parts and total apart', at: is('T01', 'gross'), change: { value: '32.80' }, code: 'parts-differ' },
    { told: 'an empty value', at: is('T01', 'income'), change: { value: '' }, code: 'value-missing' },
  ])('$told', async ({ at, change, code }) => {
    const facts = demonstrationFacts().map((line) => (at(line) ? { ...line, ...change } : line)) as readonly Line[];
    expect(await refusal(demonstration, facts)).toMatch(new RegExp(`^  /\\S+ ${code}: \\p{Script=Han}.*[a-z]`, 'mu'));
  });

  it('a missing component', async () => {
    const facts = demonstrationFacts().filter((line) => !is('T03', 'income')(line));
    expect(await refusal(demonstration, facts)).toContain('/T03/income fact-missing');
  });

  it('a fact twice', async () => {
    const [first = {}, ...rest] = demonstrationFacts();
    expect(await refusal(demonstration, [first, ...rest, { ...first, source: 'another' }])).toContain('fact-twice');
  });

  it('no valid votes', async () => {
    const facts = demonstrationFacts().map((line) => (is('T01', 'vote')(line) ? { ...line, value: '0' } : line));
    expect(await refusal(demonstration, facts)).toContain('/T01/vote no-valid-votes');
  });

  it('all mistakes at once, and neither points nor ranks', async () => {
    const facts = demonstrationFacts().filter((line) => !['income', 'growth'].includes(line['leaf'] ?? ''));
    const err = await refusal(demonstration, facts);
    for (const unit of ['T01', 'T02', 'T03', 'T04']) expect(err).toContain(`/${unit}/income fact-missing`);
    expect(err).toContain('/D02/growth fact-missing');
  });

  it('max = min, unless the scheme states its value', async () => {
    const scheme = JSON.parse(demonstration) as unknown;
    set(scheme, `${DUTIES}/3/parameters/equal`, undefined);
    const facts = demonstrationFacts().map((line) => (line['leaf'] === 'income' ? { ...line, value: '6' } : line));
    expect(await refusal(JSON.stringify(scheme), facts)).toContain('/T01/income all-equal');
    const [schemeFile, factsFile] = [join(folder, 'stated.json'), join(folder, 'stated-facts.json')];
    writeFileSync(schemeFile, demonstration);
    writeFileSync(factsFile, JSON.stringify(facts));
    const { out } = await runScore('--scheme', schemeFile, '--facts', factsFile, '--explain', 'T01/income');
    expect(out).toContain('= 16.00');
  });
});

describe('a file of lines that is cut wrongly', () => {
  it.each([
    ['a,b\n1,2\n', 'column-unknown'],
    ['unit,unit,leaf,source\n', 'column-twice'],
    ['unit,leaf\n', 'column-missing'],
    ['unit,leaf,source\nT01,income\n', 'columns-differ'],
    ['unit,leaf,source\nT01,"income,x\n', 'quote-open'],
    ['', 'no-header'],
  ])('%j', async (text, code) => {
    const [schemeFile, factsFile] = [join(folder, 'lines.json'), join(folder, 'lines.csv')];
    writeFileSync(schemeFile, demonstration);
    writeFileSync(factsFile, text);
    const { out, err } = await runScore('--scheme', schemeFile, '--facts', factsFile);
    expect([out, err.includes(code)]).toEqual(['', true]);
  });
});
