// `npm run test:faults`: processes killed, stopped and cut off while timers fire. Apart from the other tests: each spec
// waits for real recoveries and uses servers of its own.
const { projects, ...rest } = require('./jest.config.js');

const whole = projects.find(({ displayName }) => displayName === 'whole');
const { globalSetup: _setup, globalTeardown: _teardown, ...own } = whole;

module.exports = {
  ...rest,
  maxWorkers: 1,
  testTimeout: 240_000,
  // A request on a socket that was cut under it keeps Node (20.20) in a loop while it ends (`Environment::CleanupHandles`).
  forceExit: true,
  projects: [{ ...own, displayName: 'faults', testMatch: ['<rootDir>/test/faults/*.spec.ts'] }],
};
