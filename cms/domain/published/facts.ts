import { claimSchema, type Claim } from '#content/schema/claim.ts'
import { helplineSchema, type Helpline } from '#content/schema/helpline.ts'
import { topicSchema, type Topic } from '#content/schema/topic.ts'
import { published, type Published } from './fault.ts'
import { openingOf } from './opening.ts'
import { dayOf, idsOf, linesOf, textOf, type Raw } from './raw.ts'

/** A topic of the store as the site shows it. */
export function publishedTopic(raw: Raw): Published<Topic> {
  return published(topicSchema, {
    id: raw.id,
    slug: textOf(raw.slug),
    title: textOf(raw.title),
    summary: textOf(raw.summary),
    sensitive: raw.sensitive === true,
    words: [...new Set(linesOf(raw.words))],
    helplines: idsOf(raw.helplines),
    drawing: textOf(raw.drawing),
    order: raw.order,
  })
}

/** A help line of the store as the site shows it. */
export function publishedHelpline(raw: Raw): Published<Helpline> {
  const { opening, faults } = openingOf(raw.opening)
  return published(
    helplineSchema,
    {
      id: raw.id,
      name: textOf(raw.name),
      phone: textOf(raw.phone),
      text: textOf(raw.text),
      website: textOf(raw.website),
      about: textOf(raw.about),
      hours: textOf(raw.hours),
      ...(opening !== undefined && { opening }),
      cost: textOf(raw.cost),
      audiences: raw.audience ?? [],
      kind: raw.kind,
      source: textOf(raw.source),
      checkedOn: dayOf(raw.checkedOn),
      order: raw.order,
    },
    { audiences: 'audience' },
    faults,
  )
}

/** A claim of the store as the site shows it. */
export function publishedClaim(raw: Raw): Published<Claim> {
  return published(claimSchema, {
    id: raw.id,
    statement: textOf(raw.statement),
    source: textOf(raw.source),
    sourceUrl: textOf(raw.sourceUrl),
    asOf: dayOf(raw.asOf),
    caveat: textOf(raw.caveat),
    checkedOn: dayOf(raw.checkedOn),
  })
}
