import type { MailSource } from './mail-frame.ts'
import type { Substitutions } from './mail-template.ts'

/** The links of a recipient's own, in the order in which both parts have them. */
export const slotLinks: readonly { name: Exclude<keyof Substitutions, 'reason'>; words: string }[] = [
  { name: 'preferencesUrl', words: 'Change what you get' },
  { name: 'unsubscribeUrl', words: 'Unsubscribe' },
  { name: 'webUrl', words: 'Read this in your browser' },
]

/** What is promised at the end of every mail. */
export const notTracked = 'We do not track whether you open this mail or follow its links.'

/** What stands before the numbers at the end of every mail, and in the link to the page with all of them. */
export const helpWords = { emergency: 'In danger now', more: 'Worried about a child? See who to call' } as const

/** Who sends: name and postal address, the name once, and how to reach them. */
export function senderOf(content: Pick<MailSource, 'settings'>): {
  address: string[]
  phone?: string | undefined
  email?: string | undefined
} {
  const { name, contact } = content.settings()
  const { address, phone, email } = contact
  return { address: address[0] === name ? address : [name, ...address], phone, email }
}
