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
  const packages = lockedPackages(root, wanted.hasDev)
  const isAllThere =
    packages.every(([folder]) => existsSync(join(root, folder, 'package.json'))) && existsSync(join(root, 'node_modules', '.bin', 'node'))
  if (!isAllThere) return false

  const found = readJson(stampPath(root))
  if (found === undefined) return wasInstalledByHand(root, packages)
  return found.lock === wanted.lock && found.platform === wanted.platform && (found.hasDev || !wanted.hasDev)
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
function wasInstalledByHand(root, packages) {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  return (
    installed !== undefined &&
    packages.every(
      ([folder, { version, integrity }]) => installed[folder]?.version === version && installed[folder]?.integrity === integrity,
    )
  )
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
