import { confirmLifetime } from '#cms/domain/subscriber/limits.ts'
import { confirmMail, linkMail, subscribedMail, type SubscriberMail } from '#cms/domain/subscriber/opt-in-mail.ts'
import { planAsking } from '#cms/domain/subscriber/plan-asking.ts'
import { filledProfile } from '#cms/domain/subscriber/read-profile.ts'
import type { SubscriptionWish } from '#cms/domain/subscriber/read-wish.ts'
import type { Subscriber } from '#cms/payload-types.ts'
import { allLists, findSubscriber, putSubscription, record, subscriptionsOf, suppressionOf, type SubscriberTools } from './rows.ts'

/** The say on how often one address may be written to because somebody typed it into a form. */
export interface MailCount {
  /** Counts a mail to an address (by its hash); false when it has had enough of them. */
  take(addressHash: string): Promise<boolean>
  /** Takes the count of a mail back that could not be sent. */
  giveBack(addressHash: string): Promise<void>
}

/** What asking needs. */
export interface AskingTools extends SubscriberTools {
  mails: MailCount
}

async function namesOf({ payload }: SubscriberTools, ids: readonly string[]): Promise<string[]> {
  return (await allLists(payload)).filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}

async function mail({ payload, mails, hashOf }: AskingTools, to: string, { subject, html }: SubscriberMail): Promise<void> {
  try {
    await payload.sendEmail({ to, subject, html })
  } catch (error) {
    await mails.giveBack(hashOf(to))
    throw error
  }
}

/** Keeps the person who asked, as somebody who has not confirmed; what a confirmed subscriber has said about themselves stays. */
async function keep(
  { payload }: SubscriberTools,
  known: Subscriber | null,
  wish: SubscriptionWish,
  isNewProfile: boolean,
): Promise<string> {
  const { address, kind, takesPaid } = wish
  const data = { kind, takesPaid, ...filledProfile(wish) }
  if (!known) {
    const created = await payload.create({ collection: 'subscribers', data: { ...data, address, state: 'unconfirmed' } as never, depth: 0 })
    return created.id
  }
  if (isNewProfile) await payload.update({ collection: 'subscribers', id: known.id, data, depth: 0 })
  return known.id
}

/**
 * Carries out what somebody asked for on the subscribe page: keeps the wish as unconfirmed and mails the address. It changes nothing of what
 * a confirmed subscriber has; `shown` are the words that stood beside the button.
 */
export async function askToSubscribe(tools: AskingTools, wish: SubscriptionWish, shown: string): Promise<void> {
  const { payload, now, links, name } = tools
  const addressHash = tools.hashOf(wish.address)
  const known = await findSubscriber(payload, { addressHash })
  const rows = known ? await subscriptionsOf(payload, known.id) : []
  const plan = planAsking(known && { state: known.state, subscriptions: rows }, await suppressionOf(payload, addressHash), wish.listIds)
  if (plan.mail === null || !(await tools.mails.take(addressHash))) return
  if (plan.mail === 'subscribed') {
    const active = rows.filter(({ state }) => state === 'active').map(({ list }) => list)
    const lists = await namesOf(tools, active)
    return mail(tools, wish.address, subscribedMail({ name, lists, preferencesUrl: links.preferences(known!.id, now) }))
  }
  const subscriber = await keep(tools, known, wish, plan.takesProfile)
  for (const list of plan.waiting)
    await putSubscription(payload, { subscriber, list }, { state: 'unconfirmed', frequency: wish.frequency, since: now.toISOString() })
  await record(tools, { subscriber, action: 'asked', lists: plan.waiting, route: 'form', basis: 'consent', shown })
  const confirmUrl = links.confirm(subscriber, new Date(now.getTime() + confirmLifetime))
  await mail(tools, wish.address, confirmMail({ name, lists: await namesOf(tools, plan.waiting), confirmUrl }))
}

/** Mails somebody who has confirmed at some time their personal link; whoever else asks hears nothing. */
export async function sendLink(tools: AskingTools, address: string): Promise<void> {
  const { payload, links, name, now } = tools
  const addressHash = tools.hashOf(address)
  const known = await findSubscriber(payload, { addressHash })
  if (!known || known.state === 'unconfirmed') return
  const suppression = await suppressionOf(payload, addressHash)
  if ((suppression !== null && suppression !== 'unsubscribed') || !(await tools.mails.take(addressHash))) return
  await mail(tools, known.address, linkMail({ name, preferencesUrl: links.preferences(known.id, now) }))
}
