import { spawn, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import { encoderAnswerSchema, type EncoderAnswer } from './encoder-answer.ts'
import { residentBytes } from './resident-bytes.ts'

/** What bounds the process. */
export interface EncoderLimits {
  /** Wall-clock time from start to answer. */
  seconds: number
  /** Resident memory. */
  megabytes: number
}

/** What the process answered, or why there is no answer. `cause` is for the log. */
export type EncoderOutcome = EncoderAnswer | { kind: 'stopped'; by: 'time' | 'memory' | 'crash'; cause: string }

/** How often memory is looked at. */
const watchMilliseconds = 50

/** Lower priority than the hub's own (0): reading and editing go first. */
const priority = 10

/**
 * Runs `script` in a process of its own on one upload and bounds it. The process inherits no environment, so no secret. It is gone
 * when this resolves, and nothing that an upload does to it makes this throw.
 */
export function runEncoder(script: string, upload: Uint8Array, limits: EncoderLimits): Promise<EncoderOutcome> {
  const child = spawn(process.execPath, [`--max-old-space-size=${Math.ceil(limits.megabytes / 2)}`, script], {
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  yieldTo(child)
  return new Promise((resolve) => {
    let outcome: EncoderOutcome | undefined
    let lastWords = ''
    const end = (how: EncoderOutcome) => {
      outcome ??= how
      child.kill('SIGKILL')
    }
    const clock = setTimeout(() => end({ kind: 'stopped', by: 'time', cause: `over ${limits.seconds} s` }), limits.seconds * 1000)
    const watch = setInterval(async () => {
      const used = child.pid === undefined ? 0 : ((await residentBytes(child.pid)) ?? 0)
      if (used > limits.megabytes * 1024 * 1024) end({ kind: 'stopped', by: 'memory', cause: `over ${limits.megabytes} MB` })
    }, watchMilliseconds)
    const settle = (crash: string) => {
      clearTimeout(clock)
      clearInterval(watch)
      resolve(outcome ?? { kind: 'stopped', by: 'crash', cause: `${crash} ${lastWords}`.trim() })
    }

    child.stderr!.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-2000)))
    child.on('message', (message) => {
      const answer = encoderAnswerSchema.safeParse(message)
      end(answer.success ? answer.data : { kind: 'stopped', by: 'crash', cause: 'answered something else than a picture' })
    })
    child.on('error', (error) => settle(error.message))
    child.on('close', (code, signal) => settle(`ended with ${signal ?? `code ${code}`}`))
    // A process that ends before it has read the upload is reported by `close`.
    child.send(upload, () => {})
  })
}

/** A process that is gone before its priority is set is reported by `close`. */
function yieldTo(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, priority)
  } catch {
    return
  }
}
