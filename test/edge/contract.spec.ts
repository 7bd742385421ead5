import { PERMISSIONS } from '#domain/people/permission';
import { useApi } from '#test/support/api';
import { evidence } from './cases/evidence';
import { access, inspection, read } from './cases/inspection';
import { stagedProposal } from './cases/finding';
import { incident, notice } from './cases/operations';
import { proposal } from './cases/people';
import { stagedDirective } from './cases/directive';
import { stagedDocument } from './cases/document';
import { stagedSlip } from './cases/supervision';
import { faultsAgainst } from './conforms';
import { type Operation, operationsOf, type Schema } from './operations';
import { CASES } from './permission-cases';
import { Refusals } from './refusals';
import { Schemas } from './wrong-values';

const api = useApi();
let refusals: Refusals;
let schemas: Schemas;
let operations: readonly Operation[];

beforeAll(async () => {
  refusals = await Refusals.of(api());
  schemas = new Schemas(api().document);
  operations = operationsOf(api().document);
});

/** Names of the operations that are not as they should be. */
const failing = (isRight: (operation: Operation) => boolean): readonly string[] =>
  operations.filter((operation) => !isRight(operation)).map(({ id }) => id);

const answers = ({ responses }: Operation) => Object.entries(responses).filter(([status]) => status.startsWith('2'));

describe('the document a client is generated from', () => {
  it('is OpenAPI 3.1 with a name and both ways to say who one is', () => {
    const { openapi, info, components } = api().document;
    expect(openapi).toMatch(/^3\.1\.\d$/);
    expect(info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    expect(Object.keys(components?.securitySchemes ?? {}).sort()).toEqual(['session', 'token']);
  });

  it('names every operation once, and what it does', () => {
    const ids = operations.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(failing(({ tags }) => tags.length === 1)).toEqual([]);
    expect(failing(({ action }) => action === 'open' || action in PERMISSIONS)).toEqual([]);
    expect(failing(({ action, security }) => (action === 'open') === (security.length === 0))).toEqual([]);
  });

  it('leaves no route out', () => {
    const parts: string[] = [];
    const offered = api().app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n').flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^([\s│]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      parts.length = indent.length / 4;
      parts.push(segment);
      return methods.split(', ').map((method) => `${method} ${parts.join('')}`);
    });
    const routes = offered.filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/(api\/v1|health)\//.test(route));
    const written = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect(routes.sort()).toEqual(written.sort());
  });

  it('says what is answered, and that what is refused is a problem', () => {
    expect(failing((operation) => answers(operation).length === 1 || operation.id === 'getReady')).toEqual([]);
    const has = ([status, { content }]: [string, { content?: object }]): boolean => (status === '204') === (content === undefined);
    expect(failing((operation) => answers(operation).every(has))).toEqual([]);
    expect(failing(({ responses }) => responses['default']?.content?.['application/problem+json']?.schema?.$ref === '#/components/schemas/Problem')).toEqual([]);
  });

  it('leaves no reference open and no field without a kind', () => {
    const open: string[] = [];
    walk(api().document, '', (value, place) => {
      const { $ref } = value as { $ref?: unknown };
      if (typeof $ref === 'string') schemas.named($ref);
      for (const [name, field] of Object.entries((value as Schema).properties ?? {})) {
        const kinds = ['type', '$ref', 'allOf', 'oneOf', 'anyOf', 'enum'];
        if (place.includes('/schemas/') && !kinds.some((kind) => kind in field)) open.push(`${place}/${name}`);
        if (field.type === 'array' && !field.items) open.push(`${place}/${name} items`);
      }
    });
    expect(open).toEqual([]);
  });

  it('declares every part of a path, and the version where one is asked for', async () => {
    const declared = ({ path, parameters }: Operation): boolean =>
      [...path.matchAll(/\{(\w+)\}/g)].every(([, name]) => parameters.some((parameter) => parameter.in === 'path' && parameter.name === name));
    expect(failing(declared)).toEqual([]);
    const versioned: string[] = [];
    for (const { id, parameters } of operations) {
      const { ask } = await refusals.right(id);
      const said = parameters.some(({ name, required }) => name.toLowerCase() === 'if-match' && required === true);
      if ((ask.headers?.['if-match'] !== undefined) !== said) versioned.push(id);
    }
    expect(versioned).toEqual([]);
  });
});

