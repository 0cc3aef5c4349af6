import type { BulletinDraft } from '../bulletin-draft.ts'
import type { BulletinCheck, CheckSource } from './check.ts'

/** How much of a subject a phone shows. */
const shownOnPhones = 60

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()
const holdsWord = (text: string, word: string) => ` ${folded(text).replace(/[^\p{L}\p{N}’' ]+/gu, ' ')} `.includes(` ${folded(word)} `)

/** Titles and search words of sensitive topics: what somebody else at a shared screen should not read over a shoulder. */
function tellingWord(subject: string, content: CheckSource): string | undefined {
  const words = content.topics().flatMap(({ sensitive, title, words: own }) => (sensitive ? [title, ...own] : []))
  return words.find((word) => word.length > 3 && holdsWord(subject, word))
}

/** Subjects that are cut off, say too much, or are those of the issue before; and empty lines after them. */
export function checkSubjects(draft: BulletinDraft, content: CheckSource, lastSubjects: readonly string[]): BulletinCheck[] {
  return draft.editions.flatMap(({ subject, preheader }, place) => {
    const warn = (field: string, words: string): BulletinCheck => ({ field: `editions.${place}.${field}`, severity: 'warn', words })
    const telling = tellingWord(subject, content)
    return [
      ...(subject.length > shownOnPhones
        ? [warn('subject', `The subject has ${subject.length} characters; phones show about ${shownOnPhones}. Put what matters first.`)]
        : []),
      ...(telling
        ? [warn('subject', `The subject says “${telling}”. Mailboxes are shared and screens are seen: choose neutral words where you can.`)]
        : []),
      ...(lastSubjects.some((last) => folded(last) === folded(subject))
        ? [warn('subject', 'The last issue had the same subject. Readers will take it for the one they have read; say what is new.')]
        : []),
      ...(preheader === ''
        ? [warn('preheader', 'The line after the subject is empty, so inboxes show the beginning of the text. Say what else is in it.')]
        : []),
    ]
  })
}
