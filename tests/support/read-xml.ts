/** An element of an XML document. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  /** The text directly inside, CDATA included, entities decoded. */
  text: string
  children: XmlElement[]
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const token = /<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g

/** The root of an XML document. Throws where the document is not well formed: a feed reader would refuse it. */
export function readXml(xml: string): XmlElement {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(xml)) throw new Error('The document holds a character that XML does not allow')
  const document: XmlElement = { name: '#document', attributes: {}, text: '', children: [] }
  const open = [document]
  let position = 0
  const takeText = (end: number) => {
    const text = xml.slice(position, end)
    if (/[<]|\]\]>/.test(text)) throw new Error(`Broken markup near: ${text.slice(0, 120)}`)
    open.at(-1)!.text += decode(text)
  }
  for (const match of xml.matchAll(token)) {
    takeText(match.index)
    position = match.index + match[0].length
    const [, data, slash, name, attributes = '', selfClosing] = match
    if (data !== undefined) open.at(-1)!.text += data
    if (name === undefined) continue
    if (slash) {
      const last = open.pop()!
      if (last.name !== name) throw new Error(`</${name}> closes <${last.name}>`)
      continue
    }
    const element: XmlElement = { name, attributes: readAttributes(attributes), text: '', children: [] }
    open.at(-1)!.children.push(element)
    if (!selfClosing) open.push(element)
  }
  takeText(xml.length)
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is never closed`)
  if (document.children.length !== 1 || document.text.trim() !== '') throw new Error('The document needs one root and nothing beside it')
  return document.children[0]!
}

/** The children of an element that have this name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The text of the one child of this name. */
export function textOf(element: XmlElement, name: string): string {
  const [child, ...others] = childrenNamed(element, name)
  if (!child || others.length > 0) throw new Error(`<${element.name}> needs one <${name}>`)
  return child.text
}

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w*);?/gi, (whole, name: string) => {
    if (name.startsWith('#') && whole.endsWith(';')) return String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')))
    const character = entities[name]
    if (character === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity ${whole}`)
    return character
  })
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, name, value]) => [name, decode(value!)]))
}
