import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** No install takes longer; a claim that is older was left behind. */
const longestMs = 30 * 60 * 1000
/** A claim is there an instant before it says whose it is. */
const namelessMs = 5_000

/**
 * Waits until no other process installs in the same folder; two at once would remove each other's files.
 * @returns {Promise<{ release: () => void, shareWith: (pid: number) => void }>} The claim lasts while this process or one that it is shared with
 * lives: npm goes on when whoever started it is killed.
 */
export async function claimInstall(root) {
  const path = join(tmpdir(), `hub-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`)
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      const release = () => rmSync(path, { force: true })
      process.on('exit', release)
      return { release, shareWith: (pid) => writeFileSync(path, `${process.pid} ${pid}`) }
    } catch (error) {
      if (error.code !== 'EEXIST') return unclaimed
    }

    if (isHeld(path)) {
      if (tries === 0) console.log('Another process is installing the packages; waiting for it …')
      await new Promise((resolve) => setTimeout(resolve, 1000))
    } else if (!remove(path)) return unclaimed
  }
}

/** A temporary folder that cannot be used is no reason not to install. */
const unclaimed = { release() {}, shareWith() {} }

function isHeld(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs
    const pids = readFileSync(path, 'utf8')
      .split(' ')
      .map(Number)
      .filter((pid) => pid > 0)
    return age < longestMs && (pids.length > 0 ? pids.some(isAlive) : age < namelessMs)
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function remove(path) {
  try {
    rmSync(path, { force: true })
    return true
  } catch {
    return false
  }
}
