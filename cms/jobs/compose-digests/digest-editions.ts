import { composeMail } from '#cms/domain/bulletin/compose-mail.ts'
import { copyForVariant } from '#cms/domain/bulletin/copy-for-variant.ts'
import type { MailSource } from '#cms/domain/bulletin/mail-frame.ts'
import type { MailTemplate } from '#cms/domain/bulletin/mail-template.ts'
import { listOfEdition, variantKey, variantOf } from '#cms/domain/bulletin/variant.ts'
import { variantsOf } from '#cms/domain/bulletin/variants-of.ts'
import { digestCopy } from '#cms/domain/digest/digest-copy.ts'
import type { DigestPeriod } from '#cms/domain/digest/periods.ts'
import type { SentIssue } from './ports.ts'

/** One issue as the edition of a digest that it makes. */
export interface DigestEdition {
  /** `schools@2`: see `listOfEdition`. */
  key: string
  issue: SentIssue
}

/** What a digest keeps of its editions, by key: web copies are made from it, and later digests see in it what was told. */
export type DigestEditions = Record<string, { slug: string; bulletin: string; copy: ReturnType<typeof digestCopy> }>

/** Every issue as an edition of its own, so that each person is told exactly what they are owed. `slug` is the digest's. */
export function digestEditions(
  { frequency }: Pick<DigestPeriod, 'frequency'>,
  issues: readonly SentIssue[],
  { name, slug }: { name: string; slug: string },
): { editions: DigestEdition[]; kept: DigestEditions } {
  const editions = issues.map((issue, place) => ({ key: `${issue.listId}@${place + 1}`, issue }))
  const kept = editions.map(({ key, issue }) => {
    const copy = digestCopy(frequency, name, key.replaceAll('@', '-'), issue)
    return [key, { slug, bulletin: issue.bulletinId, copy }] as const
  })
  return { editions, kept: Object.fromEntries(kept) }
}

/** A variant and each that is left of it when somebody leaves lists, or takes back the wish for what people pay for, before their copy goes out. */
function withWhatMayBeLeft(key: string): string[] {
  const { editions, withPaid } = variantOf(key)
  const lists = [...new Set(editions.map(listOfEdition))].map((list) => ({ key: list }))
  return variantsOf({ editions: lists })
    .filter((left) => withPaid || !left.withPaid)
    .map((left) => variantKey({ editions: editions.filter((one) => left.editions.includes(listOfEdition(one))), withPaid: left.withPaid }))
}

/** The mails of a digest: of every variant that somebody gets, or may be left with. The first edition of a copy gives it its address. */
export function digestTemplates(
  kept: DigestEditions,
  editions: readonly DigestEdition[],
  used: Iterable<string>,
  content: MailSource,
): MailTemplate[] {
  const variants = new Set([...used].flatMap(withWhatMayBeLeft))
  return [...variants].map((variant) => {
    const { address } = editions.find(({ key }) => key === variantOf(variant).editions[0])!.issue
    return { variant, ...composeMail(copyForVariant(kept, variantOf(variant))!, { content }), ...address }
  })
}
