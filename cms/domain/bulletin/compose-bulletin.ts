import type { BulletinCopy } from '#content/schema/bulletin.ts'
import { bulletinDigest } from './bulletin-digest.ts'
import type { BulletinDraft } from './bulletin-draft.ts'
import { composeMail } from './compose-mail.ts'
import { copyOf } from './copy-of.ts'
import type { ItemSource } from './item-of.ts'
import type { MailSource } from './mail-frame.ts'
import type { ListAddress, MailTemplate } from './mail-template.ts'
import { variantKey, type Variant } from './variant.ts'
import { variantsOf } from './variants-of.ts'

/** One variant of a bulletin with all that was made of it. */
export interface ComposedVariant {
  variant: Variant
  copy: BulletinCopy
  template: MailTemplate
}

/** A bulletin with every variant composed, and the digest that an approval of it binds. */
export interface ComposedBulletin {
  draft: BulletinDraft
  variants: ComposedVariant[]
  digest: string
}

/**
 * Composes every variant of a bulletin from the published content. `digest` gives equal digests to equal texts only; `addressOf` tells
 * of a list; the uppermost edition of a copy gives it its address as it gives its subject.
 */
export function composeBulletin(
  draft: BulletinDraft,
  content: ItemSource & MailSource,
  digest: (text: string) => string,
  addressOf: (listId: string) => ListAddress = (listId) => ({ listId }),
): ComposedBulletin {
  // Many variants are alike: most have nothing that readers pay for.
  const composed = new Map<string, ReturnType<typeof composeMail>>()
  const compose = (copy: BulletinCopy) => {
    const key = JSON.stringify(copy)
    const mail = composed.get(key) ?? composeMail(copy, { content })
    composed.set(key, mail)
    return mail
  }
  const variants = variantsOf(draft).map((variant): ComposedVariant => {
    const copy = copyOf(draft, variant, content)
    const upper = draft.editions.find(({ key }) => key === variant.editions[0])!
    return { variant, copy, template: { variant: variantKey(variant), ...compose(copy), ...addressOf(upper.list) } }
  })
  const templates = variants.map(({ template }) => template)
  return { draft, variants, digest: bulletinDigest(templates, digest, draft.editions) }
}
