import { describe, expect, test } from 'vitest'
import { previewContent, previewPath } from '#cms/domain/preview/preview-content.ts'
import type { PublishedDocument } from '#cms/domain/site/document.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { aPage, anArticle, aTopic, theSettings } from '#tests/support/content-records.ts'

const base = () =>
  contentOf({
    articles: [anArticle({ id: 'one' }), anArticle({ id: 'two' })],
    pages: [aPage({ id: 'about' })],
    topics: [aTopic({ id: 'bullying' })],
  })
const draftArticle = { kind: 'articles', id: 'one', value: anArticle({ id: 'one', title: 'Draft' }) } as const
const alert = { tone: 'urgent', title: 'Flood', message: 'Stay away.', audiences: [] } as const

describe('a preview', () => {
  test('says that it is one; the published content does not', () => {
    const published = base()
    expect(previewContent(published, draftArticle).isPreview).toBe(true)
    expect(published.isPreview).toBe(false)
  })

  test('shows the draft in place of the document, everything else as published', () => {
    const content = previewContent(base(), draftArticle)
    expect(content.article('one')?.title).toBe('Draft')
    expect(content.article('two')?.title).toBe('About two')
    expect(content.article('none')).toBeNull()
    expect(content.page('about')?.title).toBe('Page about')
    expect(content.topics().map(({ id }) => id)).toEqual(['bullying'])
    expect(content.siteUrl).toBe('https://hub.example')
  })

  test('shows a draft under a web address that is not live yet', () => {
    const draft: PublishedDocument = { kind: 'pages', id: 'new', value: aPage({ id: 'new', slug: 'no-web-address-yet' }) }
    expect(previewContent(base(), draft).page('no-web-address-yet')?.id).toBe('new')
  })

  test('does not show an article where a page of that name is asked for', () => {
    expect(previewContent(base(), draftArticle).page('one')).toBeNull()
    expect(previewContent(base(), draftArticle).topic('one')).toBeNull()
  })

  test('of a topic shows it by address and by id', () => {
    const content = previewContent(base(), { kind: 'topics', id: 'bullying', value: aTopic({ id: 'bullying', title: 'Draft' }) })
    expect([content.topic('bullying')?.title, content.topicById('bullying')?.title]).toEqual(['Draft', 'Draft'])
    expect(content.topicById('none')).toBeNull()
  })

  test('of settings or of an alert shows them on every page', () => {
    expect(previewContent(base(), { kind: 'settings', id: 'settings', value: theSettings({ name: 'Draft' }) }).settings().name).toBe(
      'Draft',
    )
    const content = previewContent(base(), { kind: 'alert', id: 'alert', value: { ...alert, audiences: ['parents'] } })
    expect([content.alert(), content.alert('young-people')].map((shown) => shown?.title)).toEqual(['Flood', 'Flood'])
  })
})

test('a preview is rendered at the address that the document will have', () => {
  const at = (kind: string, slug: string) => previewPath({ kind, id: 'x', value: { slug } } as unknown as PublishedDocument)
  expect([at('articles', 'a'), at('pages', 'b'), at('topics', 'c')]).toEqual(['/articles/a/', '/b/', '/topics/c/'])
  expect([at('settings', ''), at('alert', '')]).toEqual(['/', '/'])
})
