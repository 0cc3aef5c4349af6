import { frequencyNames, type Frequency } from './frequency.ts'

/** What is kept, why, and how it ends: the words beside the button with which people subscribe, one paragraph each. */
export const privacyWords = (name: string): readonly string[] => [
  `${name} keeps your email address and what you choose here, so that we can send you these bulletins. Only the company that delivers our mail gets it from us.`,
  'We do not record whether you open a bulletin or follow its links. Every bulletin has a link with which you change or end this at any time.',
]

/** The question about paid courses, which is one of its own (PECR 22; UK GDPR 7(2)). */
export const paidQuestion = 'Also tell me about training courses and events that cost money'

/** What the paid question means, in a sentence. */
export const paidHint = 'Leave it empty and your copies come without them. Everything else stays the same.'

/** What somebody saw and chose, whole, for the consent record (UK GDPR 7(1)). */
export function shownWords(chosen: {
  /** The partnership. */
  name: string
  /** The words of the button. */
  button: string
  /** Names of the chosen lists, each with its frequency. */
  lists: readonly { name: string; frequency: Frequency }[]
  takesPaid: boolean
}): string {
  return [
    ...chosen.lists.map(({ name, frequency }) => `[x] ${name} (${frequencyNames[frequency]})`),
    `[${chosen.takesPaid ? 'x' : ' '}] ${paidQuestion}`,
    ...privacyWords(chosen.name),
    `Button: ${chosen.button}`,
  ].join('\n')
}
