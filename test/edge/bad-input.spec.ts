import { newId } from '#platform/ids';
import { useApi } from '#test/support/api';
import type { Ask, Asked } from '#test/support/api-ask';
import { askOf, type Operation, type Schema } from './operations';
import { CASES } from './permission-cases';
import { Refusals, status, type Tried } from './refusals';
import { changed, nulled, Schemas } from './wrong-values';

const api = useApi();
let refusals: Refusals;
let schemas: Schemas;

beforeAll(async () => {
  refusals = await Refusals.of(api());
  schemas = new Schemas(api().document);
});

const jsonBody = ({ body }: Operation): Schema | undefined => body?.content['application/json']?.schema;

function namesPlace(pointer: string): (answer: Asked) => string | undefined {
  return ({ body }) => {
    const { errors } = body as { errors: readonly { pointer: string }[] };
    const named = errors.some((error) => error.pointer.startsWith(pointer) || pointer.startsWith(error.pointer));
    return named ? undefined : `does not name ${pointer}`;
  };
}

const ids = Object.keys(CASES);

describe('bad bodies', () => {
  it.each(ids)('%s', async (id) => {
    const asker = await refusals.right(id);
    const schema = jsonBody(asker.operation);
    if (!schema) return;
    const { ask } = asker;
    const json = { ...ask.headers, 'content-type': 'application/json' };
    const free = schemas.resolve(schema).additionalProperties === true;
    const typed = schemas.wrongs(schema, ask.body).map(({ what, pointer, body }) => ({
      what,
      ask: { ...ask, body },
      judge: (answer: Asked) => status(422)(answer) ?? (answer.code === 'request.invalid' ? namesPlace(pointer)(answer) : undefined),
    }));
    await refusals.all(asker, [
      ...typed,
      { what: 'a list', ask: { ...ask, body: [] } },
      { what: 'null', ask: { ...ask, body: 'null', headers: json } },
      { what: 'a text', ask: { ...ask, body: '"x"', headers: json } },
      { what: 'not JSON', ask: { ...ask, body: '{"a":', headers: json }, judge: status(400) },
      { what: 'very deep', ask: { ...ask, body: `{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}`, headers: json }, judge: status(400, 422) },
      { what: 'prototype', ask: { ...ask, body: '{"__proto__":{"a":1}}', headers: json } },
      { what: 'another kind', ask: { ...ask, body: 'a=1', headers: { ...json, 'content-type': 'text/plain' } }, judge: status(415) },
      { what: 'a form', ask: { ...ask, body: 'a=1', headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' } }, judge: status(415) },
      { what: 'too large', ask: { ...ask, body: { ...(ask.body as object), more: 'x'.repeat(300_000) } }, judge: status(413) },
      ...(free ? [{ what: 'a NUL', ask: { ...ask, body: { ...(ask.body as object), document: 'a\u0000b' } } }] : []),
      ...(free ? [{ what: 'half a character', ask: { ...ask, body: { ...(ask.body as object), document: 'a\ud800' } } }] : []),
    ]);
  });

  it('nothing where something may be left out is never a fault of ours', async () => {
    const failures: string[] = [];
    for (const id of ids) {
      const schema = jsonBody(refusals.operations.get(id) as Operation);
      if (!schema) continue;
      const { body: given } = (await refusals.right(id)).ask;
      for (const { name, body } of nulled(schemas.resolve(schema), given as Record<string, unknown>)) {
        const asker = await refusals.right(id);
        const answer = await refusals.send(asker, { ...asker.ask, body });
        if (answer.status >= 500) failures.push(`${id} ${name}: ${answer.status}`);
      }
    }
    expect(failures).toEqual([]);
  });
});

/** A report's id is its sender's to choose. */
const CHOSEN = ['submitReport id'];

/** Every place of a body that holds an id, with the id another county has there. */
function idsIn(value: unknown, other: unknown, place: readonly (string | number)[] = []): { place: (string | number)[]; other: unknown }[] {
  if (typeof value === 'string') return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value) ? [{ place: [...place], other }] : [];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    idsIn(inner, (other as Record<string, unknown> | undefined)?.[key], [...place, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Parts of a path that are no ids: an indicator’s key or a template’s kind, which other counties use as well; a private link. */
const KEYS = ['node', 'kind', 'token'];

describe('ids of nothing, and of another county', () => {
  it.each(ids)('%s', async (id) => {
    const row = CASES[id];
    const asker = await refusals.right(id);
    const { operation, target, ask } = asker;
    const other = row?.scopes.includes('foreign') ? await row.stage(refusals.scene, 'foreign', 'clerk') : undefined;
    const gone = status(403, 404, 409, 422);
    const tries: Tried[] = [];
    for (const name of row?.unknown ? [] : Object.keys(target.params ?? {}).filter((one) => !KEYS.includes(one))) {
      const as = (value: string): Ask => askOf(operation, { ...target, params: { ...target.params, [name]: value } });
      tries.push({ what: `${name} of nothing`, ask: as(newId()), judge: name === 'requestId' ? gone : status(403, 404) });
      tries.push({ what: `${name} not an id`, ask: as('not-an-id'), judge: status(400, 422) });
      tries.push({ what: `${name} an attack`, ask: as("' OR 1=1 --"), judge: status(400, 422) });
      const foreign = other?.params?.[name];
      if (foreign !== undefined) tries.push({ what: `${name} of another county`, ask: as(foreign), judge: name === 'requestId' ? gone : status(403, 404) });
    }
    for (const { place, other: foreign } of idsIn(ask.body, other?.body)) {
      const name = place.join('.');
      if (CHOSEN.includes(`${id} ${name}`) || target.shows) continue;
      tries.push({ what: `${name} of nothing`, ask: { ...ask, body: changed(ask.body, place, newId()) }, judge: gone });
      if (typeof foreign === 'string') tries.push({ what: `${name} of another county`, ask: { ...ask, body: changed(ask.body, place, foreign) }, judge: gone });
    }
    // A list of nothing is still a list.
    if (id !== 'listGrants') await refusals.all(asker, tries);
  });
});

describe('versions', () => {
  it.each(ids)('%s', async (id) => {
    const asker = await refusals.right(id);
    const { ask } = asker;
    if (!ask.headers?.['if-match']) return;
    const { 'if-match': _, ...headers } = ask.headers;
    const stale = (version: string): Ask => ({ ...ask, headers: { ...headers, 'if-match': version } });
    await refusals.all(asker, [
      { what: 'none', ask: { ...ask, headers }, judge: status(428) },
      { what: 'a later one', ask: stale('"99"'), judge: status(412) },
      { what: 'an earlier one', ask: stale('"0"'), judge: status(412) },
      { what: 'no version', ask: stale('"abc"'), judge: status(422) },
      { what: 'any', ask: stale('*'), judge: status(422) },
    ]);
  });
});
