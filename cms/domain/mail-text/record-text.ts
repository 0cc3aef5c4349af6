import type { BlockOf } from '#content/schema/block.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { shownPicture } from '#content/schema/shown-picture.ts'
import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import { formatDay } from '#cms/domain/words/day.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import { mailText } from '#cms/domain/words/mail-text.ts'
import { linkText } from './inline-text.ts'

function helplineText({ name, phone, text, website, about, hours, cost }: Helpline, siteUrl: string): string {
  const address = website === undefined ? undefined : mailAddress(website, siteUrl)
  return [
    `${mailText(name)}: ${mailText(about)}`,
    ...(phone ? [`Call ${phone}`] : []),
    ...(text ? [`Text ${text}`] : []),
    ...(address ? [address] : []),
    [hours, cost].flatMap((fact) => (fact ? [mailText(fact)] : [])).join('. '),
  ].join('\n')
}

/** Help lines in words, each once; those that are not published are left out. */
export function helplinesText({ helplines }: BlockOf<'helplines'>, source: MailSource): string {
  const lines = [...new Set(helplines)].flatMap((id) => source.helpline(id) ?? [])
  return lines.map((helpline) => helplineText(helpline, source.siteUrl)).join('\n\n')
}

/** A claim with its source; nothing for one that is not published. */
export function claimText({ claim: id }: BlockOf<'claim'>, source: MailSource): string {
  const claim = source.claim(id)
  if (!claim) return ''
  const address = claim.sourceUrl === undefined ? undefined : mailAddress(claim.sourceUrl, source.siteUrl)
  const named = address === undefined ? mailText(claim.source) : linkText(mailText(claim.source), address)
  const caveat = claim.caveat ? ` ${mailText(claim.caveat)}` : ''
  return `${mailText(claim.statement)}\nSource: ${named}. As of ${formatDay(claim.asOf)}.${caveat}`
}

/** What is to be seen in a picture or drawing, and its caption; nothing for one that decorates or may not be shown. */
export function figureText({ media, alt, caption }: BlockOf<'figure'>, source: MailSource): string {
  const picture = media === undefined ? null : shownPicture(media, source)
  if (media !== undefined && !picture) return ''
  const words = mailText(alt ?? picture?.alt ?? '')
  const lines = [
    ...(words === '' ? [] : [`${picture ? 'A picture' : 'A drawing'}: ${words}`]),
    ...(caption ? [mailText(caption)] : []),
    ...(picture?.credit ? [`Picture: ${mailText(picture.credit)}`] : []),
  ]
  return lines.join('\n')
}
