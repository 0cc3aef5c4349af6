import type { Part } from '../lib/element-tree.ts'

/** The places of the small signs in the page's template. */
const icons = ['phone', 'text']

function nodeOf(part: Part): Node {
  if (typeof part === 'string') return document.createTextNode(part)
  if ('icon' in part) {
    const template = document.querySelector<HTMLTemplateElement>('#search-icons')
    return template?.content.children[icons.indexOf(part.icon)]?.cloneNode(true) ?? document.createTextNode('')
  }
  const made = document.createElement(part.tag)
  for (const [name, value] of Object.entries(part.attributes)) made.setAttribute(name, value)
  made.append(...nodesOf(part.children))
  return made
}

/** Parts as nodes. Text becomes text nodes, so nothing that somebody typed or wrote is ever read as HTML. */
export function nodesOf(parts: readonly Part[]): Node[] {
  return parts.map(nodeOf)
}
