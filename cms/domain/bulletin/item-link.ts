import type { BulletinItem } from '#content/schema/bulletin.ts'
import { mailAddress } from '#cms/domain/words/mail-address.ts'

/** Where an item of a mail leads; as `titleAddress` too when its title is the link, for want of words for one of its own. */
export function itemLink(
  { href, linkText }: Pick<BulletinItem, 'href' | 'linkText'>,
  siteUrl: string,
): { address: string | undefined; titleAddress: string | undefined } {
  const address = href === undefined ? undefined : mailAddress(href, siteUrl)
  return { address, titleAddress: linkText === undefined ? address : undefined }
}
