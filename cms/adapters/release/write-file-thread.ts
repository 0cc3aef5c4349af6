import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { temporaryName, versionNames, type FileAnswer, type FileTask, type FileToWrite } from './file-task.ts'

// One thread of the file writer: compresses bodies and puts them and their versions in place.

parentPort!.on('message', ({ taskId, task }: { taskId: number; task: FileTask }) => {
  parentPort!.postMessage(answer(taskId, task))
})

function answer(taskId: number, task: FileTask): FileAnswer {
  try {
    carryOut(task)
    return { taskId }
  } catch (error) {
    if ('file' in task) for (const { name } of versionsOf(task)) rmSync(temporaryName(name), { force: true })
    return { taskId, fault: { message: (error as Error).message, code: (error as NodeJS.ErrnoException).code } }
  }
}

function carryOut(task: FileTask): void {
  if (task.do === 'sync') {
    for (const file of task.files) withFile(file, 'r+', fsyncSync)
  } else if (task.do === 'rename') {
    for (const file of task.files) renameSync(temporaryName(file), file)
  } else {
    const versions = versionsOf(task, true)
    const isFinal = task.do === 'write'
    for (const { name, bytes } of versions) write(isFinal ? name : temporaryName(name), bytes!, task.do === 'place')
    if (task.do === 'place') for (const { name } of versions) renameSync(temporaryName(name), name)
  }
}

function versionsOf({ file, body, quality }: FileToWrite, withBytes = false): { name: string; bytes?: Uint8Array }[] {
  const names = versionNames(file, quality !== undefined)
  if (!withBytes) return names.map((name) => ({ name }))
  const bytes = quality === undefined ? [body] : [body, brotli(body, quality), gzipSync(body, { level: 6 })]
  return names.map((name, at) => ({ name, bytes: bytes[at]! }))
}

function brotli(body: Uint8Array, quality: number): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return brotliCompressSync(body, { params })
}

function write(name: string, bytes: Uint8Array, isSynced: boolean): void {
  withFile(name, 'w', (descriptor) => {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    if (isSynced) fsyncSync(descriptor)
  })
}

function withFile(name: string, flags: 'w' | 'r+', use: (descriptor: number) => void): void {
  const descriptor = openInFolder(name, flags)
  try {
    use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Opens a file and makes its folder when that is missing. */
function openInFolder(name: string, flags: 'w' | 'r+'): number {
  try {
    return openSync(name, flags)
  } catch (error) {
    if (flags !== 'w' || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(name), { recursive: true })
    return openSync(name, flags)
  }
}
