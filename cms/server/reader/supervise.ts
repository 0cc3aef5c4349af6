import { failuresAfter, usualBackOff, waitAfter, type BackOff } from '#cms/domain/process/back-off.ts'
import { askHealth } from './ask-health.ts'
import { startCmsProcess, type CmsProcess } from './cms-process.ts'
import type { Cms } from './cms-side.ts'
import type { ChildMessage } from './messages.ts'
import { watch } from './watchdog.ts'

/** What the supervisor tells besides the child's own messages. */
export type CmsEvent =
  | ChildMessage
  /** A line of the child's output. */
  | { type: 'output'; line: string }
  /** The child has ended; it is started again after `waitMs`. `failures` in a row so far. */
  | { type: 'ended'; cause: string; waitMs: number; failures: number }
  /** The child gave no sign of life for `silentMs` and was ended. */
  | { type: 'stalled'; silentMs: number }

/** Times in milliseconds. */
export type Timings = BackOff & {
  /** How often the child's health is asked for, and how long an answer may take. */
  askEveryMs: number
  askPatienceMs: number
  /** How long a child that is ready may fail to answer. */
  stalledMs: number
  /** How long a child that is not ready yet may say nothing: loading content and rendering keep it busy. */
  startSilenceMs: number
  /** How long a child may take to stop. */
  stopMs: number
}

const usualTimings: Timings = {
  ...usualBackOff,
  askEveryMs: 5_000,
  askPatienceMs: 4_000,
  stalledMs: 30_000,
  startSilenceMs: 600_000,
  stopMs: 10_000,
}

/** What supervising needs: the child's script with its arguments, and who listens. */
type SuperviseOptions = { script: string; args?: readonly string[]; onEvent: (event: CmsEvent) => void; timings?: Partial<Timings> }

/** The CMS process, kept running. */
export type Supervisor = Cms & {
  /** Whether it has been ready at least once. */
  hasBeenReady(): boolean
  start(): void
  /** Stops the child and starts no other. */
  stop(): Promise<void>
}

/** Starts the CMS process, watches it, and starts it again with growing pauses when it ends or stalls. */
export function superviseCms({ script, args = [], onEvent, timings }: SuperviseOptions): Supervisor {
  const times = { ...usualTimings, ...timings }
  let child: CmsProcess | undefined
  let port: number | undefined
  let hasListened = false
  let hasBeenReady = false
  let readyAt: number | undefined
  let failures = 0
  let isStopping = false
  let restart: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined
  let endWatch = () => {}

  const isHealthy = async () => port !== undefined && (await askHealth(port, times.askPatienceMs))

  function onStalled(silentMs: number) {
    onEvent({ type: 'stalled', silentMs })
    child?.kill()
  }

  function expectWord() {
    clearTimeout(silence)
    if (readyAt === undefined && child !== undefined) silence = setTimeout(onStalled, times.startSilenceMs, times.startSilenceMs)
  }

  function onMessage(message: ChildMessage) {
    const speaker = child
    if (message.type === 'listening') {
      port = message.port
      hasListened = true
    } else if (message.type === 'ready') {
      hasBeenReady = true
      readyAt = performance.now()
      endWatch()
      endWatch = watch({ isHealthy, everyMs: times.askEveryMs, toleranceMs: times.stalledMs, onStalled: () => onStalled(times.stalledMs) })
    } else if (message.type === 'fatal') {
      setTimeout(() => speaker?.kill(), times.stopMs).unref()
    }
    expectWord()
    onEvent(message)
  }

  function onEnd(cause: string) {
    clearTimeout(silence)
    endWatch()
    failures = failuresAfter(failures, readyAt === undefined ? 0 : performance.now() - readyAt, times)
    child = port = readyAt = undefined
    if (isStopping) return
    const waitMs = waitAfter(failures, times)
    restart = setTimeout(start, waitMs)
    onEvent({ type: 'ended', cause, waitMs, failures })
  }

  function start() {
    if (isStopping || child !== undefined) return
    child = startCmsProcess(script, args, { onMessage, onOutput: (line) => onEvent({ type: 'output', line }), onEnd })
    expectWord()
  }

  return {
    port: () => port,
    hasListened: () => hasListened,
    hasBeenReady: () => hasBeenReady,
    isHealthy,
    start,
    async stop() {
      isStopping = true
      clearTimeout(restart)
      await child?.stop(times.stopMs)
    },
  }
}
