import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { isRunning, thisProcess } from './process-identity.ts'

const holderSchema = z.object({ pid: z.int().positive(), place: z.string(), startedAt: z.string(), address: z.string() })

/** Who holds a data folder, and the address that it serves. */
export type Holder = z.infer<typeof holderSchema>

/** A data folder that is ours until released; `lost` says whether another process has taken it all the same. */
export type DataFolderLock = { lost(): boolean; release(): void }

/** The holder shows life by touching the lock this often; three missed beats of a holder whose process cannot be seen mean it is gone. */
const beatMs = 1_000
const missedBeats = 3

/**
 * Takes a data folder for this process: two hubs in one folder would publish over each other.
 * A lock whose holder is dead is taken over. Otherwise the answer is the holder; undefined stands for one that cannot be read.
 */
export async function lockDataFolder(dataDir: string, address: string): Promise<{ lock: DataFolderLock } | { holder: Holder | undefined }> {
  const path = join(dataDir, 'hub.lock')
  const mine = JSON.stringify({ ...thisProcess(), address } satisfies Holder)

  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(path, mine)) return { lock: hold(path, mine) }
    const found = readIfThere(path)
    if (found === undefined) continue
    if (await isHeld(path, found)) return { holder: holderIn(found) }
    removeStale(path, found)
  }
  return { holder: undefined }
}

/** Puts the lock there whole, unless there is one. */
function create(path: string, content: string): boolean {
  const temporary = `${path}.${process.pid}`
  writeFileSync(temporary, content, { mode: 0o600 })
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}

function hold(path: string, mine: string): DataFolderLock {
  let isLost = false
  const beat = setInterval(() => {
    try {
      isLost = readIfThere(path) !== mine
      if (!isLost) utimesSync(path, new Date(), new Date())
    } catch {
      // A disk that refuses for a moment does not mean that another process has the folder.
    }
  }, beatMs)
  beat.unref()
  return {
    lost: () => isLost,
    release() {
      clearInterval(beat)
      if (readIfThere(path) === mine) rmSync(path, { force: true })
    },
  }
}

async function isHeld(path: string, content: string): Promise<boolean> {
  const holder = holderIn(content)
  const running = holder === undefined ? undefined : isRunning(holder)
  if (running !== undefined) return running

  const touchedAt = touched(path)
  await sleep(beatMs * missedBeats)
  return touched(path) !== touchedAt
}

/** Takes a stale lock away. If it is no longer the stale one, another process was quicker: its lock goes back. */
function removeStale(path: string, stale: string) {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

const touched = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs

function holderIn(content: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(content)).data
  } catch {
    return undefined
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
