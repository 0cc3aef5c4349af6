import { spawnSync } from 'node:child_process'
import { StartTrouble } from '../start/trouble.ts'

/** The oldest Python that the test server runs on. */
const oldest: readonly [number, number] = [3, 11]

const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python']

/** Prints the version, and fails where the parts that make a virtual environment are missing. */
const question = 'import sys, venv, ensurepip; print(*sys.version_info[:2])'

function isGood(program: string): boolean {
  const { status, stdout } = spawnSync(program, ['-c', question], { encoding: 'utf8' })
  const [major = 0, minor = 0] = status === 0 ? stdout.trim().split(' ').map(Number) : []
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** The name of a Python that can run the test server. @throws StartTrouble with what to install. */
export function findPython(): string {
  const found = candidates.find(isGood)
  if (found !== undefined) return found
  throw new StartTrouble(
    `The tests on MongoDB need Python ${oldest.join('.')} or newer with venv, and there is none on the PATH (looked for ${candidates.join(', ')}).`,
    'Install it (on Debian and Ubuntu: python3 and python3-venv), or set TEST_MONGODB_URL to a MongoDB server of your own.',
  )
}
