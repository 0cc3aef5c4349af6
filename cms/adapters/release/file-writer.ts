import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { temporaryName, versionNames, type FileTask, type FileToWrite } from './file-task.ts'
import { startWritingThread, type WritingThread } from './writing-thread.ts'

/** Writes files with their compressed versions, on threads of its own. */
export interface FileWriter {
  /** Puts files in place of their earlier versions: each is whole and on disk before it takes its name. */
  replace(files: readonly FileToWrite[], folder: string): Promise<void>
  /** Writes files that nobody reads yet. They are on disk after the next `flush` of their folder. */
  write(files: readonly FileToWrite[]): Promise<void>
  /** Brings all that was written under a folder to disk; `files` are those to sync one by one where the system cannot. */
  flush(folder: string, files: Iterable<string>): Promise<void>
  close(): Promise<void>
}

/** Above this many pages one flush of the disk takes less time than bringing each file to it (3000 files: 0.05 s against 15 s). */
const fewFiles = 20

/** A writer whose threads start with the first file. */
export function createFileWriter({ threadCount = 3 } = {}): FileWriter {
  const threads: (WritingThread | undefined)[] = Array.from({ length: threadCount })

  function carryOut(task: FileTask): Promise<void> {
    const place = [...threads.keys()].reduce((best, other) => (loadOf(threads[other]) < loadOf(threads[best]) ? other : best))
    threads[place] ??= startWritingThread(() => (threads[place] = undefined))
    return threads[place].carryOut(task)
  }

  async function flush(folder: string, files: Iterable<string>): Promise<void> {
    if (await flushDisk(folder)) return
    await allSettled([...files].map((file) => carryOut({ do: 'sync', files: [file] })))
  }

  return {
    async replace(files, folder) {
      if (files.length <= fewFiles) return allSettled(files.map((file) => carryOut({ do: 'place', ...file })))
      const names = files.map(({ file, quality }) => versionNames(file, quality !== undefined))
      const prepared = names.flat().map(temporaryName)
      try {
        await allSettled(files.map((file) => carryOut({ do: 'prepare', ...file })))
        await flush(folder, prepared)
        await allSettled(names.map((versions) => carryOut({ do: 'rename', files: versions })))
      } catch (error) {
        for (const name of prepared) await rm(name, { force: true })
        throw error
      }
    },
    write: (files) => allSettled(files.map((file) => carryOut({ do: 'write', ...file }))),
    flush,
    async close() {
      await Promise.all(threads.map((thread) => thread?.stop()))
    },
  }
}

const loadOf = (thread: WritingThread | undefined) => thread?.load() ?? 0

/** Waits for all, so that nothing is still being written when a fault is dealt with, then throws the first fault. */
async function allSettled(tasks: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(tasks)
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}

/** Flushes the file system of a folder. False where the system has no command for it. */
function flushDisk(folder: string): Promise<boolean> {
  return new Promise((resolve) => execFile('sync', ['-f', folder], (error) => resolve(error === null)))
}
