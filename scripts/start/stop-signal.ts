/** A second signal sooner than this comes from the same key press: npm passes on what the terminal has sent already. */
const sameKeyPressMs = 1_000

/** A wish to stop, by Ctrl-C or from the system. */
export type StopSignal = {
  /** Resolves with the first wish. */
  wished: Promise<void>
  /** Aborted with the first wish. */
  signal: AbortSignal
}

/** Listens for Ctrl-C, SIGTERM and SIGHUP. The first is a wish; a second one later ends the process at once. */
export function listenForStop(): StopSignal {
  const controller = new AbortController()
  let wishedAt: number | undefined
  const wished = new Promise<void>((resolve) => {
    const onSignal = () => {
      if (wishedAt === undefined) {
        wishedAt = performance.now()
        controller.abort()
        resolve()
      } else if (performance.now() - wishedAt > sameKeyPressMs) process.exit(130)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  })
  return { wished, signal: controller.signal }
}
