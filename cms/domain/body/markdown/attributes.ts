import { lineOf } from '../clean-text.ts'
import type { MarkdownNode, Reading } from './node.ts'

/**
 * The attributes of a directive as clean lines. Refuses those that the dialect does not name, the `required` ones that are
 * missing or empty, and a label in square brackets.
 */
export function readAttributes(
  node: MarkdownNode,
  names: { required?: readonly string[]; optional?: readonly string[] },
  reading: Reading,
): Partial<Record<string, string>> {
  const { required = [], optional = [] } = names
  const found = Object.entries(node.attributes ?? {})
  const lines = Object.fromEntries(found.map(([name, value]) => [name, lineOf(value)]))
  for (const [name] of found) {
    if (!required.includes(name) && !optional.includes(name)) reading.refuse(node, `"${node.name}" has no attribute "${name}"`)
  }
  for (const name of required) if (!lines[name]) reading.refuse(node, `"${node.name}" needs the attribute ${name}="…"`)
  const hasLabel = node.type === 'leafDirective' ? node.children?.length : node.children?.[0]?.data?.directiveLabel
  if (hasLabel) reading.refuse(node, `"${node.name}" has no label in square brackets`)
  return lines
}

/** What an attribute that may be "yes" or "no" says; left out is "no". */
export function readAnswer(node: MarkdownNode, name: string, value: string | undefined, reading: Reading): boolean {
  if (value !== undefined && value !== 'yes' && value !== 'no') reading.refuse(node, `${name} is "yes" or "no", not "${value}"`)
  return value === 'yes'
}

const escaped: Record<string, string> = { '&': '&amp;', '"': '&quot;' }

/** Attributes between braces, those without a value left out. */
export function writeAttributes(attributes: NonNullable<MarkdownNode['attributes']>): string {
  const pairs = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value !== 'string' ? [] : `${name}="${value.replace(/[&"]/g, (character) => escaped[character]!)}"`,
  )
  return pairs.length > 0 ? `{${pairs.join(' ')}}` : ''
}
