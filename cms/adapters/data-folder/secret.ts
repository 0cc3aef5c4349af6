import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** The secret that signs sessions: the given one, else one that is made once and kept in the data folder. Throws when the kept one is damaged. */
export function payloadSecret(dataDir: string, given: string | undefined): string {
  return given ?? keptSecret(join(dataDir, 'secrets', 'payload-secret'))
}

/**
 * The secret in a file, 32 random bytes in hex; made when the file is not there. Processes that race agree on one.
 * Throws when the file holds something else: a new secret in silence would end every session and open link.
 */
export function keptSecret(path: string): string {
  const secret = readIfThere(path) ?? makeSecret(path)
  if (/^[0-9a-f]{64}$/.test(secret)) return secret
  throw new Error(
    `The secret in ${path} is damaged. Put it back from a backup, or delete the file to have a new one made: everybody then signs in again.`,
  )
}

function makeSecret(path: string): string {
  makeFolder(dirname(path), 0o700)
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`
  const descriptor = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(descriptor, `${randomBytes(32).toString('hex')}\n`)
    fsyncSync(descriptor)
    // Unlike a rename, a link never replaces what another process put there first.
    linkSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(descriptor)
    rmSync(temporary, { force: true })
  }
  return readFileSync(path, 'utf8').trim()
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function syncFolder(folder: string) {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