function walk(value: unknown, place: string, look: (value: object, place: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  look(value, place);
  for (const [name, inner] of Object.entries(value)) walk(inner, `${place}/${name}`, look);
}

describe('what is answered is what the document says', () => {
  it.each(Object.keys(CASES))('%s', async (id) => {
    const asker = await refusals.right(id);
    const answer = await refusals.send(asker, asker.ask);
    const [status, response] = answers(asker.operation)[0] as [string, { content?: Record<string, { schema?: Schema }> }];
    expect(String(answer.status)).toBe(status);
    const schema = response.content?.['application/json']?.schema;
    if (schema && answer.body !== undefined) expect(faultsAgainst(schemas, schema, answer.body)).toEqual([]);
    else expect(schema === undefined || answer.status === 204).toBe(true);
    if (asker.operation.action === 'session.own' && asker.operation.method !== 'GET') await api().home.refresh();
  });

  it('problems too', async () => {
    const refused = await api().ask({ method: 'POST', path: '/api/v1/units', body: { code: 7 } }, 'systemAdmin');
    expect(faultsAgainst(schemas, schemas.named('#/components/schemas/Problem'), refused.body)).toEqual([]);
    const english = await api().ask({ method: 'GET', path: '/api/v1/nowhere', headers: { 'accept-language': 'en-GB,en' } }, 'clerk');
    expect(english).toMatchObject({ status: 404, code: 'request.not-found' });
    const { title, words } = english.body as { title: string; words: { en: { title: string } } };
    expect(title).toBe(words.en.title);
  });
});

describe('a version seen', () => {
  it('need not be sent again', async () => {
    const tagged: string[] = [];
    for (const { id, method } of operations) {
      if (method !== 'GET') continue;
      const asker = await refusals.right(id);
      const first = await refusals.send(asker, asker.ask);
      const { etag } = first.headers;
      // A preview shows calendars and units too, which the list's version does not count.
      if (etag === undefined || id === 'previewDispatch') continue;
      tagged.push(id);
      const seen = (tag: string) => refusals.send(asker, { ...asker.ask, headers: { 'if-none-match': tag } });
      expect({ id, ...(await seen(String(etag))) }).toMatchObject({ id, status: 304, text: '', headers: { etag } });
      expect({ id, ...(await seen('"12345"')) }).toMatchObject({ id, status: 200, body: first.body });
    }
    expect(tagged).toEqual(expect.arrayContaining(['getAssignment', 'getList']));
  });
});

describe('pages', () => {
  const PAGED = [
    ...['listRequests', 'listSlips', 'listVerificationQueue', 'listAssignments', 'listAccounts', 'listLogs', 'listEvidence', 'getTrail'],
    ...['listNotices', 'listIncidents', 'getHeatMap', 'listDowntimes', 'listComplaints', 'listOwnComplaints', 'listDirectives'],
    ...['listDeliveries', 'listOwnDeliveries', 'listInspections', 'listAccesses', 'listAccessReads', 'getTimeline', 'listIndicatorFacts', 'listDocuments', 'listGrantProposals', 'listFindings', 'listScoreProposals'],
  ];

  it('are offered where lists grow', () => {
    const paged = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor')).map(({ id }) => id);
    expect(paged.sort()).toEqual([...PAGED].sort());
  });

  it.each(PAGED)('%s: all rows, each once, in the order of one page', async (id) => {
    const { scene } = refusals;
    const asker = await refusals.right(id);
    for (let count = 0; count < 5; count += 1) {
      const staged = await scene.submission('here', 'awaitingVerification');
      await scene.request('here', staged, 'extension');
      await scene.assignment('here', { kind: 'township' });
      await evidence(scene, 'here');
      await notice(scene, 'here', 'clerk');
      await incident(scene);
      await stagedSlip(scene, 'here', 'issued');
      await stagedDirective(scene, 'here', 'chief', 'proposed');
      await inspection(scene, 'here');
      await access(scene, 'here');
      await read(scene);
      await stagedDocument(scene, 'here');
      await proposal(scene, 'here');
      await stagedProposal(scene, 'here');
      const outage = { from_at: `2021-01-0${count + 1}T01:00:00Z`, until_at: `2021-01-0${count + 1}T02:00:00Z`, cause: '机房断电' };
      await scene.put('here', 'downtime', { ...outage, found: false, recorded_at: '2023-03-14T01:00:00Z' });
      await refusals.send(asker, { method: 'POST', path: '/api/v1/complaints', body: { kind: 'other', text: `第${count}条意见` } });
    }
    const base: Record<string, string> | undefined = id === 'getTrail' ? { subject: 'unit', id: scene.subject('here').unitId } : id === 'getTimeline' ? { of: 'unit', id: scene.subject('here').unitId } : id === 'listEvidence' ? asker.ask.query : {};
    const page = async (more: Record<string, string>) => {
      const answer = await refusals.send(asker, { method: 'GET', path: asker.ask.path, query: { ...base, ...more } });
      expect(answer.status).toBe(200);
      return answer.body as { items: readonly unknown[]; nextCursor: string | null };
    };
    const most = id === 'listEvidence' ? '100' : '200';
    const whole = await page({ limit: most });
    expect(whole.items.length).toBeGreaterThan(4);
    const walked: unknown[] = [];
    let cursor: string | null = null;
    do {
      const next: Awaited<ReturnType<typeof page>> = await page({ limit: '3', ...(cursor !== null && { cursor }) });
      walked.push(...next.items);
      cursor = next.nextCursor;
    } while (cursor !== null && walked.length < whole.items.length);
    expect(walked.slice(0, whole.items.length)).toEqual(whole.items);
    const refused = await refusals.send(asker, { method: 'GET', path: asker.ask.path, query: { ...base, cursor: `x${cursor ?? ''}` } });
    expect([refused.status, refused.code]).toEqual([422, 'request.bad-cursor']);
  });
});
