/** What came of an action: done, or refused because things are not as the person saw them, in words for that person. */
export type ActionAnswer = { ok: true; sendingId: string; words: string } | { ok: false; words: string }

/** A refusal. */
export const refused = (words: string): ActionAnswer => ({ ok: false, words })

/** Something was done. */
export const done = (sendingId: string, words: string): ActionAnswer => ({ ok: true, sendingId, words })
