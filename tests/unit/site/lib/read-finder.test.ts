import { expect, test } from 'vitest'
import { readFinder } from '#site/lib/read-finder.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aHelpline, anArticle, aTopic } from '#tests/support/content-records.ts'

const content = contentOf({
  helplines: [
    aHelpline({ id: '999', kind: 'emergency', phone: '999', order: 1 }),
    aHelpline({ id: 'council', kind: 'front-door', phone: '0345 1', order: 2 }),
    aHelpline({ id: 'police', phone: '101', order: 3 }),
    aHelpline({ id: 'childline', phone: '0800 1111', audiences: ['young-people'], order: 4 }),
    aHelpline({ id: 'samaritans', phone: '116 123', order: 5 }),
  ],
  topics: [
    aTopic({ id: 'bullying', helplines: ['childline', 'samaritans'], order: 1 }),
    aTopic({ id: 'low', helplines: ['samaritans', 'lost'], order: 2 }),
    aTopic({ id: 'sun', helplines: ['999'], order: 3 }),
    aTopic({ id: 'work', helplines: ['council'], order: 4 }),
    aTopic({ id: 'board', helplines: ['council'], order: 5 }),
  ],
  articles: [
    anArticle({ id: 'one', topics: ['bullying'], audiences: ['young-people', 'parents'], publishedAt: '2026-11-01T09:00:00.000Z' }),
    anArticle({ id: 'news', topics: ['bullying'], kind: 'news', publishedAt: '2026-11-09T09:00:00.000Z' }),
    anArticle({ id: 'two', topics: ['bullying', 'low'], publishedAt: '2026-11-02T09:00:00.000Z' }),
    anArticle({ id: 'also', topics: ['low', 'bullying'], publishedAt: '2026-11-08T09:00:00.000Z' }),
    anArticle({ id: 'sun', topics: ['sun'] }),
    anArticle({ id: 'takeover', topics: ['board'], audiences: ['young-people', 'parents'] }),
    anArticle({ id: 'policy', topics: ['work'], audiences: ['professionals'] }),
  ],
})
const data = readFinder(content)
const reader = (audience: string) => data.readers.find((one) => one.audience === audience)!

test('each reader is offered what there is advice on for them, and somebody to talk to; and something else', () => {
  expect(data.readers.map(({ audience, topics }) => [audience, topics.map(({ id }) => id)])).toEqual([
    ['young-people', ['bullying', 'low', 'other']],
    ['parents', ['bullying', 'other']],
    ['professionals', ['work', 'other']],
  ])
})

test('a subject leads to its lines for that reader and to advice, the main one first, not to news', () => {
  expect(reader('young-people').topics[0]).toMatchObject({ lines: ['childline', 'samaritans'], articles: ['two', 'one', 'also'] })
  expect(reader('parents').topics[0]).toMatchObject({ lines: ['samaritans'], articles: ['one'] })
  expect(data.articles.two).toEqual({ title: 'About two', path: '/articles/two/' })
})

test('whatever it is about, young people are first led to lines that many subjects name, adults to the area’s own', () => {
  expect(reader('young-people').lines.slice(0, 4)).toEqual(['samaritans', 'childline', 'police', 'council'])
  expect(reader('parents').lines.slice(0, 2)).toEqual(['council', 'samaritans'])
})

test('every line and article that it names is there, and nobody who is not', () => {
  const named = data.readers.flatMap(({ lines, topics }) => [...lines, ...topics.flatMap((topic) => topic.lines)])
  expect(named.filter((id) => !data.lines[id])).toEqual([])
  expect(Object.keys(data.lines)).not.toContain('lost')
  expect(data.emergency).toEqual(['999'])
})
