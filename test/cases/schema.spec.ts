import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCORE_OUTPUT_SCHEMA } from '#domain/assessment/run/output-shape';
import type { Wrong } from '#domain/assessment/mistake';
import { SCHEME, SCHEME_SCHEMA } from '#domain/assessment/scheme/scheme';
import { readScheme } from '#domain/assessment/scheme/read-scheme';
import { PROJECT_ROOT } from '#platform/project';
import { demonstrationFacts } from './support/demonstration-facts';
import { conformsTo } from './support/json-schema';
import { runScore } from './support/run-score';

const SCHEMES = join(PROJECT_ROOT, 'config', 'schemes');
const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const demonstration = parse(join(SCHEMES, 'demonstration.json'));
const cases = readdirSync(__dirname).filter((name) => /^C\d/.test(name) && name !== 'C22').map((name) => join(__dirname, name, 'scheme.json'));

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'schemes-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the JSON Schemas of config/schemes', () => {
  it.each([
    ['scheme.schema.json', 'scheme', SCHEME_SCHEMA],
    ['score-output.schema.json', 'output', SCORE_OUTPUT_SCHEMA],
  ])('%s is what `score --schema %s` prints', async (file, which, schema) => {
    expect(parse(join(SCHEMES, file))).toEqual(schema);
    expect(readFileSync(join(SCHEMES, file), 'utf8')).toBe((await runScore('--schema', which)).out);
  });

  it('describe every scheme that the reader takes', async () => {
    const conforms = await conformsTo(SCHEME_SCHEMA);
    for (const scheme of [demonstration, ...cases.map(parse)]) {
      readScheme(scheme);
      expect(conforms(scheme)).toBe(true);
    }
  });

  it('refuse exactly what the reader refuses of a file’s form: every member left out, doubled by a stranger, or of another type', async () => {
    const conforms = await conformsTo(SCHEME_SCHEMA);
    const wrong: string[] = [];
    for (const { told, value } of mutants(demonstration)) {
      const found: Wrong[] = [];
      SCHEME.read(value, { pointer: '', wrong: found });
      // A day that does not exist is well formed as text: the reader knows more.
      const read = found.every(({ code }) => code === 'not-day' && told.includes('2023-02-30'));
      if (conforms(value) !== read) wrong.push(`${told}: ${JSON.stringify(found.slice(0, 2))}`);
    }
    expect(wrong).toEqual([]);
  });

  it('describe the output', async () => {
    const conforms = await conformsTo(SCORE_OUTPUT_SCHEMA);
    const facts = join(folder, 'facts.json');
    writeFileSync(facts, JSON.stringify(demonstrationFacts()));
    const { out, err } = await runScore('--scheme', join(SCHEMES, 'demonstration.json'), '--facts', facts, '--json');
    expect(err).toBe('');
    expect(conforms(JSON.parse(out))).toBe(true);
  });
});

interface Mutant {
  readonly told: string;
  readonly value: unknown;
}

const OTHERS = [null, 7, 1.5, -1, true, '', ' ', 'x', '12.5', '-3', 'NaN', '1e3', '2023-02-30', 'half-up:9', [], {}, ['a'], { a: '1' }];

/** One change at one place each. */
function mutants(scheme: unknown): readonly Mutant[] {
  const found: Mutant[] = [];
  const replace = (path: readonly string[], change: (holder: Record<string, unknown>, name: string) => void, told: string) => {
    const copy = structuredClone(scheme) as Record<string, unknown>;
    const holder = path.slice(0, -1).reduce((one, name) => one[name] as Record<string, unknown>, copy);
    change(holder, path.at(-1) ?? '');
    found.push({ told: `/${path.join('/')} ${told}`, value: copy });
  };
  const walk = (value: unknown, path: readonly string[]) => {
    if (path.length > 0) {
      if (!/^\d+$/.test(path.at(-1) ?? '')) replace(path, (holder, name) => delete holder[name], 'left out');
      // A third of the others at each place: neighbours get the rest.
      OTHERS.filter((_, index) => (index + found.length) % 3 === 0).forEach((other) =>
        replace(path, (holder, name) => (holder[name] = other), `= ${JSON.stringify(other)}`),
      );
    }
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) replace([...path, 'stranger'], (holder, name) => (holder[name] = '1'), 'added');
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
  };
  walk(scheme, []);
  return found;
}
