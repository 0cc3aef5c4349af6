import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ lock: string, platform: string, hasDev: boolean }} Stamp What is installed: the lock file's hash, the platform, and whether tools for developers are there. */

const stampPath = (root) => join(root, 'node_modules', '.hub-installed.json')

/** What an install from this lock file on this machine would be. @returns {Stamp} */
export function wantedStamp(root, hasDev) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return { lock, platform: `${process.platform}-${process.arch}`, hasDev }
}

/** Whether node_modules holds all that `wanted` asks for; more than that is fine. */
export function isInstalled(root, wanted) {
  const found = readJson(stampPath(root))
  if (found !== undefined) return found.lock === wanted.lock && found.platform === wanted.platform && (found.hasDev || !wanted.hasDev)
  return wasInstalledByHand(root, wanted)
}

/** Says that an install is complete. Written last, and whole or not at all. */
export function writeStamp(root, stamp) {
  const temporary = `${stampPath(root)}.${process.pid}`
  const descriptor = openSync(temporary, 'w')
  writeSync(descriptor, JSON.stringify(stamp))
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(temporary, stampPath(root))
}

/** The packages that the lock file asks for on every machine, by their folders. */
export function lockedPackages(root, hasDev) {
  const packages = Object.entries(readJson(join(root, 'package-lock.json'))?.packages ?? {})
  return packages.filter(([folder, { optional, devOptional, dev }]) => folder !== '' && !optional && !devOptional && (hasDev || !dev))
}

/** npm lists what it installed in a file of its own as the last thing it does: somebody's own `npm ci` counts. */
function wasInstalledByHand(root, { hasDev }) {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (installed === undefined) return false
  const isComplete = lockedPackages(root, hasDev).every(
    ([folder, { version, integrity }]) =>
      installed[folder]?.version === version &&
      installed[folder]?.integrity === integrity &&
      existsSync(join(root, folder, 'package.json')),
  )
  return isComplete && existsSync(join(root, 'node_modules', '.bin', 'node'))
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
