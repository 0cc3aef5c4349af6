import { describe, expect, test } from 'vitest'
import { newestArchivePath, readArchive } from '#site/lib/archive.ts'
import { readArticle } from '#site/lib/article-view.ts'
import { articleHelplines, helplineText, hubHelplines, missingPageHelplines } from '#site/lib/helplines.ts'
import { readHome } from '#site/lib/home.ts'
import { readHub } from '#site/lib/hub.ts'
import { readShell } from '#site/lib/shell.ts'
import { shownPicture } from '#content/schema/shown-picture.ts'
import { readTopic } from '#site/lib/topic-view.ts'
import { readWorried } from '#site/lib/worried.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aHelpline, anArticle, anEvent, aPicture, aTopic, theSettings } from '#tests/support/content-records.ts'
import { sampleContent } from '#tests/support/sample-content.ts'

const content = contentOf(sampleContent())
const ids = (documents: { id: string }[]) => documents.map(({ id }) => id)

describe('help lines', () => {
  test('of an article are its own, then those of its main topic, each once, four at most', () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map((id) => aHelpline({ id }))
    const topics = [aTopic({ id: 'main', helplines: ['b', 'c', 'd', 'e'] }), aTopic({ id: 'other', helplines: ['e'] })]
    const from = contentOf({ helplines: lines, topics })
    expect(ids(articleHelplines({ helplines: ['a', 'lost', 'b'], topics: ['main', 'other'] }, from))).toEqual(['a', 'b', 'c', 'd'])
    expect(articleHelplines({ helplines: [], topics: [] }, from)).toEqual([])
  })

  test('of a hub begin with the front door for adults, with confidential lines for young people', () => {
    expect(ids(hubHelplines('parents', content))).toEqual(['front-door', 'childline', 'samaritans'])
    expect(ids(hubHelplines('young-people', content))).toEqual(['shout', 'childline', 'samaritans', 'front-door'])
  })

  test('on a missing page leave out the emergency line, which every header has', () => {
    expect(ids(missingPageHelplines(content))).toEqual(['front-door', 'childline', 'samaritans', 'shout'])
  })

  test('on the page for worried people are all there, in the order of need', () => {
    const { emergency, frontDoor, others } = readWorried(content)
    expect(ids(emergency)).toEqual(['emergency'])
    expect(ids(frontDoor)).toEqual(['front-door'])
    const shown = [...emergency, ...frontDoor, ...others.flatMap(({ helplines }) => helplines)]
    expect(new Set(ids(shown))).toEqual(new Set(ids(content.helplines())))
  })

  test('in running text name every way to reach them', () => {
    expect(helplineText(aHelpline({ id: 'x', name: 'X', phone: '0800 1', text: '85258' }))).toBe('X: call 0800 1 or text 85258')
    expect(helplineText(aHelpline({ id: 'x', name: 'X', website: 'https://x.example/' }))).toBe('X: https://x.example/')
    expect(helplineText(aHelpline({ id: 'x', name: 'X' }))).toBe('X')
  })
})

