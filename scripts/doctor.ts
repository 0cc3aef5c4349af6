import './production.ts'
import { EnvError } from '#cms/env/fault.ts'
import { env, type Env } from '#cms/env.ts'
import { command } from './command/command.ts'
import { checkContent } from './doctor/check-content.ts'
import { checkMachine } from './doctor/check-machine.ts'
import { checkRelease } from './doctor/check-release.ts'
import { checkStore } from './doctor/check-store.ts'
import type { Finding } from './doctor/finding.ts'

const marks = { good: '✓', look: '!', bad: '✗' }

function settings(): Env | Finding[] {
  try {
    return env()
  } catch (error) {
    if (error instanceof EnvError) return [{ state: 'bad', what: 'Settings', words: error.message }]
    throw error
  }
}

async function examine(): Promise<Finding[]> {
  const read = settings()
  if (Array.isArray(read)) return read
  const warnings: Finding[] = read.warnings.map((words) => ({ state: 'look', what: 'Settings', words }))
  const findings = [...warnings, ...checkMachine(read), ...(await checkStore(read)), ...(await checkRelease(read))]
  const canAsk = !findings.some(({ state, what }) => state === 'bad' && what === 'Database')
  return [...findings, ...(canAsk ? await checkContent(read) : [])]
}

await command({
  name: 'doctor',
  help: 'npm run doctor: looks at settings, data folder, database, release and facts, and says what is wrong and what to do. Changes nothing.',
  run: async ({ say, fail }) => {
    const findings = await examine()
    for (const { state, what, words } of findings) say(`${marks[state]} ${what}: ${words}`)
    const bad = findings.filter(({ state }) => state === 'bad').length
    if (bad > 0) fail(bad === 1 ? 'One thing is wrong.' : `${bad} things are wrong.`)
    return { findings }
  },
})
