/**
 * One step's line in the terminal, moving while it lasts. Elsewhere (a log, a pipe) it prints a plain line at the start and now and then.
 * @param {string} name
 * @param {() => string} detail how far it is; asked for every time
 */
export function startLine(name, detail) {
  const { stdout } = process
  const isMoving = stdout.isTTY && stdout.getColorDepth() > 1
  const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
  const startedAt = Date.now()
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  let ticks = 0

  if (!isMoving) stdout.write(`${name} …\n`)
  const timer = setInterval(
    () => {
      const frame = frames[ticks++ % frames.length]
      if (isMoving) stdout.write(`\r\x1b[2K  ${frame} ${name} … ${detail()}  ${seconds()}`)
      else stdout.write(`${name}: ${detail()}  ${seconds()}\n`)
    },
    isMoving ? 250 : 10_000,
  )

  return (isDone) => {
    clearInterval(timer)
    if (isMoving) stdout.write('\r\x1b[2K')
    if (isDone) stdout.write(`  ✓ ${name}  ${seconds()}\n`)
  }
}
