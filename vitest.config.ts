import { defineConfig } from 'vitest/config'

/** Three kinds of tests: `unit` needs nothing, `int` needs files, processes and a database, `e2e` needs the started hub and a browser. */
export default defineConfig({
  test: {
    environment: 'node',
    reporters: [['default', { summary: false }]],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts'] } },
      {
        extends: true,
        test: { name: 'int', include: ['tests/int/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 180_000, maxWorkers: 2 },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 300_000, fileParallelism: false },
      },
    ],
  },
})
