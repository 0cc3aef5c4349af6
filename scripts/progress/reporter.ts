/** Shows a person at a terminal what is being done. Steps are told apart by their names. */
export interface StepReporter {
  /** A step has begun. */
  step(name: string, detail?: string): void
  /** How far a begun step is. */
  progress(name: string, done: number, total: number): void
  /** A step has ended well; `detail` says with what result. */
  done(name: string, detail?: string): void
  /** A line of its own. */
  say(text: string): void
}
