/** Something that a person can put right: said in two sentences, without a stack trace. */
export class StartTrouble extends Error {
  /** What to do. */
  readonly remedy: string

  constructor(problem: string, remedy: string) {
    super(problem)
    this.name = 'StartTrouble'
    this.remedy = remedy
  }
}
