import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { components, paths } from '../client/schema';
import { isUnreached, reachable } from './reachable';
import { sessionEnded } from './session-ended';

export type Schema = components['schemas'];
export type Problem = Schema['Problem'];

const asPage: Middleware = {
  onRequest({ request }) {
    // Sent by pages with every change; another site's form cannot send it.
    request.headers.set('x-duban-page', '1');
    return request;
  },
  onResponse({ response, schemaPath, request }) {
    reachable.set(true);
    const isSigningIn = schemaPath === '/api/v1/sessions' && request.method === 'POST';
    if (response.status === 401 && !isSigningIn) sessionEnded.set(true);
    return undefined;
  },
  onError({ error }) {
    if (isUnreached(error)) reachable.set(false);
    return undefined;
  },
};

export const client = createClient<paths>({ baseUrl: window.location.origin });
client.use(asPage);

const made = createQueries(client);

type ReadInPages = (...given: readonly unknown[]) => unknown;

/** A list that is read on is kept as pages: under a key of its own, or a single read of the same path would be given them. */
const inPages: ReadInPages = (...[method, path, init, options, kept]) =>
  (made.useInfiniteQuery as ReadInPages)(method, path, init, { ...(options as object), queryKey: [method, path, init, 'pages'] }, kept);

/** Reads, kept by React Query under method, path, parameters and kind: one answer, or pages. */
export const queries: typeof made = { ...made, useInfiniteQuery: inPages as typeof made.useInfiniteQuery };

/** What the service refused, in its own words. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

interface Outcome<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer, or {@link Refused} with the problem as it was told. A network that is down throws as `fetch` does. */
export async function answered<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw problemOf(error) === null ? new Error(`HTTP ${response.status}`) : new Refused(error as Problem);
}

/** The problem an error carries, whether thrown by {@link answered} or by a query; null for anything else. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Refused) return error.problem;
  const isProblem = typeof error === 'object' && error !== null && 'code' in error && 'words' in error;
  return isProblem ? (error as Problem) : null;
}

/** `If-Match` of the version that was seen. */
export const match = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });
