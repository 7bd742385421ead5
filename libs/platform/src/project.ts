import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'config'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error(`no project folder above ${__dirname}`);
  return findRoot(above);
}

/** The project's folder, wherever the caller stands and whether this runs as source or compiled. */
export const PROJECT_ROOT = findRoot(__dirname);

/** The product's version as package.json says it. */
export const PRODUCT_VERSION = (JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/**
 * How the API's process is started (the Dockerfile says the same). Under load what lives only as long as its batch would
 * be taken for long-lived and copied: with room for it collecting takes half the time. Grows only when it is needed, to at
 * most 64 MB a half.
 */
export const API_NODE_OPTIONS: readonly string[] = ['--max-semi-space-size=64'];
