import { Worker } from 'node:worker_threads'
import type { FileAnswer, FileTask } from './file-task.ts'

/** A thread that carries out file tasks in their order. It does not keep the process alive while it rests. */
export interface WritingThread {
  /** How many tasks it has before it. */
  load(): number
  /** Resolves when the task is done; rejects with the system's message and code. */
  carryOut(task: FileTask): Promise<void>
  stop(): Promise<unknown>
}

/** A thread keeps nothing from one task to the next, so its heap may stay small: with the defaults three of them took 100 MB. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 }

/** Starts a thread; `onEnd` is called when it has ended, wanted or not. */
export function startWritingThread(onEnd: () => void): WritingThread {
  const worker = new Worker(new URL('./write-file-thread.ts', import.meta.url), { resourceLimits })
  const open = new Map<number, { resolve(): void; reject(error: Error): void }>()
  let taskCount = 0
  worker.unref()

  worker.on('message', ({ taskId, fault }: FileAnswer) => {
    const task = open.get(taskId)
    open.delete(taskId)
    if (open.size === 0) worker.unref()
    if (fault) task?.reject(Object.assign(new Error(fault.message), { code: fault.code }))
    else task?.resolve()
  })

  function end(error: Error): void {
    for (const { reject } of open.values()) reject(error)
    open.clear()
    onEnd()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('A writing thread ended before its files were on disk.')))

  return {
    load: () => open.size,
    carryOut: (task) =>
      new Promise((resolve, reject) => {
        const taskId = taskCount++
        worker.ref()
        open.set(taskId, { resolve, reject })
        worker.postMessage({ taskId, task })
      }),
    stop: () => worker.terminate(),
  }
}
