/**
 * What the site settings ask for: nothing, two people for what is sent, or two people for everything that needs an approval. Publishing a page
 * needs none: nobody keeps who changed a draft last, so nobody could tell whether a second person looked.
 */
export type TwoPersonRule = 'off' | 'youth-and-sending' | 'everything'

/** The fewest characters that can say why one person alone approved. */
export const leastReasonCharacters = 10

/** Whose hands a bulletin went through, by their ids. */
interface Hands {
  approver: string
  author?: string | undefined
  lastEditor?: string | undefined
}

/** True when the person who approves is the one who wrote it or changed it last: nobody else has looked at it. */
export function isAlone({ approver, author, lastEditor }: Hands): boolean {
  return approver === author || approver === lastEditor
}

/** Whether the rule asks two people to look at what is sent. */
export const asksTwoForSending = (rule: TwoPersonRule): boolean => rule !== 'off'

/** An approval as it is kept, or why it is refused, in words for the person who asked. */
export type ApprovalVerdict = { ok: true; isAlone: boolean; reason: string | null } | { ok: false; message: string }

/**
 * Judges whether somebody may approve what is sent (promise 1). One person alone needs a written reason where the rule asks for two, and it
 * is kept; a reason that is given anyway is kept too.
 */
export function judgeApproval(rule: TwoPersonRule, hands: Hands, reason: string | undefined): ApprovalVerdict {
  const words = reason?.trim() ?? ''
  const alone = isAlone(hands)
  if (alone && asksTwoForSending(rule) && words.length < leastReasonCharacters)
    return {
      ok: false,
      message: `reason: you wrote or last changed this bulletin, so somebody else should approve it. If nobody can, say in at least ${leastReasonCharacters} characters why you approve it alone; the reason is kept.`,
    }
  return { ok: true, isAlone: alone, reason: words === '' ? null : words }
}
