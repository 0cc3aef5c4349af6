/** A node of the Markdown tree (mdast with directives), as far as bodies read or write it. */
export interface MarkdownNode {
  type: string
  children?: MarkdownNode[]
  value?: string
  depth?: number
  ordered?: boolean
  start?: number | null
  checked?: boolean | null
  spread?: boolean
  url?: string
  title?: string | null
  name?: string
  align?: (string | null)[]
  attributes?: Record<string, string | null | undefined>
  data?: { directiveLabel?: boolean }
  position?: { start: { line: number; offset?: number }; end: { line: number; offset?: number } }
}

/** What a reader of nodes may ask while it works. */
export interface Reading {
  /** Records that `node` is outside the dialect, and why. */
  refuse: (node: MarkdownNode, reason: string) => void
  /** The Markdown that `node` was written as; empty where the parser made it up. */
  sourceOf: (node: MarkdownNode) => string
}

/** The children of a node, none for a leaf. */
export const partsOf = (node: MarkdownNode): MarkdownNode[] => node.children ?? []
