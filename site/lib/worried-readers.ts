import type { Audience } from '#content/schema/audience.ts'

/** What the page "Worried about a child?" says to one reader. */
interface WorriedReader {
  /** The words of the choice, after "I am…". */
  choice: string
  title: string
  advice: string
  /** True for those whose first call is to the council's own line. */
  asksCouncil: boolean
  /** How many lines are shown at once, few enough to choose from while upset; the others wait behind a summary. */
  shownFirst: number
}

/** What the page says to each reader. */
export const worriedReaders: Record<Audience, WorriedReader> = {
  'young-people': {
    choice: 'A young person',
    title: 'You are a young person',
    advice:
      'You can talk about anything that worries you, for yourself or for a friend. You do not have to be sure, and it is not your fault. You can also tell an adult you trust, such as a teacher.',
    asksCouncil: false,
    shownFirst: 2,
  },
  parents: {
    choice: 'A parent, carer or neighbour',
    title: 'You are a parent, a carer or a neighbour',
    advice: 'You do not need proof. Say what you have seen or heard, and who it is about. You can ask what will happen next.',
    asksCouncil: true,
    shownFirst: 1,
  },
  professionals: {
    choice: 'Working with children',
    title: 'You work or volunteer with children',
    advice:
      'Tell the safeguarding lead of your organisation today, write down what you saw and heard in the child’s own words, and make the referral. If your lead is not there, do not wait: make the call yourself.',
    asksCouncil: true,
    shownFirst: 1,
  },
}
