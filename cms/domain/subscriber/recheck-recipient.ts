import { listOfEdition, variantKey, variantOf } from '../bulletin/variant.ts'
import type { Candidate, EditionAudience } from './candidate.ts'
import { suppressionWords } from './exclusion-words.ts'
import { whyYouGetThis } from './why-you-get-this.ts'

/** What has to be done about a frozen row before it is handed over: nothing may go, or only a part of it. */
export type Recheck = { kind: 'exclude'; why: string } | { kind: 'narrow'; variant: string; reason: string }

const during = (words: string) => `Unsubscribed during sending. ${words}`

/**
 * Looks at a frozen recipient again, as things are. Only what somebody objected to counts: nobody gets more than was frozen, and a
 * list that they left is taken out of a merged copy. `candidate` is `null` when the subscriber is gone. `null` when nothing stands against it.
 */
export function recheckRecipient(
  row: { variant: string; subscriberId: string | null },
  lists: readonly Pick<EditionAudience, 'listId' | 'listName'>[],
  candidate: Candidate | null,
  suppression: string | null,
): Recheck | null {
  if (suppression !== null) return { kind: 'exclude', why: during(suppressionWords(suppression)) }
  if (row.subscriberId === null) return null
  if (candidate === null) return { kind: 'exclude', why: during('The subscriber is not there any more.') }
  if (candidate.state !== 'confirmed') return { kind: 'exclude', why: during('Gets nothing any more.') }

  const frozen = variantOf(row.variant)
  const memberships = frozen.editions.flatMap((key) => {
    const list = lists.find(({ listId }) => listId === listOfEdition(key))
    const subscription = candidate.subscriptions.find(({ listId, state }) => listId === list?.listId && state === 'active')
    return list && subscription ? [{ key, listName: list.listName, ...subscription }] : []
  })
  if (memberships.length === 0) return { kind: 'exclude', why: during('Left the list.') }
  const withPaid = frozen.withPaid && (candidate.kind === 'corporate' || candidate.takesPaid)
  const variant = variantKey({ editions: memberships.map(({ key }) => key), withPaid })
  return variant === row.variant ? null : { kind: 'narrow', variant, reason: whyYouGetThis(memberships) }
}
