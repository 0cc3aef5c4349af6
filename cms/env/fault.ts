/** One thing wrong with the environment: which variable, what is wrong with it, and what to do. */
export type Fault = { variable: string; problem: string; remedy: string }

/** Thrown when the hub cannot run with the environment it was given. Its message is meant for the person who set it. */
export class EnvError extends Error {
  /** Every fault that was found, in the order of the variables. */
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(describeFaults(faults))
    this.name = 'EnvError'
    this.faults = faults
  }
}

/** All faults as one message, a fault a line. It never repeats a value: a value may be a secret. */
function describeFaults(faults: readonly Fault[]): string {
  const heading = faults.length === 1 ? 'One setting of the hub is wrong:' : `${faults.length} settings of the hub are wrong:`
  const lines = faults.map(({ variable, problem, remedy }) => `  ${variable} ${problem} ${remedy}`)
  return [heading, ...lines].join('\n')
}
