/** One thing that the worker does again and again. */
export interface Chore {
  name: string
  /** Milliseconds from the end of one run to the start of the next. */
  every: number
  run(): Promise<void>
}

/** A worker that runs. */
export interface Worker {
  /** Runs a chore at once, or once more after the run that is under way; for news that cannot wait for the next round. */
  wake(name: string): void
  /** Stops after the runs that are under way. */
  stop(): Promise<void>
}

interface Round {
  timer?: ReturnType<typeof setTimeout>
  running?: Promise<void>
  isWanted: boolean
}

/** Runs chores, each in its own round and never twice at once. A chore that throws is reported and runs again in its next round. */
export function work(chores: readonly Chore[], report: (name: string, error: unknown) => void): Worker {
  const rounds = new Map<string, Round>(chores.map(({ name }) => [name, { isWanted: false }]))
  let isStopping = false

  const start = (chore: Chore, round: Round): void => {
    if (isStopping) return
    clearTimeout(round.timer)
    if (round.running) {
      round.isWanted = true
      return
    }
    round.isWanted = false
    round.running = (async () => chore.run())()
      .catch((error: unknown) => report(chore.name, error))
      .finally(() => {
        round.running = undefined
        if (round.isWanted) start(chore, round)
        else if (!isStopping) round.timer = setTimeout(() => start(chore, round), chore.every)
      })
  }

  for (const chore of chores) start(chore, rounds.get(chore.name)!)
  return {
    wake: (name) => {
      const chore = chores.find((candidate) => candidate.name === name)
      if (chore) start(chore, rounds.get(name)!)
    },
    stop: async () => {
      isStopping = true
      for (const round of rounds.values()) clearTimeout(round.timer)
      await Promise.all([...rounds.values()].map((round) => round.running))
    },
  }
}
