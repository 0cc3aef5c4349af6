import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Block } from '#content/schema/block.ts'
import { writeAttributes } from './markdown/attributes.ts'
import type { MarkdownNode } from './markdown/node.ts'
import { writeBlock } from './markdown/write-block.ts'

const opening = (node: MarkdownNode) => `${node.name}${writeAttributes(node.attributes ?? {})}`

type Options = NonNullable<Parameters<typeof remarkStringify>[0]>

const everyUnderscore = (escaped: string) => escaped.replace(/\\.|_/gs, (found) => (found === '_' ? '\\_' : found))

// Attributes always stand in quotation marks and never in short form: `{id="…"}`, `alt=""`.
const handlers: Options['handlers'] = {
  // The writer trusts an underscore inside a word, but may write the emoji before it as a reference, after which it would mark.
  text: (node: MarkdownNode, _parent, state, info) => everyUnderscore(state.safe(node.value ?? '', info)),
  leafDirective: (node: MarkdownNode) => `::${opening(node)}`,
  containerDirective(node, _parent, state, info) {
    state.bulletLastUsed = undefined
    return `:::${opening(node as MarkdownNode)}\n${state.containerFlow(node, info)}\n:::`
  },
}

// What would begin a directive: colons at the start of a line, and a name after a colon that runs into a bracket
// or a mark.
const unsafe: Options['unsafe'] = [
  { atBreak: true, character: ':', after: ':' },
  { character: ':', after: '(?=[^\\s:]+[\\[{*_])', inConstruct: 'phrasing', notInConstruct: ['destinationRaw', 'destinationLiteral'] },
]

const writer = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', resourceLink: true, handlers, unsafe })
  .use(remarkGfm)

/**
 * A body in the dialect of `content/reference/README.md`. `fromMarkdown(toMarkdown(blocks))` gives back `blocks` in tidy form.
 * A gap is a mark of a preview, not content, and is left out.
 */
export function toMarkdown(blocks: readonly Block[]): string {
  const root = { type: 'root', children: blocks.flatMap(writeBlock) }
  return writer.stringify(root as Parameters<typeof writer.stringify>[0])
}
