import { isCurrentLink, offeredLists, renewLinks, savePreferences } from '#cms/adapters/subscribers/preferences.ts'
import { findSubscriber, suppressionOf } from '#cms/adapters/subscribers/rows.ts'
import { unsubscribe } from '#cms/adapters/subscribers/unsubscribe.ts'
import { whatIsKept } from '#cms/adapters/subscribers/what-is-kept.ts'
import { shownWords } from '#cms/domain/subscriber/consent-words.ts'
import { maskAddress } from '#cms/domain/subscriber/mask-address.ts'
import { readPreferences } from '#cms/domain/subscriber/read-preferences.ts'
import type { Subscriber } from '#cms/payload-types.ts'
import type { DeadLinkPage, PreferencesPage } from '#content/schema/personal.ts'
import { listsWithIssue, sendLastIssueOf } from './last-issue.ts'
import { deadLink, type PersonalDoor, type PersonalOutcome, type Visit } from './personal-page.ts'

type PreferencesVisit = Visit<'preferences'>

const notices = ['saved', 'ended', 'issue-sent', 'issue-not-sent', 'renewed'] as const satisfies readonly PreferencesPage['notice'][]

async function ownerOf({ link, desk }: PreferencesVisit): Promise<Subscriber | DeadLinkPage> {
  const subscriber = await findSubscriber(desk.payload, { id: link.subscriberId })
  if (!subscriber) return deadLink('unknown')
  return (await isCurrentLink(desk, subscriber.id, link.issuedAt)) ? subscriber : deadLink('renewed')
}

async function save(values: Readonly<Record<string, string>>, { desk }: PreferencesVisit, owner: Subscriber): Promise<PersonalOutcome> {
  const lists = (await offeredLists(desk, owner)).map(({ list }) => list)
  const read = readPreferences(values, lists)
  if (!read.ok) return { faults: read.faults }
  const { wanted, takesPaid } = read.value
  const named = wanted.map(({ listId, frequency }) => ({ name: lists.find(({ id }) => id === listId)!.name, frequency }))
  const shown = shownWords({ name: desk.name, button: 'Save', lists: named, takesPaid })
  const isSaved = await savePreferences(desk, owner, read.value, shown)
  return { next: isSaved ? '?saved' : '' }
}

/** A subscriber's own page: what they get, and all that they can change. Its link does not expire; its owner can have it renewed. */
export const preferencesDoor: PersonalDoor<'preferences'> = {
  purpose: 'preferences',
  page: '/mail/preferences/',
  form: 'preferences',
  async show(visit) {
    const { desk, notice } = visit
    const owner = await ownerOf(visit)
    if ('kind' in owner && owner.kind === 'dead') return owner
    const subscriber = owner as Subscriber
    const suppression = await suppressionOf(desk.payload, subscriber.addressHash)
    const withIssue = await listsWithIssue(desk.payload)
    const said = notices.find((known) => known === notice)
    return {
      kind: 'preferences',
      address: maskAddress(subscriber.address),
      state: suppression !== null && suppression !== 'unsubscribed' ? 'stopped' : subscriber.state === 'confirmed' ? 'on' : 'off',
      lists: (await offeredLists(desk, subscriber)).map(({ list: { id, slug, name, summary }, subscription }) => ({
        ...{ id, slug, name, summary },
        isOn: subscription?.state === 'active',
        frequency: subscription?.frequency ?? 'each',
        hasIssue: withIssue.has(id),
      })),
      sector: subscriber.sector ?? '',
      district: subscriber.district ?? '',
      role: subscriber.role ?? '',
      takesPaid: subscriber.takesPaid === true,
      ...(said && { notice: said }),
    }
  },
  async take(values, visit) {
    const { desk } = visit
    const owner = await ownerOf(visit)
    if ('kind' in owner && owner.kind === 'dead') return owner
    const subscriber = owner as Subscriber
    switch (values.do) {
      case 'end':
        await unsubscribe(desk, subscriber, 'everything', { route: 'preferences' })
        return { next: '?ended' }
      case 'renew':
        await renewLinks(desk, subscriber)
        return { next: `${desk.links.preferences(subscriber.id, desk.now)}?renewed` }
      case 'last-issue': {
        const isSent = await sendLastIssueOf(desk.payload, subscriber.id, values.list ?? '')
        return { next: isSent ? '?issue-sent' : '?issue-not-sent' }
      }
      default:
        return save(values, visit, subscriber)
    }
  },
  file: {
    name: 'what-is-kept.json',
    async make(visit) {
      const owner = await ownerOf(visit)
      return 'kind' in owner && owner.kind === 'dead'
        ? null
        : `${JSON.stringify(await whatIsKept(visit.desk.payload, owner as Subscriber), null, 2)}\n`
    },
  },
}
