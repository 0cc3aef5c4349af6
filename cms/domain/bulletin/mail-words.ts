import type { Substitutions } from './mail-template.ts'

/** The links of a recipient's own, in the order in which both parts have them. */
export const slotLinks: readonly { name: Exclude<keyof Substitutions, 'reason'>; words: string }[] = [
  { name: 'preferencesUrl', words: 'Change what you get' },
  { name: 'unsubscribeUrl', words: 'Unsubscribe' },
  { name: 'webUrl', words: 'Read this in your browser' },
]

/** What is promised at the end of every mail. */
export const notTracked = 'We do not track whether you open this mail or follow its links.'
