/** What is known about a document when somebody asks where it stands. */
export interface StandingFacts {
  isLive: boolean
  hasNewerDraft: boolean
  isWaiting: boolean
  isTrashed: boolean
  /** The page that failed to render, if one did. */
  failure?: { field?: string | undefined; message: string } | undefined
  /** What will happen to it, soonest first. */
  schedules: readonly { action: 'publish' | 'unpublish'; at: string }[]
}

/** Where a document stands, in one word. */
export type Standing = 'draft' | 'waiting' | 'scheduled' | 'live' | 'failed' | 'trashed'

/** The one word that matters most to whoever opens the document: a failure before all, then a request that waits, then what is live. */
export function standingOf(facts: StandingFacts): Standing {
  if (facts.isTrashed) return 'trashed'
  if (facts.failure) return 'failed'
  if (facts.isWaiting) return 'waiting'
  if (!facts.isLive && facts.schedules.some(({ action }) => action === 'publish')) return 'scheduled'
  return facts.isLive ? 'live' : 'draft'
}

/** The same in a sentence for the person who edits. */
export function standingInWords(facts: StandingFacts): string {
  const draft = facts.hasNewerDraft && facts.isLive ? ' A newer draft waits to be published.' : ''
  switch (standingOf(facts)) {
    case 'trashed':
      return 'Readers cannot see it.'
    case 'failed':
      return facts.isLive ? 'Its page could not be rendered; readers see the last good version.' : 'It could not be published.'
    case 'waiting':
      return facts.isLive ? 'Readers see the live text; a change to it waits for an editor.' : 'An editor is asked to publish it.'
    case 'scheduled':
      return 'Readers see it from the time below.'
    case 'live':
      return `Readers see it.${draft}`
    case 'draft':
      return 'Only people signed in here can see it.'
  }
}
