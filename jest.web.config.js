// `npm run test:web`: a real browser against the whole product. Apart from the other tests, since it needs a Chromium and
// the built screens; everything else is as theirs.
const { projects, ...rest } = require('./jest.config.js');

const whole = projects.find(({ displayName }) => displayName === 'whole');

module.exports = {
  ...rest,
  maxWorkers: 1,
  testTimeout: 120_000,
  projects: [{ ...whole, displayName: 'web', testMatch: ['<rootDir>/test/web/*.spec.ts'] }],
};
