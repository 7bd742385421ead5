// The floors of the house. The order of these arrays is the architecture: a folder may import itself and what
// stands before it, never what stands after it.
const FLOORS = [
  {
    home: 'libs/domain/src',
    may: [],
    slices: ['kernel', 'ledger', 'people', 'calendar', 'plan', 'assignment', 'report', 'verification', 'assessment', 'inspection', 'document'],
    says: 'The domain imports only the domain: pass hashing, the clock and ids in as arguments.',
  },
  {
    home: 'libs/platform/src',
    may: [],
    slices: [],
    says: 'The platform knows no business: throw its own typed error and let the engine translate it.',
  },
  {
    home: 'libs/words/src',
    may: ['libs/domain/src'],
    slices: [],
    says: "Words may import the domain's code types and nothing else.",
  },
  {
    home: 'libs/engine/src',
    may: ['libs/domain/src', 'libs/platform/src', 'libs/words/src'],
    slices: ['core', 'notice', 'people', 'plan', 'assignment', 'report', 'verification', 'trail', 'assessment', 'inspection', 'document', 'handlers'],
    says: 'The engine stands on domain, platform and words; move what an app has to offer down, or call the engine from the app.',
  },
];
const APPS = ['api', 'worker', 'cli', 'web', 'verify'];
const APP_MAY = ['libs/engine/src', 'libs/platform/src', 'libs/domain/src', 'libs/words/src'];
/** Apps that run away from the server: the screens in a browser, the verifier on an inspector's machine. */
const APART = ['web', 'verify'];
const APART_MAY = ['libs/domain/src', 'libs/words/src'];
const SPEC = '\\.spec\\.tsx?$';
const OURS = '^(libs|apps|test)/';

const any = (paths) => `^(${paths.join('|')})/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floorRules = FLOORS.map(({ home, may, says }) =>
  rule(`floor-${home.split('/')[1]}`, says, { path: `^${home}/`, pathNot: SPEC }, { path: OURS, pathNot: any([home, ...may]) }),
);

// A spec may use what it tests, the floors below it and the support of all tests.
const specRules = FLOORS.map(({ home, may, says }) =>
  rule(
    `floor-${home.split('/')[1]}-spec`,
    `${says} A spec may use test/support besides; what spans slices belongs into test/.`,
    { path: `^${home}/.*${SPEC}` },
    { path: OURS, pathNot: any([home, ...may, 'test/support']) },
  ),
);

const sliceRules = FLOORS.flatMap(({ home, slices }) =>
  slices.slice(0, -1).map((slice, index) =>
    rule(
      `slice-${home.split('/')[1]}-${slice}`,
      `${slice} stands below: promise a job or return a value, and let the higher slice act on it; or move the shared thing down.`,
      { path: `^${home}/${slice}/`, pathNot: SPEC },
      { path: `^${home}/(${slices.slice(index + 1).join('|')})(/|\\.ts$)` },
    ),
  ),
);

const appRules = APPS.map((app) =>
  rule(
    `app-${app}`,
    APART.includes(app)
      ? 'The web and the verifier may import the domain and the words; the web asks everything else over HTTP, the verifier nobody.'
      : 'Apps are strangers: what two of them need is a command or a query in libs/engine.',
    { path: `^apps/${app}/`, pathNot: SPEC },
    { path: OURS, pathNot: any([`apps/${app}`, ...(APART.includes(app) ? APART_MAY : APP_MAY)]) },
  ),
);

const packageRules = [
  rule(
    'pure-domain',
    'The domain and the words run in a browser too: no package and no Node module. Pass the value in, or put the work into libs/platform.',
    { path: '^libs/(domain|words)/src/', pathNot: SPEC },
    { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
  ),
  rule(
    'one-home-for-bullmq',
    'BullMQ is imported in queue.ts and queue-consumer.ts of libs/engine/src/core only: promise a job through the unit of work.',
    { path: OURS, pathNot: '^libs/engine/src/core/queue(-consumer)?\\.ts$|^test/' },
    { path: 'node_modules/bullmq(/|$)' },
  ),
  rule(
    'typeorm-below-the-apps',
    'TypeORM stays in libs/engine and libs/platform: add a store or a query there and call that.',
    { path: '^(apps|libs/(domain|words))/' },
    { path: 'node_modules/typeorm(/|$)' },
  ),
  rule(
    'no-dev-package-in-production',
    'This package is installed for development only: move it to dependencies, or the import into a spec.',
    { path: '^(libs|apps/(api|worker|cli))/', pathNot: SPEC },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

const knotRules = [
  rule('no-cycle', 'Two files need each other: move what both need into a third, lower one.', {}, { circular: true }),
  rule(
    'resolves',
    'The import leads nowhere: write it without extension, relative within a library, by #domain/… and the like between them; add a package to package.json.',
    {},
    { couldNotResolve: true },
  ),
];

module.exports = {
  forbidden: [...floorRules, ...specRules, ...sliceRules, ...appRules, ...packageRules, ...knotRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/(dist|node_modules))/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
