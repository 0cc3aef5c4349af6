import type { List } from '#content/schema/block.ts'
import { inlineHtml, type LinkSource } from './inline-html.ts'

/** A list and the lists nested in it as HTML. */
export function listHtml(list: List, source: LinkSource): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const items = list.items.map((item) => {
    const nested = (item.lists ?? []).map((inner) => listHtml(inner, source)).join('')
    return `<li>${inlineHtml(item.children, source)}${nested}</li>`
  })
  return `<${tag}>${items.join('')}</${tag}>`
}
