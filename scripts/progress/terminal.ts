import type { StepReporter } from './reporter.ts'

/** What is written to: stdout, or a stand-in. */
export type Output = { write(text: string): unknown; isTTY?: boolean; columns?: number; getColorDepth?(): number }

/** A reporter that owns a terminal. */
export type Terminal = StepReporter & {
  /** Forgets the steps that have begun, and ends their moving line. */
  close(): void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameMs = 120
/** Without a moving line: a step that lasts longer than the first is announced, and tells its progress at the pace of the second. */
const quietMs = 1_000
const paceMs = 5_000

type Running = { startedAt: number; detail: string; saidAt: number | undefined }

/** Shows steps with their times: in a terminal with a moving line, elsewhere as plain lines. */
export function createTerminal(output: Output): Terminal {
  const isMoving = output.isTTY === true && (output.getColorDepth?.() ?? 8) > 1
  const running = new Map<string, Running>()
  let frame = 0
  let isLineShown = false
  let timer: NodeJS.Timeout | undefined

  const secondsOf = ({ startedAt }: Running) => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`

  function clear() {
    if (isLineShown) output.write('\r\x1b[2K')
    isLineShown = false
  }

  function print(text: string) {
    clear()
    output.write(`${text}\n`)
    draw()
  }

  function draw() {
    const [name, step] = [...running].at(-1) ?? []
    if (!isMoving || name === undefined || step === undefined) return
    const line = `  ${frames[frame % frames.length]} ${name}${step.detail && ` · ${step.detail}`} · ${secondsOf(step)}`
    output.write(`\r\x1b[2K${line.slice(0, (output.columns || 80) - 1)}`)
    isLineShown = true
  }

  function announce() {
    for (const [name, step] of running) {
      const now = performance.now()
      if (now - (step.saidAt ?? step.startedAt) < (step.saidAt === undefined ? quietMs : paceMs)) continue
      output.write(`  … ${name}${step.detail && ` · ${step.detail}`}${step.saidAt === undefined ? '' : ` · ${secondsOf(step)}`}\n`)
      step.saidAt = now
    }
  }

  function tick() {
    frame++
    if (isMoving) draw()
    else announce()
  }

  function begin(name: string, detail = ''): Running {
    const step = { startedAt: performance.now(), detail, saidAt: undefined }
    running.set(name, step)
    timer ??= setInterval(tick, isMoving ? frameMs : quietMs).unref()
    return step
  }

  function end(name: string, detail?: string) {
    const step = running.get(name)
    running.delete(name)
    if (running.size === 0) stopTicking()
    print(`  ✓ ${name.padEnd(28)} ${step === undefined ? '' : secondsOf(step).padStart(7)}${detail ? `   ${detail}` : ''}`.trimEnd())
  }

  function stopTicking() {
    clearInterval(timer)
    timer = undefined
  }

  return {
    step(name, detail) {
      begin(name, detail)
      draw()
    },
    progress(name, done, total) {
      const step = running.get(name) ?? begin(name)
      step.detail = `${done} of ${total}`
    },
    done: end,
    say: print,
    close() {
      stopTicking()
      clear()
      running.clear()
    },
  }
}
