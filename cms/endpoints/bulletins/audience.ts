import type { PayloadRequest } from 'payload'
import type { ExclusionCount } from '#cms/domain/approval/review.ts'
import type { BulletinDraft } from '#cms/domain/bulletin/bulletin-draft.ts'
import { editionAudiences } from '#cms/domain/bulletin/edition-audiences.ts'
import { variantKey } from '#cms/domain/bulletin/variant.ts'
import { chooseRecipient, type Choice } from '#cms/domain/subscriber/choose-recipients.ts'
import type { EditionAudience } from '#cms/domain/subscriber/candidate.ts'
import { keptAudience, type Audience, type Meaning } from './kept-audience.ts'
import { officerTools } from './tools.ts'

/** Names of lists by id, for those that are there. */
export async function listNames(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, { name: string; isOpen: boolean }>> {
  const { docs } = await req.payload.find({ collection: 'lists', where: { id: { in: [...ids] } }, depth: 0, pagination: false })
  return new Map(docs.map(({ id, name, isOpen }) => [String(id), { name, isOpen: isOpen === true }]))
}

const editionsOf = async (req: PayloadRequest, draft: BulletinDraft) =>
  editionAudiences(
    draft,
    await listNames(
      req,
      draft.editions.map(({ list }) => list),
    ),
  )

/** Walks everybody on the lists, a page of the store at a time; an address counts once. */
async function* choices(req: PayloadRequest, editions: readonly EditionAudience[]): AsyncIterable<{ address: string; choice: Choice }> {
  const seen = new Set<string>()
  for await (const page of officerTools(req).store.candidates(editions.map(({ listId }) => listId)))
    for (const candidate of page) {
      const choice = seen.has(candidate.addressHash) ? null : chooseRecipient(editions, candidate)
      if (!choice) continue
      seen.add(candidate.addressHash)
      yield { address: candidate.address, choice }
    }
}

/** Everybody on the lists of a bulletin as they are now, each with what it means for them. */
export async function audience(req: PayloadRequest, draft: BulletinDraft): Promise<Audience> {
  const editions = await editionsOf(req, draft)
  return keptAudience(req.payload, editions, async () => {
    const addresses: string[] = []
    const meaningOf: number[] = []
    const numbers = new Map<string, number>()
    const meanings: Meaning[] = []
    for await (const { address, choice } of choices(req, editions)) {
      const meaning = { variant: variantKey(choice.variant), why: choice.kind === 'recipient' ? null : choice.why }
      const words = JSON.stringify(meaning)
      if (!numbers.has(words)) numbers.set(words, meanings.push(meaning) - 1)
      addresses.push(address)
      meaningOf.push(numbers.get(words)!)
    }
    return { addresses, meaningOf, meanings }
  })
}

/** True when somebody would get the bulletin now: ends at the first one. */
export async function hasRecipients(req: PayloadRequest, draft: BulletinDraft): Promise<boolean> {
  for await (const { choice } of choices(req, await editionsOf(req, draft))) if (choice.kind === 'recipient') return true
  return false
}

/** How many get each variant of a bulletin, and how many nothing and why. */
export interface AudienceCounts {
  recipients: number
  /** By key of the variant. */
  byVariant: ReadonlyMap<string, number>
  /** The reason that concerns most people first. */
  exclusions: ExclusionCount[]
}

/** Counts who would get a bulletin now. */
export async function countAudience(req: PayloadRequest, draft: BulletinDraft): Promise<AudienceCounts> {
  const { meaningOf, meanings } = await audience(req, draft)
  const counts = meanings.map(() => 0)
  for (const number of meaningOf) counts[number]! += 1
  const byVariant = new Map<string, number>()
  const byReason = new Map<string, number>()
  for (const [number, { variant, why }] of meanings.entries()) {
    const [map, key] = why === null ? [byVariant, variant] : [byReason, why]
    map.set(key, (map.get(key) ?? 0) + counts[number]!)
  }
  return {
    recipients: [...byVariant.values()].reduce((sum, count) => sum + count, 0),
    byVariant,
    exclusions: [...byReason].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count),
  }
}
