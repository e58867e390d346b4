/** One run for the whole workspace: `*.test.ts` stays in its process, `*.db.test.ts` needs PostgreSQL. */
export default {
  roots: [
    '<rootDir>/libs',
    '<rootDir>/apps/api',
    '<rootDir>/apps/cli',
    '<rootDir>/apps/standalone',
    '<rootDir>/apps/web',
    '<rootDir>/tools',
  ],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@countersign/source', 'node', 'default'] },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  globalSetup: '<rootDir>/tools/jest-database.mjs',
  globalTeardown: '<rootDir>/tools/jest-database-stop.mjs',
  setupFilesAfterEnv: ['<rootDir>/tools/jest-seed.mjs'],
  testTimeout: 120_000,
  // Jest leaves one core to a person at work: of two that is every other.
  maxWorkers: '100%',
};
