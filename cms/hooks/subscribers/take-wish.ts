import { ValidationError, type CollectionAfterChangeHook, type CollectionBeforeValidateHook } from 'payload'
import { paidQuestion } from '#cms/domain/subscriber/consent-words.ts'
import { faultsOfWish, officerWishOf, wishFields, type OfficerWish } from '#cms/domain/subscriber/judge-officer.ts'
import type { SubscriberDesk } from './desk.ts'

/** Where a wish waits, in the request's context, until the subscriber is saved. */
const place = 'subscriberWish'

/**
 * Judges, before anything is written, what a person wants for a subscriber's subscriptions, and where that leaves the subscriber. What the
 * hub does itself passes. @throws ValidationError naming what is missing.
 */
export const judgeWish =
  ({ suppressionOf }: Pick<SubscriberDesk, 'suppressionOf'>): CollectionBeforeValidateHook =>
  async ({ data, operation, originalDoc, req, context }) => {
    if (!data || !req.user) return data
    const addressHash = String(data.addressHash ?? originalDoc?.addressHash)
    const isNew = operation === 'create'
    const wish = officerWishOf(data)
    const agreesToPaid = data.takesPaid === true && originalDoc?.takesPaid !== true
    const isReaddressed = !isNew && addressHash !== originalDoc?.addressHash
    const suppression = await suppressionOf(req.payload, addressHash)
    const errors = faultsOfWish(wish, { isNew, isReaddressed, suppression, agreesToPaid })
    if (errors.length > 0) throw new ValidationError({ collection: 'subscribers', errors, req }, req.t)
    context[place] = { ...wish, agreesToPaid } satisfies PlacedWish
    const now = new Date().toISOString()
    if (wish.stopsMail) return { ...data, state: 'ended', endedAt: now, takesPaid: false }
    if (!isNew && wish.addLists.length === 0) return data
    const isConfirmed = originalDoc?.state === 'confirmed'
    return { ...data, state: 'confirmed', endedAt: null, ...(!isConfirmed && { confirmedAt: now }) }
  }

/** A wish as it waits. */
type PlacedWish = OfficerWish & { agreesToPaid: boolean }

async function carryOut(desk: SubscriberDesk, wish: PlacedWish, { payload, id, isNew, addressHash }: Subject): Promise<void> {
  const now = new Date()
  const at = now.toISOString()
  const record = (action: string, lists: readonly string[], basis: string, what = '') => {
    const shown = [what, wish.evidence].filter(Boolean).join('\n')
    return desk.record({ payload, now }, { subscriber: id, action, lists, route: 'officer', basis, shown })
  }
  if (isNew || wish.addLists.length > 0) await record('invited', wish.addLists, wish.basis!)
  if (wish.agreesToPaid) await record('changed', [], 'consent', paidQuestion)
  for (const list of wish.addLists)
    await desk.putSubscription(
      payload,
      { subscriber: id, list },
      { state: 'active', since: at, endedAt: null, endedReason: null, endedBy: null },
    )
  if (wish.stopsMail) await desk.suppress(payload, addressHash, { reason: 'officer', at: now })
  const rows = await desk.subscriptionsOf(payload, id)
  const ending = rows.filter(({ list, state }) => state !== 'ended' && (wish.stopsMail || wish.takeOffLists.includes(list)))
  const left = ending.map(({ list }) => list)
  for (const { list, since } of ending)
    await desk.putSubscription(payload, { subscriber: id, list }, { state: 'ended', since, endedAt: at, endedReason: 'officer' })
  if (left.length > 0) await record('unsubscribed', left, 'public-task')
}

interface Subject {
  payload: Parameters<SubscriberDesk['suppress']>[0]
  id: string
  isNew: boolean
  addressHash: string
}

/** Carries out what `judgeWish` let through, once the subscriber is saved, with a record of who it was for and why. */
export const carryOutWish =
  (desk: SubscriberDesk): CollectionAfterChangeHook =>
  async ({ doc, operation, req, context }) => {
    const wish = context[place] as PlacedWish | undefined
    delete context[place]
    if (!wish) return doc
    await carryOut(desk, wish, { payload: req.payload, id: doc.id, isNew: operation === 'create', addressHash: doc.addressHash })
    // Carried out once: what stayed in the form would be carried out again with the next save.
    return Object.fromEntries(Object.entries(doc as object).filter(([name]) => !wishFields.includes(name)))
  }
