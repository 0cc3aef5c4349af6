/**
 * Lets one operation work at a time. An urgent one that arrives while a long one is at work gets its turn at the long one's next pause,
 * so that a withdrawal need not wait for ten thousand pages.
 */
export interface Turns {
  /** Carries out an operation when its turn comes. Its result or error is the promise's. */
  run<Result>(operation: () => Promise<Result>, options?: { isUrgent?: boolean }): Promise<Result>
  /** True while an urgent operation waits. */
  isWanted(): boolean
  /** Called by a long operation at a point where nothing of it is half done: waiting urgent operations are carried out. */
  pause(): Promise<void>
}

/** Nobody at work. */
export function createTurns(): Turns {
  const urgent: (() => Promise<void>)[] = []
  const patient: (() => Promise<void>)[] = []
  let isAtWork = false

  async function work(): Promise<void> {
    if (isAtWork) return
    isAtWork = true
    try {
      for (let next = urgent.shift() ?? patient.shift(); next; next = urgent.shift() ?? patient.shift()) await next()
    } finally {
      isAtWork = false
    }
  }

  return {
    run: (operation, { isUrgent = false } = {}) =>
      new Promise((resolve, reject) => {
        const carryOut = () => operation().then(resolve, reject)
        ;(isUrgent ? urgent : patient).push(carryOut)
        // Not before the caller holds the promise, which it may hand to others while the operation waits.
        queueMicrotask(() => void work())
      }),
    isWanted: () => urgent.length > 0,
    async pause() {
      for (let next = urgent.shift(); next; next = urgent.shift()) await next()
    },
  }
}
