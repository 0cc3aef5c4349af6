import { confirmSubscriptions, disown } from '#cms/adapters/subscribers/confirm.ts'
import { allLists, findSubscriber, subscriptionsOf, suppressionOf } from '#cms/adapters/subscribers/rows.ts'
import { shownWords } from '#cms/domain/subscriber/consent-words.ts'
import { confirmLifetime } from '#cms/domain/subscriber/limits.ts'
import { maskAddress } from '#cms/domain/subscriber/mask-address.ts'
import { listField } from '#cms/domain/subscriber/read-wish.ts'
import type { Subscriber } from '#cms/payload-types.ts'
import { deadLink, type PersonalDoor, type Visit } from './personal-page.ts'

type ConfirmVisit = Visit<'confirm'>

/** When the mail was sent: a link that was renewed since must not be had again by way of an older mail. */
const askedAt = ({ link }: ConfirmVisit) => new Date(link.expiresAt.getTime() - confirmLifetime)

const isLate = ({ link, desk }: ConfirmVisit) => link.expiresAt.getTime() <= desk.now.getTime()

/** What waits for the confirmation, and what is on already. */
async function standingOf({ desk }: ConfirmVisit, subscriber: Subscriber) {
  const lists = new Map((await allLists(desk.payload)).map((list) => [list.id, list]))
  const rows = (await subscriptionsOf(desk.payload, subscriber.id)).flatMap((row) => {
    const list = lists.get(row.list)
    return list ? [{ ...row, list }] : []
  })
  const waiting = rows.filter(({ state }) => state === 'unconfirmed')
  return { waiting, active: rows.filter(({ state }) => state === 'active') }
}

/** The second step of subscribing: the link in the mail shows this page, and its button confirms. */
export const confirmDoor: PersonalDoor<'confirm'> = {
  purpose: 'confirm',
  page: '/mail/confirm/',
  form: 'confirm',
  async show(visit) {
    const { payload, links } = visit.desk
    const subscriber = await findSubscriber(payload, { id: visit.link.subscriberId })
    if (!subscriber) return deadLink(isLate(visit) ? 'expired' : 'unknown')
    const { waiting, active } = await standingOf(visit, subscriber)
    if (waiting.length > 0 && isLate(visit)) return deadLink('expired')
    if (waiting.length === 0 && active.length === 0) return deadLink('unknown')
    const suppression = await suppressionOf(payload, subscriber.addressHash)
    const isStopped = suppression !== null && suppression !== 'unsubscribed'
    const state = isStopped ? 'stopped' : waiting.length > 0 ? 'waiting' : 'confirmed'
    return {
      kind: 'confirm',
      state,
      address: maskAddress(subscriber.address),
      lists: (state === 'confirmed' ? active : waiting).map(({ list: { id, slug, name } }) => ({ id, slug, name })),
      paid: { isAsked: subscriber.state !== 'confirmed', isTaken: subscriber.takesPaid === true },
      preferencesUrl: state === 'confirmed' ? links.preferences(subscriber.id, askedAt(visit)) : '',
    }
  },
  async take(values, visit) {
    const { desk, link } = visit
    const subscriber = await findSubscriber(desk.payload, { id: link.subscriberId })
    if (!subscriber) return deadLink('unknown')
    const { waiting } = await standingOf(visit, subscriber)
    if (waiting.length > 0 && isLate(visit)) return deadLink('expired')
    if (values.do === 'disown') {
      await disown(desk, subscriber)
      return { next: '/subscribe/removed/' }
    }
    const chosen = waiting.filter(({ list }) => values[listField(list)] !== undefined)
    if (waiting.length > 0 && chosen.length === 0)
      return { faults: [{ field: listField(waiting[0]!.list), message: 'Choose at least one bulletin, or say that it was not you.' }] }
    const takesPaid = values['takes-paid'] === 'on'
    const lists = chosen.map(({ list: { name }, frequency }) => ({ name, frequency }))
    const shown = shownWords({ name: desk.name, button: 'Confirm', lists, takesPaid })
    await confirmSubscriptions(desk, subscriber, { listIds: chosen.map(({ list }) => list.id), takesPaid, shown })
    return { next: '' }
  },
}
