/** What watching needs. Times in milliseconds. */
type WatchOptions = {
  isHealthy: () => Promise<boolean>
  everyMs: number
  /** Silence longer than this counts as stalled. */
  toleranceMs: number
  onStalled: () => void
}

/** Asks again and again whether something is healthy; calls `onStalled` once when it has not been for too long. Returns what ends the watch. */
export function watch({ isHealthy, everyMs, toleranceMs, onStalled }: WatchOptions): () => void {
  let lastHealthyAt = performance.now()
  let timer: NodeJS.Timeout | undefined = setTimeout(look, everyMs)

  async function look() {
    const healthy = await isHealthy()
    if (timer === undefined) return
    if (healthy) lastHealthyAt = performance.now()
    else if (performance.now() - lastHealthyAt >= toleranceMs) {
      timer = undefined
      return onStalled()
    }
    timer = setTimeout(look, everyMs)
  }

  return () => {
    clearTimeout(timer)
    timer = undefined
  }
}
