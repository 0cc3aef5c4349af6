/** What a write to a document with drafts would do to the public site. */
export type WriteIntent = 'save-draft' | 'publish' | 'unpublish' | 'keep'

/** A write as it arrives, by any route: admin, REST, bulk edit, job. */
export interface Write {
  /** The `draft` argument of the call. */
  draft: boolean
  /** `_status` where the write names it. */
  status?: 'draft' | 'published' | undefined
  /** Whether the address is live as the write arrives. `unknown`: the write names many documents. */
  live: boolean | 'unknown'
  /** Whether a draft newer than the live text exists. */
  hasNewerDraft: boolean | 'unknown'
}

/**
 * Decides what a write does. A page goes live only by a write that says `published`, and comes down only by one that says `draft`
 * without being a draft save; a write that says neither keeps live what is live: it changes the live text when that is all there is,
 * and becomes a draft save when a newer draft exists (a plain save would put the unfinished draft in the live text's place).
 */
export function writeIntent({ draft, status, live, hasNewerDraft }: Write): WriteIntent {
  if (status === 'published') return 'publish'
  if (draft) return 'save-draft'
  if (status === 'draft') return live === false ? 'save-draft' : 'unpublish'
  if (live === true && hasNewerDraft === false) return 'keep'
  return 'save-draft'
}

/** Whether a person needs the right to publish for a write. */
export function needsRightToPublish(intent: WriteIntent): boolean {
  return intent !== 'save-draft'
}
