import { askToSubscribe, sendLink } from '#cms/adapters/subscribers/ask.ts'
import { shownWords } from '#cms/domain/subscriber/consent-words.ts'
import { openLists, readLinkWish, readWish } from '#cms/domain/subscriber/read-wish.ts'
import { isProven } from './proof-of-work.ts'
import type { PublicForm } from './public-form.ts'
import { subscriberTools } from './subscriber-tools.ts'

/** A school or an office sends from one network. */
const usual = { points: 30, duration: 10 * 60 }
/** Without proof of work, which a browser without script cannot give. */
const withoutProof = { points: 5, duration: 60 * 60 }

/** Somebody asks for bulletins. The answer is the same, and as fast, whatever is known of the address: what follows happens after it. */
export const subscription: PublicForm = {
  name: 'subscription',
  limit: usual,
  strict: { limit: withoutProof, isFree: isProven },
  pageOf: () => '/subscribe/',
  take: async (values, tools) => {
    const offered = openLists(tools.contentAt(tools.now()).lists())
    if (offered.length === 0)
      return { isTaken: false, status: 409, faults: [{ field: '', message: 'There is no bulletin to subscribe to just now.' }] }
    const read = readWish(values, offered)
    if (!read.ok) return { isTaken: false, status: 422, faults: read.faults }
    const { listIds, frequency, takesPaid } = read.value
    const lists = offered.filter(({ id }) => listIds.includes(id)).map(({ name }) => ({ name, frequency }))
    return {
      isTaken: true,
      next: '/subscribe/sent/',
      message: 'Look in your inbox: we have written to this address, unless it had several mails from us already or asked us not to.',
      afterwards: async () => {
        const desk = subscriberTools(tools)
        await askToSubscribe(desk, read.value, shownWords({ name: desk.name, button: 'Subscribe', lists, takesPaid }))
      },
    }
  },
}

/** Somebody wants their personal link sent again. The answer never tells whether the address is known. */
export const preferencesLink: PublicForm = {
  name: 'preferences-link',
  limit: usual,
  strict: { limit: withoutProof, isFree: isProven },
  pageOf: () => '/preferences/',
  take: (values, tools) => {
    const read = readLinkWish(values)
    if (!read.ok) return Promise.resolve({ isTaken: false, status: 422, faults: read.faults })
    return Promise.resolve({
      isTaken: true,
      next: '/preferences/sent/',
      message: 'Look in your inbox: if this address gets bulletins from us, its link is on the way.',
      afterwards: () => sendLink(subscriberTools(tools), read.value.address),
    })
  },
}
