import { defineConfig } from 'vitest/config'

/** `npm run test:long` does many rounds, which take their time. */
const patience = process.env.ROUNDS === 'full' ? 15 : 1

/** One kind after the other: kinds with unlike numbers of workers must not share a group. */
const turn = (groupOrder: number) => ({ sequence: { groupOrder } })
const surveys = 'tests/e2e/accessibility-*.test.ts'
const readers = 'tests/e2e/reader/*.test.ts'

/**
 * Kinds of tests: `unit` needs nothing, `int` needs files, processes and a database, `survey` looks at every page in a browser, `reader` and
 * `e2e` need a started hub and a browser, `long` runs proofs of the others with many rounds. Readers change nothing and go side by side.
 */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: ['minimal'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...turn(1),
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'],
          testTimeout: 20_000 * patience,
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          ...turn(2),
          include: ['tests/int/**/*.test.ts'],
          testTimeout: 60_000 * patience,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { name: 'survey', ...turn(3), include: [surveys], testTimeout: 120_000 * patience, hookTimeout: 300_000, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          name: 'reader',
          ...turn(3),
          include: [readers],
          globalSetup: 'tests/support/setup/shared-hub.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          ...turn(4),
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [surveys, readers],
          globalSetup: 'tests/support/setup/shared-hub.ts',
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: { name: 'long', ...turn(5), include: ['tests/long/**/*.test.ts'], testTimeout: 900_000, hookTimeout: 300_000, maxWorkers: 2 },
      },
    ],
  },
})
