import type { BulletinEdition } from './bulletin-draft.ts'
import type { MailTemplate } from './mail-template.ts'

type Digest = (text: string) => string

/** The digest of one variant: of all that a recipient of it gets but the slots. */
export function templateDigest({ variant, subject, html, text, listId, replyTo }: MailTemplate, digest: Digest): string {
  return digest(JSON.stringify([variant, subject, html, text, listId, replyTo ?? '']))
}

/** Whom an edition goes to: it does not stand in the text, and was looked at. */
type Addressees = Pick<BulletinEdition, 'list' | 'segment'>

const audience = ({ list, segment: { sectors, districts, roles } }: Addressees) => [
  list,
  ...[sectors, districts, roles].map((part) => part.toSorted()),
]

/**
 * The digest that an approval binds: of every variant, whatever the order in which they come; after a dot that of whom each edition is
 * for.
 */
export function bulletinDigest(templates: readonly MailTemplate[], digest: Digest, addressees: readonly Addressees[] = []): string {
  const each = templates.map((template) => [template.variant, templateDigest(template, digest)] as const)
  const text = each.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${digest(JSON.stringify(text))}.${digest(JSON.stringify(addressees.map(audience)))}`
}

/** Whether two bulletins, by their digests, are for the same people: what was frozen for one holds for the other. */
export function haveSameAudience(digest: string, other: string): boolean {
  const partOf = (whole: string) => /\.(.*)$/.exec(whole)?.[1] ?? ''
  return partOf(digest) === partOf(other)
}
