/** A call as it was answered. */
export interface Call {
  path: string
  key: string | null
  /** How many mails its body had. */
  mails: number
  /** What was answered; `null` when the connection was cut or nothing was said. */
  status: number | null
  /** True when the answer was a kept one. */
  isReplay: boolean
  /** Milliseconds on the double's own steady clock. */
  startedAt: number
  endedAt: number
  userAgent: string
}