describe('lists', () => {
  test('the home page shows no article twice', () => {
    const { featured, latest } = readHome(contentOf(sampleContent({ articles: [anArticle({ id: 'bullying-1' }), anArticle({ id: 'b' })] })))
    expect([ids(featured), ids(latest)]).toEqual([['bullying-1'], ['b']])
  })

  test('a hub without words in the settings, without help lines and articles is still a hub', () => {
    const bare = contentOf({})
    expect(readHub(bare, 'parents')).toMatchObject({ title: 'Hub for parents', latest: [], archivePath: null })
    expect(readHub({ ...bare, settings: () => ({ ...bare.settings(), hubs: [] }) }, 'parents').title).toBe('Parents and carers')
  })

  test('the home page has the number of the line that is most for the young, with the age that its record names', () => {
    const lines = [
      aHelpline({ id: 'police', phone: '101' }),
      aHelpline({ id: 'text-only', text: '85258', audiences: ['young-people'] }),
      aHelpline({ id: 'council', phone: '0345 1', kind: 'front-door', audiences: ['young-people'] }),
    ]
    const young = aHelpline({ id: 'y', name: 'Childline', phone: '0800 1111', about: 'For anyone under 19.', audiences: ['young-people'] })
    const read = (helplines: Helpline[]) => readHome(contentOf({ helplines })).youngLine
    expect(read([...lines, young])).toEqual({ helpline: young, words: 'Under 19? Childline' })
    expect(read(lines)?.words).toBe('For young people: Line police')
    expect(read(lines.slice(1))).toBeUndefined()
  })

  test('a hub names the next four events for its readers that take place', () => {
    const events = [
      anEvent({ id: 'for-parents', audiences: ['parents'] }),
      anEvent({ id: 'off', isCancelled: true }),
      ...['1', '2', '3', '4', '5'].map((id) => anEvent({ id })),
    ]
    const from = contentOf({ events })
    expect(ids(readHub(from, 'professionals').events)).toEqual(['1', '2', '3', '4'])
    expect(ids(readHub(from, 'parents').events)).toEqual(['for-parents'])
    expect(readHub(from, 'young-people').events).toEqual([])
  })

  test('a topic begins with what editors put first, then with what is mainly about it, and ends with news', () => {
    const article = (id: string, day: number, values = {}) =>
      anArticle({ id, topics: ['sleep'], audiences: ['parents'], publishedAt: `2026-11-0${day}T09:00:00.000Z`, ...values })
    const settings = theSettings()
    const [hub] = settings.hubs
    const from = contentOf({
      settings: {
        ...settings,
        home: { ...settings.home, featured: ['on-home', 'featured-news'] },
        hubs: [{ ...hub!, audience: 'parents', featured: ['elsewhere', 'on-hub'] }],
      },
      topics: [aTopic({ id: 'sleep' })],
      articles: [
        article('on-home', 1),
        article('on-hub', 2),
        article('old', 3),
        article('new', 4),
        article('beside', 5, { topics: ['bullying', 'sleep'] }),
        article('featured-news', 6, { kind: 'news' }),
        article('for-others', 7, { audiences: ['professionals'] }),
      ],
    })
    const [parents] = readTopic(from, from.topic('sleep')!).groups
    expect(ids(parents!.articles)).toEqual(['on-hub', 'on-home', 'new', 'old', 'beside', 'featured-news'])
  })

  test('a topic groups its articles by audience and links to its archive only when it has more than it shows', () => {
    const bullying = readTopic(content, content.topic('bullying')!)
    expect(bullying.groups.map(({ audience }) => audience)).toEqual(['young-people', 'parents', 'professionals'])
    expect(bullying.archivePath).toBe('/topics/bullying/archive/3/')
    expect(readTopic(content, content.topic('abuse')!).archivePath).toBeNull()
    expect(readTopic(content, content.topic('empty')!).groups).toEqual([])
  })

  test('archive pages lead to their neighbours', () => {
    const read = (number: number | null) => readArchive(content, { topic: 'bullying' }, '/topics/bullying/', number)
    expect(read(1)).toMatchObject({ newerPath: '/topics/bullying/archive/2/', olderPath: null })
    expect(read(3)).toMatchObject({ newerPath: null, olderPath: '/topics/bullying/archive/2/' })
    expect([read(4), read(null)]).toEqual([null, null])
    expect(newestArchivePath(content, { topic: 'empty' }, '/topics/empty/')).toBeNull()
  })

  test('an article never recommends itself, nor what is not published', () => {
    const view = readArticle(content, content.article('whole')!)
    expect(ids(view.related)).toEqual(['bullying-1'])
    expect(view.isSensitive).toBe(false)
    expect(readArticle(content, content.article('secret')!).isSensitive).toBe(true)
  })

  test('one sensitive topic makes an article sensitive, whichever place it has', () => {
    const article = anArticle({ id: 'x', topics: ['bullying', 'abuse'] })
    expect(readArticle(content, article).isSensitive).toBe(true)
  })
})

describe('the shell', () => {
  test('shows the first notice that concerns one of the audiences of the page', () => {
    const alert = { tone: 'urgent' as const, title: 'x', message: 'y', audiences: ['parents' as const] }
    const noticed = contentOf({ alert })
    expect(readShell(noticed, ['young-people', 'parents']).alert).toBe(alert)
    expect(readShell(noticed, ['young-people']).alert).toBeNull()
    expect(readShell(noticed).alert).toBeNull()
  })

  test('has an emergency line only when there is one that can be rung', () => {
    expect(readShell(content).emergency?.phone).toBe('999')
    expect(readShell(contentOf({})).emergency).toBeNull()
  })
})

test('a picture is shown until the consent of those in it ends', () => {
  const picture = aPicture({ id: 'bench', shownUntil: '2026-12-01T00:00:00.000Z' })
  const shown = (now: string) => shownPicture('bench', contentOf({ pictures: [picture], now }))
  expect(shown('2026-11-30T23:59:59.999Z')).toBe(picture)
  expect(shown('2026-12-01T00:00:00.000Z')).toBeNull()
  expect(shownPicture('lost', content)).toBeNull()
})
