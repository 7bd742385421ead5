// Jest runs the TypeScript sources in CommonJS; packages that ship only ES modules are transformed too.
const fs = require('node:fs');
const path = require('node:path');

function esmPackages(root) {
  const found = [];
  const visit = (dir, prefix) => {
    for (const name of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
      if (name.startsWith('.')) continue;
      if (name.startsWith('@') && prefix === '') {
        visit(path.join(dir, name), `${name}/`);
        continue;
      }
      const file = path.join(dir, name, 'package.json');
      if (fs.existsSync(file) && JSON.parse(fs.readFileSync(file, 'utf8')).type === 'module') found.push(prefix + name);
    }
  };
  visit(path.join(root, 'node_modules'), '');
  return found;
}

const escaped = esmPackages(__dirname).map((name) => name.replace(/[/.\\-]/g, '\\$&'));

const common = {
  rootDir: __dirname,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.duban/'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${escaped.join('|')})/)`],
  cacheDirectory: '<rootDir>/.cache/jest',
};

const specs = (...folders) => folders.map((folder) => `<rootDir>/${folder}/**/*.spec.ts`);

module.exports = {
  testTimeout: 60_000,
  maxWorkers: '100%',
  projects: [
    { ...common, displayName: 'rules', testMatch: specs('libs/domain', 'libs/words', 'test/lists', 'test/tamper') },
    {
      // These may ask for a database: PostgreSQL is started once when at least one of them runs.
      ...common,
      displayName: 'whole',
      testMatch: specs('libs/platform', 'libs/engine', 'apps', 'test/!(lists|tamper|web|faults)'),
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
