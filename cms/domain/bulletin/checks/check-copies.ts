import { itemOf } from '../item-of.ts'
import { standsIn } from '../copy-of.ts'
import type { ComposedBulletin } from '../compose-bulletin.ts'
import { suppressSmallFigures, tellsSmallFigure } from '../suppress-small-figures.ts'
import type { BulletinCheck, CheckSource } from './check.ts'
import { placedItems, textsOf } from './texts-of.ts'

/** Gmail shows so many bytes of a mail's HTML and hides the rest, with the link to unsubscribe. */
const clippedAt = 102 * 1024
/** What the slots take when they are filled. */
const slotBytes = 2 * 1024

/** The size of a part of a mail in bytes. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length

function sizes({ variants }: ComposedBulletin): BulletinCheck[] {
  const largest = Math.max(...variants.map(({ template }) => bytesOf(template.html))) + slotBytes
  const kilobytes = Math.ceil(largest / 1024)
  if (largest < clippedAt * 0.85) return []
  const words = `The longest copy has ${kilobytes} KB. Gmail hides what comes after 102 KB, with the link to unsubscribe.`
  return largest < clippedAt
    ? [{ field: 'sections', severity: 'warn', words: `${words} It is close to that.` }]
    : [{ field: 'sections', severity: 'block', words: `${words} Shorten the text, or tell a part of it in another issue.` }]
}

const speaksOfPrice = /£\s?\d|\b(?:fees?|prices?|charged?|discount|early bird|pay)\b/i

function paidItems({ draft }: ComposedBulletin, content: CheckSource): BulletinCheck[] {
  return placedItems(draft).flatMap(({ item, field }): BulletinCheck[] => {
    const copied = itemOf(item, content)
    if (!copied) return []
    if (copied.isPaid) {
      const lists = draft.editions.filter((edition) => standsIn(item, edition)).length
      const where = lists === draft.editions.length ? 'every edition' : `${lists} of ${draft.editions.length} editions`
      return [
        {
          field,
          severity: 'warn',
          words: `“${copied.title}” promotes something people pay for. In ${where} only organisations and people who agreed to it get it (PECR).`,
        },
      ]
    }
    const isSaid = item.kind === 'news' && speaksOfPrice.test(JSON.stringify(item.body))
    return isSaid
      ? [
          {
            field: `${field}.isPaid`,
            severity: 'warn',
            words: `“${copied.title}” speaks of money. If it promotes something that readers pay for, tick the box.`,
          },
        ]
      : []
  })
}

function eventsOver({ draft }: ComposedBulletin, content: CheckSource, now: Date): BulletinCheck[] {
  return placedItems(draft).flatMap(({ item, field }): BulletinCheck[] => {
    const link = item.kind === 'event' ? content.link({ collection: 'events', id: item.document }) : null
    const event = link && content.event(link.url.split('/').at(-2) ?? '')
    if (!event) return []
    if (event.sessions.every(({ endsAt }) => endsAt <= now.toISOString()))
      return [{ field, severity: 'warn', words: `“${event.title}” is over. Take it out, unless you tell how it went.` }]
    return event.isCancelled ? [{ field, severity: 'warn', words: `“${event.title}” is cancelled, and the mail says so.` }] : []
  })
}

function keptBack({ draft }: ComposedBulletin): BulletinCheck[] {
  return textsOf(draft).flatMap(({ field, blocks }) =>
    blocks.flatMap((block): BulletinCheck[] => {
      if (block.type !== 'table' || suppressSmallFigures(block) === block) return []
      const lost = `In “${block.caption}” figures under 5 are not shown, nor those from which they could be worked out.`
      return tellsSmallFigure(block)
        ? [{ field, severity: 'block', words: `${lost} Its caption, or what its chart shows in words, has a number under 5: take it out.` }]
        : [{ field, severity: 'warn', words: `${lost} See in the preview that what is left makes sense, and that no sentence tells them.` }]
    }),
  )
}

/** What is wrong with the copies that readers would get: too long, paid for, over, or with figures kept back. */
export function checkCopies(composed: ComposedBulletin, content: CheckSource, now: Date): BulletinCheck[] {
  return [...sizes(composed), ...paidItems(composed, content), ...eventsOver(composed, content, now), ...keptBack(composed)]
}
