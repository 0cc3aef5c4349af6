import type { Variant } from '../bulletin/variant.ts'
import type { Candidate, CandidateSubscription, EditionAudience } from './candidate.ts'
import { exclusionWords, suppressionWords } from './exclusion-words.ts'
import { whyYouGetThis } from './why-you-get-this.ts'

/** What a bulletin means for one candidate: a copy of a variant, or none and why not. */
export type Choice = { kind: 'recipient'; variant: Variant; reason: string } | { kind: 'excluded'; variant: Variant; why: string }

/** A recipient, or somebody excluded, with the candidate it is. */
export interface Chosen<Kind extends Choice['kind']> {
  candidate: Candidate
  choice: Extract<Choice, { kind: Kind }>
}

/** True when a person is of the part of a list that an edition is for. */
export function isInSegment(
  { sector, district, role }: Pick<Candidate, 'sector' | 'district' | 'role'>,
  { segment: { sectors, districts, roles } }: Pick<EditionAudience, 'segment'>,
): boolean {
  const folded = (text: string | null) => text?.trim().toLowerCase()
  const has = (values: readonly string[], value: string | null) =>
    values.length === 0 || (value !== null && values.some((one) => folded(one) === folded(value)))
  return has(sectors, sector) && has(districts, district) && has(roles, role)
}

interface Place {
  edition: EditionAudience
  subscription: CandidateSubscription
}

function whyNot({ edition, subscription }: Place): string | null {
  if (!edition.isListInUse) return exclusionWords.notInUse
  if (subscription.state === 'ended') return exclusionWords.unsubscribed
  if (subscription.state === 'unconfirmed') return exclusionWords.unconfirmed
  return subscription.frequency === 'each' ? null : exclusionWords[subscription.frequency]
}

/** The order in which reasons are given when there are several: what the officer could change comes first. */
const weight = [
  exclusionWords.notInUse,
  exclusionWords.monthly,
  exclusionWords.weekly,
  exclusionWords.unconfirmed,
  exclusionWords.unsubscribed,
] as const

/**
 * What a bulletin with these editions means for a candidate; `null` when none of them is for this person, so that they are no candidate.
 * One copy at most, however many lists: its variant merges the editions in the bulletin's order. Paid items are only for organisations and
 * for those who agreed to them (PECR regulation 22; ICO, direct marketing and the public sector).
 */
export function chooseRecipient(editions: readonly EditionAudience[], candidate: Candidate): Choice | null {
  const places = editions.flatMap((edition): Place[] => {
    const subscription = candidate.subscriptions.find(({ listId }) => listId === edition.listId)
    return subscription && isInSegment(candidate, edition) ? [{ edition, subscription }] : []
  })
  if (places.length === 0) return null
  const withPaid = candidate.kind === 'corporate' || candidate.takesPaid
  const variantFor = (of: readonly Place[]): Variant => ({ editions: of.map(({ edition }) => edition.key), withPaid })
  const excluded = (why: string): Choice => ({ kind: 'excluded', variant: variantFor(places), why })

  if (candidate.suppression !== null) return excluded(suppressionWords(candidate.suppression))
  if (candidate.state !== 'confirmed') return excluded(exclusionWords[candidate.state])
  const open = places.filter((place) => whyNot(place) === null)
  if (open.length === 0) {
    const reasons = places.map((place) => whyNot(place)!)
    return excluded(weight.find((words) => reasons.includes(words))!)
  }
  const memberships = open.map(({ edition, subscription }) => ({ listName: edition.listName, ...subscription }))
  return { kind: 'recipient', variant: variantFor(open), reason: whyYouGetThis(memberships) }
}

/** Divides candidates into recipients and those excluded, each with the reason. Of two with the same address the first counts. */
export function chooseRecipients(
  editions: readonly EditionAudience[],
  candidates: readonly Candidate[],
): { recipients: Chosen<'recipient'>[]; exclusions: Chosen<'excluded'>[] } {
  const seen = new Set<string>()
  const recipients: Chosen<'recipient'>[] = []
  const exclusions: Chosen<'excluded'>[] = []
  for (const candidate of candidates) {
    const choice = seen.has(candidate.addressHash) ? null : chooseRecipient(editions, candidate)
    if (!choice) continue
    seen.add(candidate.addressHash)
    if (choice.kind === 'recipient') recipients.push({ candidate, choice })
    else exclusions.push({ candidate, choice })
  }
  return { recipients, exclusions }
}
