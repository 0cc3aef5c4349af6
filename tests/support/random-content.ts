import { audiences } from '#content/schema/audience.ts'
import type { Block } from '#content/schema/block.ts'
import type { DocumentName, PublishedDocument } from '#cms/domain/site/document.ts'
import {
  aBoardDocument,
  aClaim,
  aHelpline,
  aMailingList,
  anArticle,
  anEvent,
  aPage,
  aPicture,
  aTopic,
  theSettings,
} from './content-records.ts'
import { published } from './publisher-kit.ts'
import type { Random } from './random.ts'

/** What an editor does: publish a document (again), or unpublish one. */
export type Edit = { do: 'put'; document: PublishedDocument } | { do: 'remove'; name: DocumentName }

const some = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind}-${at}`)
const ids = {
  articles: some('article', 30),
  pages: some('page', 4),
  topics: some('topic', 4),
  events: some('event', 4),
  documents: some('document', 3),
  helplines: some('line', 4),
  claims: some('claim', 3),
  media: some('picture', 4),
  redirects: some('redirect', 5),
  lists: some('list', 3),
  sendings: some('sending', 6),
}
const paths = [...some('article', 30).map((id) => `/articles/${id}/`), '/page-1/', '/old/', '/older/', '/oldest/', '/topics/topic-1/']
const instant = (random: Random) =>
  new Date(Date.UTC(2026, random.between(0, 11), random.between(1, 28), random.between(0, 23))).toISOString()

/** One edit of a small site. Now and then two documents want one address, a redirect leads in a circle or a reference leads nowhere. */
export function randomEdit(random: Random): Edit {
  const kind = random.pick([
    'articles',
    'articles',
    'articles',
    'articles',
    'pages',
    'topics',
    'events',
    'documents',
    'helplines',
    'claims',
    'media',
    'redirects',
    'lists',
    'sendings',
    'settings',
    'alert',
  ] as const)
  if (kind === 'settings') return { do: 'put', document: published('settings', theSettings({ name: `Name ${random.between(1, 3)}` })) }
  if (kind === 'alert')
    return random.chance(0.4) ? { do: 'remove', name: { kind, id: kind } } : { do: 'put', document: randomAlert(random) }
  const id = random.pick(ids[kind])
  return random.chance(0.25) ? { do: 'remove', name: { kind, id } } : { do: 'put', document: randomDocument(kind, id, random) }
}

function randomAlert(random: Random): PublishedDocument {
  return published('alert', {
    tone: 'urgent',
    title: `Alert ${random.between(1, 3)}`,
    message: 'Read this.',
    audiences: random.list(0, 2, () => random.pick(audiences)),
    startsAt: random.chance(0.5) ? instant(random) : undefined,
    endsAt: random.chance(0.5) ? instant(random) : undefined,
  })
}

function randomDocument(kind: keyof typeof ids, id: string, random: Random): PublishedDocument {
  const slug = random.chance(0.15) ? random.pick(ids[kind]) : id
  const title = `Title ${random.between(1, 3)}`
  switch (kind) {
    case 'articles':
      return published(kind, {
        ...anArticle({ id, slug, title, publishedAt: instant(random), updatedAt: instant(random) }),
        kind: random.pick(['advice', 'news'] as const),
        audiences: random.list(1, 3, () => random.pick(audiences)),
        topics: random.list(1, 2, () => random.pick(ids.topics)),
        helplines: random.list(0, 2, () => random.pick(ids.helplines)),
        related: random.list(0, 2, () => random.pick(ids.articles)),
        reviewBy: instant(random).slice(0, 10),
        body: random.list(1, 3, () => randomBlock(random)),
      })
    case 'pages':
      return published(kind, { ...aPage({ id, slug: random.chance(0.1) ? 'topics' : slug, title }), body: [randomBlock(random)] })
    case 'events': {
      const startsAt = instant(random)
      const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString()
      return published(kind, anEvent({ id, slug, title, sessions: [{ startsAt, endsAt }] }))
    }
    case 'documents': {
      const chapter = (name: string) => ({ slug: name, title: name, body: [aTable] })
      const body = random.chance(0.5) ? [aTable] : [randomBlock(random)]
      const issuedOn = instant(random).slice(0, 10)
      return published(
        kind,
        aBoardDocument({ id, slug, title, issuedOn, body, chapters: random.list(0, 2, () => '').map((_, at) => chapter(`part-${at}`)) }),
      )
    }
    case 'topics':
      return published(kind, aTopic({ id, slug, title, order: random.between(1, 3), helplines: [random.pick(ids.helplines)] }))
    case 'helplines':
      return published(
        kind,
        aHelpline({
          id,
          name: title,
          order: random.between(1, 3),
          audiences: [random.pick(audiences)],
          opening: random.pick([undefined, 'always', weekdayHours]),
        }),
      )
    case 'claims':
      return published(kind, aClaim({ id, statement: title }))
    case 'media':
      return published(kind, random.chance(0.5) ? aPicture({ id }) : { ...aPicture({ id: `${id}-second` }), id })
    case 'lists':
      return published(
        kind,
        aMailingList({ id, slug, name: title, order: random.between(1, 3), isOpen: random.chance(0.8), isPublic: random.chance(0.6) }),
      )
    case 'sendings':
      return published(kind, randomSending(id, title, random))
    case 'redirects':
      return published(kind, { from: random.pick(paths), to: random.chance(0.1) ? 'https://elsewhere.example/' : random.pick(paths) }, id)
  }
}

const weekdayHours = {
  stretches: [{ days: ['monday' as const, 'friday' as const], from: '09:00', until: '17:00' }],
  isClosedOnBankHolidays: true,
}
const aTable: Block = {
  type: 'table',
  caption: 'Figures',
  head: [[{ type: 'text', text: 'Year' }], [{ type: 'text', text: 'Count' }]],
  rows: [[[{ type: 'text', text: '2012' }], [{ type: 'text', text: '4' }]]],
  rowHeaders: true,
}

function randomBlock(random: Random): Block {
  const target = random.pick(['articles', 'pages', 'topics', 'events', 'documents'] as const)
  return random.pick<Block>([
    { type: 'figure', media: random.pick(ids.media) },
    { type: 'claim', claim: random.pick(ids.claims) },
    {
      type: 'paragraph',
      children: [{ type: 'link', to: { collection: target, id: random.pick(ids[target]) }, children: [{ type: 'text', text: 'there' }] }],
    },
  ])
}

/** A bulletin that went, or is to go, to some of the lists. */
function randomSending(id: string, subject: string, random: Random) {
  const isSent = random.chance(0.8)
  const copy = { subject, preheader: '', introduction: [], sections: [] }
  const lists = isSent ? ids.lists.filter(() => random.chance(0.6)) : []
  return {
    id,
    bulletin: random.pick(ids.sendings),
    kind: random.pick(['issue', 'issue', 'correction'] as const),
    ...(isSent && { sentAt: instant(random) }),
    issues: lists.map((list) => ({ list, slug: random.pick(['december', 'january', 'february']), copy })),
  }
}
