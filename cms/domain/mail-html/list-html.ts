import type { List } from '#content/schema/block.ts'
import type { LinkSource } from '#cms/domain/words/mail-address.ts'
import { inlineHtml } from './inline-html.ts'
import type { Look } from './look.ts'
import { inRole } from './roles.ts'

/** A list and those nested in it as the HTML of a mail. */
export function listHtml(list: List, look: Look, source: LinkSource): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const items = list.items.map(({ children, lists = [] }) => {
    const nested = lists.map((inner) => listHtml(inner, look, source)).join('')
    return `<li${inRole('item', look)}>${inlineHtml(children, look, source)}${nested}</li>`
  })
  return `<${tag}${inRole('list', look)}>${items.join('')}</${tag}>`
}
