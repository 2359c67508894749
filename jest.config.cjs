// Tests run on the compiled output: a type error fails the run, and source maps bring back the TypeScript lines.

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  testMatch: ['**/test/**/*.test.js'],
  globalSetup: '<rootDir>/dist/test/azurite/start.js',
  globalTeardown: '<rootDir>/dist/test/azurite/stop.js',
  testTimeout: 30_000,
  transform: {},
};
