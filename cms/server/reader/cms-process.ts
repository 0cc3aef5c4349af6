import { fork, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { readChildMessage, type ChildMessage, type ParentMessage } from './messages.ts'

/** What is heard of one CMS process. */
type Listener = {
  onMessage: (message: ChildMessage) => void
  /** A line it wrote to stdout or stderr. */
  onOutput: (line: string) => void
  /** It has ended: `cause` says how, for the log. Called once. */
  onEnd: (cause: string) => void
}

/** One CMS process. */
export type CmsProcess = {
  /** Asks it to end, and makes it end after `patienceMs`. Resolves when it has ended. */
  stop(patienceMs: number): Promise<void>
  /** Ends it at once, also when its event loop is stalled. */
  kill(): void
}

/**
 * Bounds of the heap: each half of its young part in megabytes, and by how many percent its old part may grow before it is swept. With what
 * Node allows by itself a large sending takes a quarter of a gigabyte more and is no quicker.
 */
export const heapLimits: readonly string[] = ['--max-semi-space-size=16', '--heap-growing-percent=60']

/** Starts `script` as a child with a message channel. It ends itself when the channel closes, so it never outlives the reader. */
export function startCmsProcess(script: string, args: readonly string[], { onMessage, onOutput, onEnd }: Listener): CmsProcess {
  const child = fork(script, [...args], { serialization: 'json', stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [...heapLimits] })
  let hasEnded = false
  const ended = new Promise<void>((resolve) => {
    const end = (cause: string) => {
      if (hasEnded) return
      hasEnded = true
      resolve()
      onEnd(cause)
    }
    child.once('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`))
    child.on('error', (error) => {
      if (child.pid === undefined) end(error.message)
    })
  })

  child.on('message', (message) => {
    const known = readChildMessage(message)
    if (known !== undefined && !hasEnded) onMessage(known)
  })
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', onOutput)

  return {
    async stop(patienceMs) {
      if (hasEnded) return
      tell(child, { type: 'stop' })
      const forced = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(forced)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

function tell(child: ChildProcess, message: ParentMessage) {
  // A channel that is closed already means that the child is ending.
  if (child.connected) child.send(message, () => {})
}
