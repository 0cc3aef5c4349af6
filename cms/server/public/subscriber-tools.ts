import { createAddressHash } from '#cms/adapters/subscribers/address-hash.ts'
import type { AskingTools } from '#cms/adapters/subscribers/ask.ts'
import { createLinks } from '#cms/adapters/subscribers/links.ts'
import { countMails } from './address-limit.ts'
import type { PublicTools } from './public-form.ts'

const mails = countMails()

/** The tools for dealings with subscribers, as of this moment. */
export function subscriberTools({ payload, contentAt, now }: Pick<PublicTools, 'payload' | 'contentAt' | 'now'>): AskingTools {
  const { secret } = payload.config
  const instant = now()
  const content = contentAt(instant)
  return {
    payload,
    now: instant,
    links: createLinks({ siteUrl: content.siteUrl, secret }),
    hashOf: createAddressHash(secret),
    name: content.settings().name,
    mails,
  }
}
