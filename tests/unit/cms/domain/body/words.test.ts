import { expect, test } from 'vitest'
import type { Block } from '#content/schema/block.ts'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import { linkedAddresses, mentionsOf } from '#cms/domain/body/mentions.ts'
import { toText } from '#cms/domain/body/to-text.ts'

const { blocks } = fromMarkdown(`## Help

Ring **us** or [read](article:safe)\\
today.

- [one](https://a.uk/)
  - two

:::do-not
- reply to [them](article:safe)
:::

:::quotation{by="Sam"}
It got better.
:::

:::callout{tone="urgent" title="Danger"}
- [go](page:about)
:::

::figure{media="m1" alt="A door" caption="Open"}

:::table{caption="Hours"}
| Day | Open |
|---|---|
| Mon | [9](topic:hours) |
:::

::video{url="https://v.uk" title="Film" summary="Two friends talk."}

::helplines{ids="b a"}

::claim{id="c1"}

::helplines{ids="a"}
`)

test('the words of a body, one line for each part', () => {
  expect(toText(blocks).split('\n')).toEqual([
    'Help',
    'Ring us or read today.',
    'one',
    'two',
    'Do not: reply to them',
    'It got better.',
    'Sam',
    'Danger',
    'go',
    'A door',
    'Open',
    'Hours',
    'Day, Open',
    'Mon, 9',
    'Film',
    'Two friends talk.',
  ])
})

test('what a body refers to, each once and in order', () => {
  expect(mentionsOf(blocks)).toEqual({
    helplines: ['b', 'a'],
    claims: ['c1'],
    media: ['m1'],
    documents: [
      { collection: 'articles', id: 'safe' },
      { collection: 'pages', id: 'about' },
      { collection: 'topics', id: 'hours' },
    ],
  })
  expect(linkedAddresses(blocks)).toEqual(['https://a.uk/'])
})

test('a gap has no words and names nothing', () => {
  const gap: Block[] = [{ type: 'gap', message: 'The title is missing.' }]
  expect(toText(gap)).toBe('')
  expect(mentionsOf(gap)).toEqual({ helplines: [], claims: [], media: [], documents: [] })
})
