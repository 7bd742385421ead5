import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { readEnv } from '#platform/env';
import { PROJECT_ROOT } from '#platform/project';

interface ServiceFile {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

interface ComposeFile {
  readonly services: Readonly<Record<string, ServiceFile>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const textOf = (...path: readonly string[]) => readFileSync(join(PROJECT_ROOT, ...path), 'utf8');

const written = textOf('docker-compose.yml');
const compose = parse(written, { merge: true }) as ComposeFile;
const given = parseEnv(textOf('config', 'deploy', 'compose.env.example'));
const known = parseEnv(textOf('config', 'env.example'));
function serviceOf(name: string): ServiceFile {
  const service = compose.services[name];
  if (service === undefined) throw new Error(`no service ${name}`);
  return service;
}

const APIS = ['api-1', 'api-2'];
const WORKERS = ['worker-1', 'worker-2'];
const OURS = [...APIS, ...WORKERS, 'migrate'];

/** As Compose fills in `${NAME:?…}` and `${NAME:-…}`. */
function filled(service: ServiceFile): Record<string, string> {
  const fill = (text: string) =>
    text.replace(
      /\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g,
      (_, name: string, fallback?: string) => given[name] ?? fallback ?? '',
    );
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, value]) => [name, fill(String(value))]),
  );
}

describe('docker-compose.yml', () => {
  it('has a database, a queue, one migration, two APIs, two workers and one door', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...OURS, 'postgres', 'proxy', 'redis'].sort());
  });

  it('gives our programs only variables the product knows, with values it accepts', () => {
    for (const name of OURS) {
      const environment = filled(serviceOf(name));
      expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(environment)));
      expect(() => readEnv(environment, ['DATABASE_URL'])).not.toThrow();
    }
  });

  it('asks the operator for every value it fills in, and for no other', () => {
    const asked = [...new Set([...written.matchAll(/\$\{(\w+)/g)].map((match) => match[1] ?? ''))];
    expect(Object.keys(given).sort()).toEqual(asked.sort());
  });

  it('keeps the owner of the tables from everything that serves', () => {
    for (const name of [...APIS, ...WORKERS]) {
      expect(JSON.stringify(filled(serviceOf(name)))).not.toContain('duban_owner');
      expect(filled(serviceOf(name))['DATABASE_URL']).toContain('duban_login');
    }
    expect(filled(serviceOf('migrate'))['DATABASE_OWNER_URL']).toContain('duban_owner');
  });

  it('runs Redis so that no promise is dropped and none is lost with the power', () => {
    const command = serviceOf('redis').command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
    expect(serviceOf('redis').volumes).toContain('queue:/data');
  });

  it('watches the health of everything that stays, and starts nothing before what it needs', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.healthcheck?.disable === true]).toEqual([name, name === 'migrate']);
      if (name !== 'migrate') expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
    }
    for (const name of [...APIS, ...WORKERS]) {
      expect(serviceOf(name).depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    }
    expect(Object.keys(serviceOf('proxy').depends_on ?? {})).toEqual(APIS);
  });

  it('shares one folder of files, and declares every volume it uses', () => {
    for (const name of OURS) expect(serviceOf(name).volumes).toEqual(['files:/var/lib/duban']);
    expect(filled(serviceOf('api-1'))['BLOB_DIR']).toBe('/var/lib/duban/blobs');
    const mounts = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
    const sources = mounts.map((mount) => mount.split(':')[0] ?? '');
    for (const source of sources.filter((name) => !name.startsWith('.')))
      expect(compose.volumes).toHaveProperty(source);
    for (const source of sources.filter((name) => name.startsWith('.'))) {
      expect([source, existsSync(join(PROJECT_ROOT, source))]).toEqual([source, true]);
    }
  });

  it('pins every image, and lets only the proxy out', () => {
    expect(compose.networks['inside']?.internal).toBe(true);
    for (const [name, service] of Object.entries(compose.services)) {
      expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
      expect([name, service.ports === undefined]).toEqual([name, name !== 'proxy']);
      expect([name, service.networks.includes('outside')]).toEqual([name, name === 'proxy']);
    }
    for (const name of OURS) expect(serviceOf(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});

describe('the proxy', () => {
  const config = textOf('config', 'deploy', 'nginx.conf');

  it('stands before both APIs at their port, streams, and does not show the figures', () => {
    const upstream = [...config.matchAll(/^\s+server ([\w-]+):(\d+)/gm)].map((match) => [match[1], match[2]]);
    expect(upstream).toEqual(APIS.map((name) => [name, filled(serviceOf(name))['PORT']]));
    expect(config).toMatch(/location \/api\/ \{[^}]*proxy_buffering off;/);
    expect(config).toMatch(/location = \/metrics \{\s*return 404;/);
    expect(config).toContain('X-Forwarded-For $proxy_add_x_forwarded_for');
  });
});

describe('Dockerfile', () => {
  const dockerfile = textOf('Dockerfile');

  it('pins its base, leaves root, checks its health, and takes in only what .dockerignore lets through', () => {
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:20\.\d+\.\d+-\w+-slim$/m);
    expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('RUN '));
    expect(dockerfile).toMatch(/^HEALTHCHECK .*healthy\.mjs/m);
    const allowed = textOf('.dockerignore').split('\n');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' ').slice(0, -1),
    );
    for (const path of copied) {
      expect([path, existsSync(join(PROJECT_ROOT, path))]).toEqual([path, true]);
      expect(allowed).toContain(`!${path}`);
    }
  });
});
