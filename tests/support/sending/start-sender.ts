import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SenderOrders } from './sender-child.ts'

/** A sender in a process of its own. */
export interface SenderProcess {
  /** Ends when it has started, or died before. */
  started: Promise<void>
  /** Ends when nothing is left to be sent. Rejects when the process dies before. */
  over: Promise<void>
  /** Ends when the process has ended, by whatever. */
  ended: Promise<void>
  /** Calls of its finished rounds. */
  calls(): number
  /** What it said on standard error. */
  complaints(): string
  /** As a power cut would. */
  kill(): Promise<void>
}

/** Starts a sender process. */
export function startSender(orders: SenderOrders): SenderProcess {
  const path = fileURLToPath(new URL('./sender-child.ts', import.meta.url))
  const child = fork(path, [JSON.stringify(orders)], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let calls = 0
  let complaints = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const ended = once(child, 'exit').then(() => {})
  const when = (state: string) =>
    new Promise<void>((resolve) => child.on('message', (message: { state: string }) => message.state === state && resolve()))
  child.on('message', (message: { calls?: number }) => (calls += message.calls ?? 0))
  const over = Promise.race([
    when('over'),
    ended.then(() => {
      throw new Error(`The sender ended before everything was sent. ${complaints}`)
    }),
  ])
  // Whoever kills it does not wait for the end of its work.
  over.catch(() => {})
  return {
    started: Promise.race([when('started'), ended]),
    over,
    ended,
    calls: () => calls,
    complaints: () => complaints,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
