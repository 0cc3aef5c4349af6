/** One element of a page, as far as tests ask. */
export interface HtmlElement {
  name: string
  attributes: Record<string, string>
  /** The text inside as a browser shows it: entities decoded, tags left out, blanks run together. */
  text: string
  parents: string[]
}

const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const blocks = /^(address|article|aside|blockquote|div|dl|figure|footer|h[1-6]|header|main|nav|ol|p|section|table|ul)$/
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' }
const tag = /<!doctype html>|<!--|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"]*")?)*)\s*(\/?)>|<script([^>]*)>/gi

/** Text with its entities decoded. Throws on an entity that a page of ours would not write. */
export function decodeEntities(text: string): string {
  return text.replace(/&([a-z0-9#]*);?/gi, (whole, name: string) => {
    const character = entities[name.toLowerCase()]
    if (character === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity ${whole} in: ${text.slice(0, 80)}`)
    return character
  })
}

/**
 * The elements of a page in the order of their start tags. Stricter than a browser: throws where tags are not closed in turn, where
 * an attribute is not quoted or stands twice, where a bare `<` is in the text, and where a paragraph or link holds what it may not.
 */
export function readHtml(html: string): HtmlElement[] {
  const elements: HtmlElement[] = []
  const open: HtmlElement[] = []
  let position = 0
  const takeText = (end: number) => {
    const text = html.slice(position, end)
    if (text.includes('<')) throw new Error(`Broken tag near: ${text.slice(0, 120)}`)
    const decoded = decodeEntities(text)
    for (const element of open) element.text += decoded
  }
  tag.lastIndex = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    takeText(match.index)
    position = tag.lastIndex
    const [, slash, rawName, rawAttributes = '', selfClosing] = match
    if (rawName === undefined) continue
    const name = rawName.toLowerCase()
    if (slash) {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}> near: ${html.slice(match.index - 80, position)}`)
      continue
    }
    const element = { name, attributes: readAttributes(rawAttributes), text: '', parents: open.map((parent) => parent.name) }
    checkPlace(element)
    elements.push(element)
    if (voids.has(name) || selfClosing) continue
    open.push(element)
    if (name === 'script') {
      const end = html.indexOf('</script>', position)
      element.text = html.slice(position, end)
      tag.lastIndex = position = end
    }
  }
  takeText(html.length)
  if (open.length > 0) throw new Error(`<${open.at(-1)!.name}> is never closed`)
  for (const element of elements) element.text = element.text.replace(/\s+/g, ' ').trim()
  return elements
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, value = ''] of source.matchAll(/([a-z][a-z0-9:-]*)(?:="([^"]*)")?/gi)) {
    if (name! in attributes) throw new Error(`The attribute ${name} stands twice in: ${source}`)
    attributes[name!] = decodeEntities(value)
  }
  return attributes
}

function checkPlace({ name, parents }: HtmlElement): void {
  const parent = parents.at(-1) ?? ''
  if (blocks.test(name) && parents.includes('p')) throw new Error(`<${name}> stands inside <p>`)
  if (name === 'a' && parents.includes('a')) throw new Error('<a> stands inside <a>')
  if (name === 'li' && parent !== 'ul' && parent !== 'ol') throw new Error(`<li> stands inside <${parent}>`)
  if ((parent === 'ul' || parent === 'ol') && name !== 'li') throw new Error(`<${name}> stands inside <${parent}>`)
}
