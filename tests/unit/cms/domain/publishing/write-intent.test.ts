import { describe, expect, test } from 'vitest'
import { needsRightToPublish, writeIntent, type Write, type WriteIntent } from '#cms/domain/publishing/write-intent.ts'

const lives = [true, false, 'unknown'] as const
const newer = [true, false, 'unknown'] as const
const every = (part: Pick<Write, 'draft' | 'status'>): Write[] =>
  lives.flatMap((live) => newer.map((hasNewerDraft) => ({ ...part, live, hasNewerDraft })))
const intents = (writes: Write[]) => new Set<WriteIntent>(writes.map(writeIntent))

describe('what a write does to the public site', () => {
  test('a write that says published publishes, whatever stands there', () => {
    expect(intents([...every({ draft: false, status: 'published' }), ...every({ draft: true, status: 'published' })])).toEqual(
      new Set(['publish']),
    )
  })

  test('a draft save is a draft save, whatever stands there', () => {
    expect(intents([...every({ draft: true }), ...every({ draft: true, status: 'draft' })])).toEqual(new Set(['save-draft']))
  })

  test('only a write that says draft and is no draft save takes a page down', () => {
    const all = [true, false].flatMap((draft) =>
      [undefined, 'draft' as const, 'published' as const].flatMap((status) => every({ draft, status })),
    )
    const takingDown = all.filter((write) => writeIntent(write) === 'unpublish')
    expect(takingDown).toHaveLength(6)
    expect(takingDown.every(({ draft, status, live }) => !draft && status === 'draft' && live !== false)).toBe(true)
  })

  test('what is not live cannot be taken down', () => {
    expect(writeIntent({ draft: false, status: 'draft', live: false, hasNewerDraft: true })).toBe('save-draft')
  })

  test('a plain save changes the live text only when it is known that no newer draft exists', () => {
    const plain = every({ draft: false })
    expect(plain.filter((write) => writeIntent(write) === 'keep')).toEqual([{ draft: false, live: true, hasNewerDraft: false }])
    expect(plain.filter((write) => writeIntent(write) === 'save-draft')).toHaveLength(8)
  })
})

test('everything but a draft save needs the right to publish', () => {
  const all: WriteIntent[] = ['save-draft', 'publish', 'unpublish', 'keep']
  expect(all.filter(needsRightToPublish)).toEqual(['publish', 'unpublish', 'keep'])
})
