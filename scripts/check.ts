import { spawnSync } from 'node:child_process'
import { inProject } from '#cms/project-folder.ts'

const steps: [name: string, script: string, ...args: string[]][] = [
  ['Format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['Lint', 'eslint/bin/eslint.js', '.'],
  ['Types', 'typescript/bin/tsc', '--noEmit'],
  ['Types of the site', '@astrojs/check/bin/astro-check.js', '--minimumSeverity', 'warning'],
  ['Unit and integration tests', 'vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'int'],
]

for (const [name, script, ...args] of steps) {
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, [inProject('node_modules', script), ...args], { stdio: 'inherit' })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (status !== 0) process.exit(status ?? 1)
}
