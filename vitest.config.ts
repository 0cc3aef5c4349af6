import { defineConfig } from 'vitest/config'

/**
 * Kinds of tests: `unit` needs nothing, `int` needs files, processes and a database, `e2e` needs the started hub and a browser, `long` runs
 * proofs of the others with many rounds.
 */
/** `npm run test:long` does many rounds, which take their time. */
const patience = process.env.ROUNDS === 'full' ? 15 : 1

export default defineConfig({
  test: {
    environment: 'node',
    reporters: ['minimal'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'], testTimeout: 20_000 * patience },
      },
      {
        extends: true,
        test: { name: 'int', include: ['tests/int/**/*.test.ts'], testTimeout: 60_000 * patience, hookTimeout: 180_000, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/setup/shared-hub.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 300_000, maxWorkers: 2 },
      },
    ],
  },
})
