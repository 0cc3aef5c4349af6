import { expect, test } from 'vitest'
import type { Block } from '#content/schema/block.ts'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import { toMarkdown } from '#cms/domain/body/to-markdown.ts'

test('writes what a person would write', () => {
  const source = `## Getting help

Ring **us** at 10:30, or [read more](article:safe) on [our site](https://a.uk/b_c).

1. First\\
   line
2. Second
   - inside

:::do-not
- reply
:::

::helplines{ids="childline samaritans"}

::claim{id="c1"}

::figure{drawing="umbrella" alt="" caption="&quot;Rain&quot;"}

:::callout{tone="urgent" title="Danger"}
Ring 999.
:::
`
  const { blocks, faults } = fromMarkdown(source)
  expect(faults).toEqual([])
  expect(toMarkdown(blocks)).toBe(source)
})

test.each([
  ':::callout',
  '::claim{id="x"}',
  '# no',
  '1. no',
  '- no',
  '> no',
  '<b>no</b>',
  '![no](x)',
  ':a[b]',
  '    no',
  '[no](x)',
  '`no`',
  '| a |',
  '---',
  '***',
  '&copy;',
  '\\',
])('the words %j stay words', (words) => {
  const blocks: Block[] = [{ type: 'paragraph', children: [{ type: 'text', text: words.trim() }] }]
  expect(fromMarkdown(toMarkdown(blocks))).toEqual({ blocks, faults: [] })
})

test('a gap is left out', () => {
  expect(toMarkdown([{ type: 'gap', message: 'missing' }])).toBe('')
})
