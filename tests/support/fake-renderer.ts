import { audiences, type Audience } from '#content/schema/audience.ts'
import type { Content, ListOf } from '#content/schema/content.ts'
import type { PageRenderer } from '#cms/jobs/ports.ts'

/** A site that prints what it reads as JSON, and what a test makes of it. */
export interface FakeRenderer extends PageRenderer {
  buildId: string
  /** Paths that were rendered, in their order. */
  rendered: string[]
  /** Messages that rendering a path throws. */
  faults: Map<string, string>
  /** Called before each page. */
  onRender: (path: string) => unknown
}

/** A renderer that reads about as much and as many sorts of things as the real site. */
export function fakeRenderer(buildId = 'build-1'): FakeRenderer {
  const renderer: FakeRenderer = {
    buildId,
    rendered: [],
    faults: new Map(),
    onRender: () => {},
    async render(path, content) {
      await renderer.onRender(path)
      renderer.rendered.push(path)
      const shell = {
        build: renderer.buildId,
        site: content.siteUrl,
        name: content.settings().name,
        alert: content.alert(audienceOf(path)),
      }
      const page = pageAt(path, content)
      const fault = renderer.faults.get(path)
      if (fault !== undefined) throw new Error(fault)
      const body = new TextEncoder().encode(JSON.stringify({ path, shell, page }))
      const isText = /\.(xml|json|txt|csv|ics|css)$/.test(path)
      const headers: Record<string, string> = { 'content-type': isText ? 'text/plain' : 'text/html; charset=utf-8' }
      if (path.startsWith('/articles/')) headers['referrer-policy'] = 'no-referrer'
      return { status: page === null ? 404 : 200, headers, body }
    },
    assets: async () => [
      { path: `/_astro/base.${renderer.buildId}.css`, bytes: new TextEncoder().encode(`/* ${renderer.buildId} */`) },
      { path: '/favicon.svg', bytes: new TextEncoder().encode('<svg/>') },
    ],
  }
  return renderer
}

function audienceOf(path: string): Audience | undefined {
  return audiences.find((audience) => path.startsWith(`/${audience}/`))
}

function listOf(path: string): ListOf {
  const audience = audienceOf(path)
  return audience ? { audience } : 'everything'
}

function pageAt(path: string, content: Content): unknown {
  const [first = '', second = '', third = '', fourth = ''] = path.split('/').slice(1)
  const audience = audienceOf(path)
  if (path === '/') return [content.latest('everything', 6), content.topics(), content.settings().home.featured.map(content.articleCard)]
  if (path.endsWith('feed.xml') || path.endsWith('feed.json')) return content.latestArticles(listOf(path), 5)
  if (path.endsWith('atom.xml')) return content.latestArticles(listOf(path), 5).map(({ title }) => title)
  if (path === '/sitemap.xml') return content.sitemapParts()
  if (first === 'sitemaps') return content.sitemap(Number.parseInt(second))
  if (path === '/robots.txt' || first === '.well-known')
    return [content.validUntil('2027-01-01T00:00:00.000Z'), content.settings().securityContact]
  if (['404', '410', 'worried-about-a-child'].includes(first)) return content.helplines()
  if (audience && second === 'archive') return content.archive({ audience }, Number(third))
  if (audience)
    return [
      content.latest({ audience }, 8),
      content.topicsFor(audience),
      content.helplines(audience),
      content.archive({ audience }, 1)?.pages,
    ]
  if (path === '/topics/') return content.topics()
  if (first === 'topics') return topicPage(content, second, third === 'archive' ? Number(fourth) : undefined)
  if (path === '/news/') return content.latest('news', 8)
  if (first === 'news') return content.archive('news', Number(third))
  if (first === 'events') return eventPage(content, second)
  if (first === 'documents') return documentPage(content, second, third)
  if (first === 'search' || first === 'brand.css' || first === 'find-help') return [content.topics(), content.settings().brand]
  if (first === 'bulletins') return bulletinsPage(content, second, third)
  if (first === 'subscribe' || first === 'preferences') return content.lists()
  if (first === 'articles') return articlePage(content, second)
  const page = content.page(first)
  return page && [page, mentioned(page.body, content)]
}

function topicPage(content: Content, slug: string, number: number | undefined): unknown {
  const topic = content.topic(slug)
  if (!topic) return null
  if (number !== undefined) return content.archive({ topic: topic.id }, number)
  return [topic, content.latest({ topic: topic.id }, 40), topic.helplines.map(content.helpline)]
}

function eventPage(content: Content, slug: string): unknown {
  if (slug === '' || slug === 'calendar.ics') return content.upcomingEvents()
  return slug === 'past' ? content.pastEvents() : content.event(slug)
}

function documentPage(content: Content, slug: string, chapter: string): unknown {
  if (slug === '') return content.boardDocuments()
  const document = content.boardDocument(slug)
  if (!document || chapter === '' || chapter.endsWith('.csv')) return document
  return document.chapters.find((each) => each.slug === chapter) ?? null
}

function bulletinsPage(content: Content, list: string, slug: string): unknown {
  if (list === '') return content.issues()
  return slug === '' || slug === 'archive' ? content.list(list) && content.issues(list) : content.issue(list, slug)
}

function articlePage(content: Content, slug: string): unknown {
  const article = content.article(slug)
  return (
    article && [
      article,
      article.topics.map(content.topicById),
      article.helplines.map(content.helpline),
      article.related.map(content.articleCard),
      content.validUntil(`${article.reviewBy}T00:00:00.000Z`),
      mentioned(article.body, content),
    ]
  )
}

function mentioned(body: unknown, content: Content): unknown[] {
  const text = JSON.stringify(body)
  const found = (name: string) => [...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map((match) => match[1]!)
  return [
    found('media').map((id) => content.picture(id)),
    found('claim').map((id) => content.claim(id)),
    [...text.matchAll(/"collection":"(articles|pages|topics)","id":"([^"]+)"/g)].map((match) =>
      content.link({ collection: match[1] as 'articles', id: match[2]! }),
    ),
  ]
}
