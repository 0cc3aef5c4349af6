import type { Block } from '#content/schema/block.ts'
import { linkedAddresses, mentionsOf } from '#cms/domain/body/mentions.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'
import type { BulletinDraft } from '../bulletin-draft.ts'
import { mailVariant } from '#cms/domain/mail-html/figure-html.ts'
import type { BulletinCheck, CheckSource } from './check.ts'
import { livePath } from './live-path.ts'
import { placedItems, textsOf } from './texts-of.ts'

/** What came of asking for an address: it does not answer as a page should. `reason` is a part of a sentence: "answers 404". */
export interface LinkFinding {
  address: string
  reason: string
}

/** An address that the bulletin links to, and where. */
interface PlacedAddress {
  field: string
  address: string
}

const videosOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === 'video' ? [block.url] : []))

function placedAddresses(draft: BulletinDraft): PlacedAddress[] {
  const typed = textsOf(draft).flatMap(({ field, blocks }) =>
    [...linkedAddresses(blocks), ...videosOf(blocks)].map((address) => ({ field, address })),
  )
  const news = placedItems(draft).flatMap(({ item, field }) =>
    item.kind === 'news' && item.href !== undefined ? [{ field: `${field}.href`, address: item.href }] : [],
  )
  return [...typed, ...news]
}

/** The path of an address of the site itself, `undefined` for one elsewhere. */
function ownPath(address: string, siteUrl: string): string | undefined {
  if (address.startsWith('/')) return address
  return address === siteUrl || address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) || '/' : undefined
}

function picturesOf(draft: BulletinDraft, content: CheckSource): PlacedAddress[] {
  return textsOf(draft).flatMap(({ field, blocks }) =>
    mentionsOf(blocks).media.flatMap((id) => {
      const picture = content.picture(id)
      return picture ? [{ field, address: mailVariant(picture).path }] : []
    }),
  )
}

/** Addresses that the published content does not tell of, whole, each once: pages elsewhere, and files of the site itself. */
export function addressesToAsk(draft: BulletinDraft, content: CheckSource): string[] {
  const asked = [...placedAddresses(draft), ...picturesOf(draft, content)].flatMap(({ address }) => {
    const path = ownPath(address, content.siteUrl)
    if (path !== undefined && livePath(path, content) !== 'unknown') return []
    const whole = mailAddress(address, content.siteUrl)
    return whole?.startsWith('http') ? [whole] : []
  })
  return [...new Set(asked)]
}

function unpublishedItems(draft: BulletinDraft, content: CheckSource): BulletinCheck[] {
  return placedItems(draft).flatMap(({ item, field }): BulletinCheck[] => {
    if (item.kind === 'news' || content.link({ collection: `${item.kind}s`, id: item.document })) return []
    return [{ field, severity: 'block', words: `The ${item.kind} chosen here is not published. Publish it, or take it out.` }]
  })
}

/** Links that lead nowhere. `findings` are what came of asking for `addressesToAsk`. */
export function checkLinks(draft: BulletinDraft, content: CheckSource, findings: readonly LinkFinding[]): BulletinCheck[] {
  const documents = textsOf(draft).flatMap(({ field, blocks }) =>
    mentionsOf(blocks)
      .documents.filter((reference) => !content.link(reference))
      .map(({ collection }) => ({
        field,
        severity: 'block' as const,
        words: `A link leads to one of the ${collection} that is not published. Publish it, or change the link.`,
      })),
  )
  const paths = placedAddresses(draft).flatMap(({ field, address }): BulletinCheck[] => {
    const path = ownPath(address, content.siteUrl)
    const isDead = path !== undefined && livePath(path, content) === 'dead'
    return isDead ? [{ field, severity: 'block', words: `The link to ${address} leads to no page of the site. Change or remove it.` }] : []
  })
  const asked = placedAddresses(draft).flatMap(({ field, address }): BulletinCheck[] => {
    const found = findings.find((finding) => finding.address === mailAddress(address, content.siteUrl))
    return found ? [{ field, severity: 'warn', words: `${address} ${found.reason}. Open it and see whether readers will get there.` }] : []
  })
  const pictures = picturesOf(draft, content).flatMap(({ field, address }): BulletinCheck[] => {
    const found = findings.find((finding) => finding.address === mailAddress(address, content.siteUrl))
    const words = 'A picture here is on no page of the site, so no mail can show it. Use it on a published page first, or take it out.'
    return found ? [{ field, severity: 'block', words }] : []
  })
  return [...unpublishedItems(draft, content), ...documents, ...paths, ...asked, ...pictures]
}
