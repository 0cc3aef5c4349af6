import type { BasePayload } from 'payload'
import { audienceStamp } from '#cms/adapters/ledger/audience-stamp.ts'

/** Everybody on the lists of a bulletin with what it means for them, small enough to be kept: 100,000 people take a few megabytes. */
export interface Audience {
  readonly addresses: readonly string[]
  /** For each address, in the same order, which of `meanings` holds. */
  readonly meaningOf: readonly number[]
  readonly meanings: readonly Meaning[]
}

/** What a bulletin means for somebody: a copy of a variant, or none and why not. */
export interface Meaning {
  /** The variant's key. */
  variant: string
  /** `null` for those who get it. */
  why: string | null
}

interface Kept {
  stamp: string
  audience: Promise<Audience>
}

/** The last one of each store: an officer turns pages and searches in one audience at a time. */
const kept = new WeakMap<BasePayload, Kept>()

/** The audience that `walk` finds, or the one that it found before for the same `wish` while nothing has changed since. Those who ask at once share a walk. */
export async function keptAudience(payload: BasePayload, wish: unknown, walk: () => Promise<Audience>): Promise<Audience> {
  const stamp = JSON.stringify([wish, await audienceStamp(payload)])
  const before = kept.get(payload)
  if (before?.stamp === stamp) return before.audience
  const audience = walk()
  kept.set(payload, { stamp, audience })
  audience.catch(() => kept.get(payload)?.audience === audience && kept.delete(payload))
  return audience
}
