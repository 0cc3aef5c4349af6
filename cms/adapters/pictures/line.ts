/** People waiting one behind the other: one task runs, a few wait, nobody else joins. */
export interface Line {
  /** Runs the task after those before it; `undefined` at once when the line is full. What the task throws comes out here alone. */
  join<Answer>(task: () => Promise<Answer>): Promise<Answer> | undefined
}

/** A line in which `places` may wait behind the task that runs. */
export function createLine(places: number): Line {
  let inLine = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    join(task) {
      if (inLine > places) return undefined
      inLine += 1
      const done = last.then(task).finally(() => (inLine -= 1))
      last = done.catch(() => {})
      return done
    },
  }
}
