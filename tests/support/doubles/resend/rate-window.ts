/** What the headers of every answer say of the rate (the sixth draft of the IETF's standard for them). */
export interface RateState {
  isWithin: boolean
  headers: Record<string, string>
}

/** Counts calls in windows of a second. `limit` is asked at each call; `null` lets everything through and says nothing. */
export function rateWindow(limit: () => number | null, now: () => number = () => performance.now()): () => RateState {
  let startedAt = -Infinity
  let used = 0
  return () => {
    const most = limit()
    if (most === null) return { isWithin: true, headers: {} }
    if (now() - startedAt >= 1000) [startedAt, used] = [now(), 0]
    const isWithin = used < most
    if (isWithin) used += 1
    const left = String(Math.max(1, Math.ceil((startedAt + 1000 - now()) / 1000)))
    return {
      isWithin,
      headers: {
        'ratelimit-limit': String(most),
        'ratelimit-remaining': String(most - used),
        'ratelimit-reset': left,
        ...(!isWithin && { 'retry-after': left }),
      },
    }
  }
}
