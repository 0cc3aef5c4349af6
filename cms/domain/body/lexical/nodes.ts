/** A node of the editor's saved state, as plain JSON. */
export interface LexicalNode {
  type: string
  version: number
  [key: string]: unknown
}

/** A whole saved state: of a body, or of a small text inside a block. */
export interface LexicalState {
  root: LexicalNode
}

const element = (type: string, children: LexicalNode[], more: Record<string, unknown> = {}): LexicalNode => ({
  children,
  direction: null,
  format: '',
  indent: 0,
  type,
  version: 1,
  ...more,
})

/** Bits of a text node's `format`. */
export const formatBits = { bold: 1, italic: 2, strikethrough: 4, code: 16, subscript: 32, superscript: 64 } as const

/** A run of text with its marks as bits. */
export const textNode = (text: string, format: number): LexicalNode => ({
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
})

/** A forced line break. */
export const lineBreakNode = (): LexicalNode => ({ type: 'linebreak', version: 1 })

/** A link; `fields` name its target as `LinkFeature` does. */
export const linkNode = (fields: Record<string, unknown>, id: string, children: LexicalNode[]): LexicalNode =>
  element('link', children, { version: 3, fields: { ...fields, newTab: false }, id })

/** A paragraph. The editor repeats the marks of its first text on it. */
export const paragraphNode = (children: LexicalNode[]): LexicalNode => {
  const firstText = children.find((child) => child.type === 'text')
  return element('paragraph', children, { textFormat: firstText?.format ?? 0, textStyle: '' })
}

/** A heading of level 2 to 4. */
export const headingNode = (level: number, children: LexicalNode[]): LexicalNode => element('heading', children, { tag: `h${level}` })

/** A list; its items are `listItemNode`s. */
export const listNode = (isOrdered: boolean, items: LexicalNode[]): LexicalNode =>
  element('list', items, { listType: isOrdered ? 'number' : 'bullet', start: 1, tag: isOrdered ? 'ol' : 'ul' })

/** A list item. `value` is its number; `depth` counts the lists around its own. A nested list stands alone in an item that follows its parent. */
export const listItemNode = (value: number, depth: number, children: LexicalNode[]): LexicalNode =>
  element('listitem', children, { indent: depth, value })

/** Heading bits of a table cell: of its column (first row) and of its row (first column). */
export const cellHeader = { ofColumn: 1, ofRow: 2 } as const

/** A table; all rows have the same number of cells. */
export const tableNode = (rows: LexicalNode[]): LexicalNode => element('table', rows)
/** A row of `tableCellNode`s. */
export const tableRowNode = (cells: LexicalNode[]): LexicalNode => element('tablerow', cells)
/** A cell with its paragraphs; `header` adds bits of `cellHeader`. */
export const tableCellNode = (header: number, children: LexicalNode[]): LexicalNode =>
  element('tablecell', children, { backgroundColor: null, colSpan: 1, headerState: header, rowSpan: 1 })

/** One of the hub's own blocks. `id` is unique within the body. */
export const blockNode = (blockType: string, id: string, fields: Record<string, unknown>): LexicalNode => ({
  fields: { ...fields, id, blockName: '', blockType },
  format: '',
  type: 'block',
  version: 2,
})

/** A whole state from its top nodes. */
export const stateOf = (children: LexicalNode[]): LexicalState => ({ root: element('root', children) })
