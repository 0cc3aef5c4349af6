import { mailLink, plainMail } from '../mail/plain-mail.ts'
import { escapeHtml } from '../words/escape.ts'
import { confirmDays, unconfirmedDays } from './limits.ts'

/** A mail about somebody's subscriptions. Nothing in it was typed by whoever asked for it. */
export interface SubscriberMail {
  subject: string
  html: string
}

const listOf = (names: readonly string[]) => names.map((name) => `– ${escapeHtml(name)}`).join('<br>')

/** Asks for the confirmation without which nothing is sent. */
export function confirmMail(words: { name: string; lists: readonly string[]; confirmUrl: string }): SubscriberMail {
  const name = escapeHtml(words.name)
  return {
    subject: `Confirm that you want bulletins from ${words.name}`,
    html: plainMail(
      words.name,
      `Somebody, most likely you, asked ${name} to send these bulletins to this address:`,
      listOf(words.lists),
      `Nothing is sent until you confirm. ${mailLink(words.confirmUrl, 'Open the page to confirm')}`,
      `The link can be used for ${confirmDays} days. If it was not you, leave this mail, or open the link and choose “It was not me”: then your address is removed. What nobody confirms is removed after ${unconfirmedDays} days.`,
    ),
  }
}

/** Tells somebody who asked again for what they have. */
export function subscribedMail(words: { name: string; lists: readonly string[]; preferencesUrl: string }): SubscriberMail {
  return {
    subject: `Your bulletins from ${words.name}`,
    html: plainMail(
      words.name,
      `Somebody, most likely you, asked ${escapeHtml(words.name)} for bulletins at this address. You get these:`,
      listOf(words.lists),
      mailLink(words.preferencesUrl, 'See and change what you get'),
      'The link is yours alone: do not pass it on. If it was not you who asked, there is nothing to do.',
    ),
  }
}

/** Brings somebody their personal link. */
export function linkMail(words: { name: string; preferencesUrl: string }): SubscriberMail {
  return {
    subject: `Your link to bulletins from ${words.name}`,
    html: plainMail(
      words.name,
      `Here is the page where you see, change or end what ${escapeHtml(words.name)} sends to this address.`,
      mailLink(words.preferencesUrl, 'See and change what you get'),
      'The link is yours alone: do not pass it on. If it was not you who asked, there is nothing to do.',
    ),
  }
}
