import { Buffer } from 'node:buffer'
import type { PayloadRequest } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import type { ReviewedVariant } from '#cms/domain/approval/review.ts'
import { variantLabel } from '#cms/domain/approval/variant-label.ts'
import type { ComposedBulletin } from '#cms/domain/bulletin/compose-bulletin.ts'
import { listNames } from './audience.ts'
import { composed } from './composed.ts'
import { bulletinOf, onlyWriters, type Ask } from './requests.ts'

/**
 * The variants of a bulletin in words. Where no item is paid for, the copies with and without are the same text, and one of them stands for
 * both. `counts` has how many people get each, where that may be told.
 */
export async function reviewedVariants(
  req: PayloadRequest,
  { draft, variants }: ComposedBulletin,
  counts: ReadonlyMap<string, number> | null,
): Promise<ReviewedVariant[]> {
  const lists = await listNames(
    req,
    draft.editions.map(({ list }) => list),
  )
  const names = new Map(draft.editions.map(({ key, list }) => [key, lists.get(list)?.name ?? 'A list that is gone']))
  const byText = Map.groupBy(variants, ({ variant, template }) => JSON.stringify([variant.editions, template.subject, template.html]))
  return [...byText.values()].map((same) => {
    const [{ variant, template }] = same as [ComposedBulletin['variants'][number]]
    const label = variantLabel(variant, names)
    return {
      key: template.variant,
      label: same.length > 1 ? label.replace(/, with(out)? paid items$/, '') : label,
      subject: template.subject,
      bytes: Buffer.byteLength(template.html),
      recipients: counts && same.reduce((sum, one) => sum + (counts.get(one.template.variant) ?? 0), 0),
    }
  })
}

/** `GET /api/bulletins/:id/variants`: the copies of a bulletin, for the preview. */
export async function bulletinVariants({ id, req }: Ask): Promise<Response> {
  onlyWriters(req)
  const bulletin = await composed(req, await bulletinOf({ id, req }))
  return Response.json({
    faults: bulletin.ok ? [] : bulletin.faults,
    variants: bulletin.ok ? await reviewedVariants(req, bulletin.value, null) : [],
    mayPublish: mayPublish(personOf(req)),
  })
}
