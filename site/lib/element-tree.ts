import { escapeHtml } from '#cms/domain/words/escape.ts'
import { iconHtml, type IconName } from './icons.ts'

/**
 * A part of a page as plain data, so that a page and a script make it alike: text, an element, or one of the small signs. Text is only
 * ever text, whoever wrote it.
 */
export type Part = string | Element | { icon: IconName }
export interface Element {
  tag: string
  attributes: Readonly<Record<string, string>>
  children: readonly Part[]
}

/** An element; attributes that are `undefined` are left out. */
export function element(tag: string, attributes: Record<string, string | undefined>, ...children: readonly Part[]): Element {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return { tag, attributes: Object.fromEntries(given), children }
}

/** Elements that hold nothing and are not closed. */
const empty = ['br', 'hr', 'img', 'input', 'meta', 'wbr']

/** Parts as HTML. */
export function partsHtml(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escapeHtml(part)
      if ('icon' in part) return iconHtml(part.icon)
      const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
      const opening = `<${part.tag}${attributes.join('')}>`
      return empty.includes(part.tag) ? opening : `${opening}${partsHtml(part.children)}</${part.tag}>`
    })
    .join('')
}
