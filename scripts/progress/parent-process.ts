import type { ChildMessage, ParentMessage } from '#cms/server/reader/messages.ts'
import type { StepReporter } from './reporter.ts'

/** The CMS process's line to the reader that started it. */
export type ParentProcess = {
  /** Shows steps in the reader's terminal. */
  report: StepReporter
  /** The HTTP server listens on this port of 127.0.0.1 and answers `GET /healthz` with 200. */
  listening(port: number): void
  /** The start is done. */
  ready(): void
  /** Says why the CMS cannot run and what to do about it. Resolves once it has been said; end the process then. */
  fatal(message: string, remedy: string): Promise<void>
}

/**
 * Connects to the reader. `onStop` is called once, when the reader asks for the end, when it has died, or on SIGTERM;
 * it finishes what runs, and the process ends when it resolves. Ctrl-C and a closed terminal reach this process too, and are left to the reader.
 */
export function connectParentProcess(onStop: () => Promise<void>): ParentProcess {
  let isStopping = false
  async function stop() {
    if (isStopping) return
    isStopping = true
    // Whatever hangs, a process without its reader must not stay: the next one would share its database.
    setTimeout(() => process.exit(1), 10_000).unref()
    await onStop().catch((error: unknown) => console.error('The CMS did not stop cleanly:', error))
    process.exit(0)
  }

  // When the reader has died its ends of the pipes are gone; a line that nobody reads must not cut the stop short.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('message', (message: ParentMessage) => void (message.type === 'stop' && stop()))
  process.once('disconnect', () => void stop())
  process.on('SIGTERM', () => void stop())
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})

  const send = (message: ChildMessage) =>
    new Promise<void>((sent) => {
      if (process.connected) process.send!(message, undefined, undefined, () => sent())
      else sent()
    })
  return {
    report: {
      step: (name, detail) => void send({ type: 'step', name, detail }),
      progress: (name, done, total) => void send({ type: 'progress', name, done, total }),
      done: (name, detail) => void send({ type: 'step-done', name, detail }),
      say: (text) => void send({ type: 'say', text }),
    },
    listening: (port) => void send({ type: 'listening', port }),
    ready: () => void send({ type: 'ready' }),
    fatal: (message, remedy) => send({ type: 'fatal', message, remedy }),
  }
}
