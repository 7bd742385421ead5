import type { OpenAPIObject } from '@nestjs/swagger';
import type { Action } from '#domain/people/permission';
import type { Ask, Method } from '#test/support/api-ask';
import type { Target } from './case';

/** A schema as far as these tests read it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly nullable?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** One operation of the document, with where it is. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly action: Action | 'open';
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
  readonly security: readonly unknown[];
}

interface Written {
  readonly operationId?: string;
  readonly 'x-action'?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Operation['body'];
  readonly responses?: Operation['responses'];
  readonly security?: readonly unknown[];
}

/** Every operation that the service says it offers. */
export function operationsOf(document: OpenAPIObject): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Written>).map(([method, written]) => ({
      id: written.operationId ?? `${method} ${path}`,
      method: method.toUpperCase() as Method,
      path,
      action: (written['x-action'] ?? '') as Action,
      tags: written.tags ?? [],
      parameters: written.parameters ?? [],
      ...(written.requestBody && { body: written.requestBody }),
      responses: written.responses ?? {},
      security: written.security ?? [],
    })),
  );
}

/** The request of a target: its place with the ids in it. */
export function askOf({ method, path }: Operation, { params = {}, query, body, headers }: Target): Ask {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? `{${name}}`));
  return { method, path: filled, ...(query && { query }), ...(body !== undefined && { body }), ...(headers && { headers }) };
}

/** Requests under way at a time: the pool is larger. */
const TOGETHER = 6;

/** In order, some at a time. */
export async function eachOf<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += TOGETHER) {
    results.push(...(await Promise.all(items.slice(at, at + TOGETHER).map(work))));
  }
  return results;
}
