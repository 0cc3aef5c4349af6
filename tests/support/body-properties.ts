import { expect } from 'vitest'
import { z } from 'zod'
import { blockSchema } from '#content/schema/block.ts'
import { fromLexical } from '#cms/domain/body/from-lexical.ts'
import { fromMarkdown } from '#cms/domain/body/from-markdown.ts'
import { mentionsOf } from '#cms/domain/body/mentions.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { toMarkdown } from '#cms/domain/body/to-markdown.ts'
import { toText } from '#cms/domain/body/to-text.ts'
import { randomBlocks } from './bodies.ts'
import { damaged, randomJson } from './damage.ts'
import { randomFrom } from './random.ts'

const body = z.array(blockSchema)
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The editor's format holds a body whole. */
export function survivesLexical(seed: number): void {
  const blocks = randomBlocks(randomFrom(seed))
  expect(fromLexical(asStored(toLexical(blocks))), `seed ${seed}`).toEqual({ blocks, faults: [] })
}

/** Markdown holds a body whole. */
export function survivesMarkdown(seed: number): void {
  const blocks = randomBlocks(randomFrom(seed))
  const text = toMarkdown(blocks)
  expect(fromMarkdown(text), `seed ${seed}:\n${text}`).toEqual({ blocks, faults: [] })
}

/** Whatever the store holds is answered with sound blocks, and with a gap exactly where there is a fault. */
export function answersAnything(seed: number): void {
  const random = randomFrom(seed)
  const state = random.chance(0.2) ? randomJson(random, 6) : damaged(random, asStored(toLexical(randomBlocks(random))))
  const { blocks, faults } = fromLexical(state)
  expect(() => body.parse(blocks), `seed ${seed}`).not.toThrow()
  expect(
    blocks.some((block) => block.type === 'gap'),
    `seed ${seed}`,
  ).toBe(faults.length > 0)
  for (const { path, message } of faults) {
    expect(message, `seed ${seed}`).toMatch(path === '' ? /^The text cannot be read/ : /^Block \d+ \(/)
  }
  // What could be read is in tidy form: reading it again changes nothing.
  const readable = blocks.filter((block) => block.type !== 'gap')
  const again = fromLexical(asStored(toLexical(readable)))
  expect(again.faults, `seed ${seed}`).toEqual([])
  expect(toText(again.blocks), `seed ${seed}`).toBe(toText(readable))
  expect(mentionsOf(again.blocks), `seed ${seed}`).toEqual(mentionsOf(readable))
}

/** Any text is answered; a fault names a line that the text has. */
export function readsAnyMarkdown(seed: number): void {
  const random = randomFrom(seed)
  const lines = toMarkdown(randomBlocks(random)).split('\n')
  const text = random.list(1, lines.length, () => random.pick(lines).slice(random.between(0, 3))).join('\n')
  const { blocks, faults } = fromMarkdown(text)
  if (faults.length === 0) expect(() => body.parse(blocks), `seed ${seed}:\n${text}`).not.toThrow()
  for (const { line } of faults) expect(text.split('\n').length, `seed ${seed}:\n${text}`).toBeGreaterThanOrEqual(line)
}
