import type { PayloadRequest } from 'payload'
import type { Content } from '#content/schema/content.ts'
import { makePreviewLink } from '../preview-links.ts'

/** A bulletin whose test is on its way. */
interface TestOf {
  id: string
  title: string
  html: string
  content: Content
}

/**
 * The HTML of a test with pictures that inboxes can fetch: what nothing live shows is not public, so a preview link lends it for a week.
 * The partnership's logo is on every page, and stays as it is.
 */
export async function lendPictures(req: PayloadRequest, { id, title, html, content }: TestOf): Promise<string> {
  const { logo } = content.settings().brand ?? {}
  const live = new Set((logo === undefined ? null : content.picture(logo))?.variants.map(({ path }) => path))
  const folder = `${content.siteUrl}/pictures/`
  const isLent = (address: string) => address.startsWith(folder) && !live.has(address.slice(content.siteUrl.length))
  const shown = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, address]) => address!)
  if (!shown.some(isLent)) return html
  const { url } = await makePreviewLink(req, { label: `Pictures in a test of “${title}”`, collection: 'bulletins', id })
  return html.replaceAll(/(?<=<img src=")[^"]*/g, (address) =>
    isLent(address) ? `${url}/pictures/${address.slice(folder.length)}` : address,
  )
}
