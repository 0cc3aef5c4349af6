import type { z } from 'zod'
import type { Block } from '#content/schema/block.ts'
import { slugSchema } from '#content/schema/slug.ts'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import { readShape } from './read-shape.ts'
import { readYaml } from './read-yaml.ts'
import { splitFrontMatter } from './split-front-matter.ts'
import type { Tell } from './tell.ts'

/** A Markdown file read: the slug of its name, its front matter and its body. */
export interface MarkdownDocument<Head> {
  slug: string
  head: Head
  body: Block[]
}

/** Reads `<slug>.md`; `undefined` with all its faults told when any part does not fit. */
export function readDocument<Head>(name: string, text: string, schema: z.ZodType<Head>, tell: Tell): MarkdownDocument<Head> | undefined {
  const slug = slugSchema.safeParse(name.replace(/\.md$/, ''))
  if (!slug.success) tell('the name of the file is its slug: it may hold only a-z, 0-9 and single hyphens between them, then ".md"')
  const parts = splitFrontMatter(text)
  if (!parts) {
    tell('the file begins with a line "---", its keys and another line "---"', 1)
    return undefined
  }
  const yaml = readYaml(parts.head, parts.headLine, tell)
  const head = yaml && readShape(schema, yaml, [], tell)
  const { blocks, faults } = fromMarkdown(parts.body, parts.bodyLine)
  for (const { line, reason } of faults) tell(reason, line)
  if (faults.length === 0 && blocks.length === 0) tell('the file has no text below its keys', parts.bodyLine)
  return slug.success && head !== undefined && faults.length === 0 && blocks.length > 0
    ? { slug: slug.data, head, body: blocks }
    : undefined
}
