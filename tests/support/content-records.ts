import type { Article } from '#content/schema/article.ts'
import type { BoardDocument } from '#content/schema/board-document.ts'
import type { MailingList } from '#content/schema/bulletin.ts'
import type { Claim } from '#content/schema/claim.ts'
import type { HubEvent } from '#content/schema/event.ts'
import type { Helpline } from '#content/schema/helpline.ts'
import type { Page } from '#content/schema/page.ts'
import type { Picture } from '#content/schema/picture.ts'
import type { Settings } from '#content/schema/settings.ts'
import type { Topic } from '#content/schema/topic.ts'

/** An article with sensible values for all that a test does not name. */
export function anArticle(values: Partial<Article> & { id: string }): Article {
  return {
    slug: values.id,
    title: `About ${values.id}`,
    summary: `What helps with ${values.id}.`,
    kind: 'advice',
    audiences: ['young-people'],
    topics: ['bullying'],
    body: [{ type: 'paragraph', children: [{ type: 'text', text: `You are not alone with ${values.id}.` }] }],
    helplines: [],
    related: [],
    publishedAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
    reviewedOn: '2026-11-01',
    reviewBy: '2027-11-01',
    ...values,
  }
}

/** A list that anybody may subscribe to, with sensible values for all that a test does not name. */
export function aMailingList(values: Partial<MailingList> & { id: string }): MailingList {
  return {
    slug: values.id,
    name: `List ${values.id}`,
    summary: `What those on ${values.id} want to know, once a month.`,
    joining: 'open',
    isOpen: true,
    isPublic: false,
    order: 1,
    ...values,
  }
}

/** A topic with sensible values for all that a test does not name. */
export function aTopic(values: Partial<Topic> & { id: string }): Topic {
  return {
    slug: values.id,
    title: `Topic ${values.id}`,
    summary: `All about ${values.id}.`,
    sensitive: false,
    words: [],
    helplines: ['childline'],
    order: 1,
    ...values,
  }
}

/** A help line with sensible values for all that a test does not name. */
export function aHelpline(values: Partial<Helpline> & { id: string }): Helpline {
  return {
    name: `Line ${values.id}`,
    about: 'Somebody listens and helps you decide what to do.',
    hours: 'Day and night, every day',
    audiences: ['young-people', 'parents', 'professionals'],
    kind: 'national',
    source: 'A test',
    checkedOn: '2026-11-23',
    order: 10,
    ...values,
  }
}

/** A standing page with sensible values for all that a test does not name. */
export function aPage(values: Partial<Page> & { id: string }): Page {
  return {
    slug: values.id,
    title: `Page ${values.id}`,
    summary: `What to know about ${values.id}.`,
    sensitive: false,
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'We work together.' }] }],
    publishedAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
    reviewedOn: '2026-11-01',
    reviewBy: '2027-11-01',
    ...values,
  }
}

/** An event of one morning with sensible values for all that a test does not name. */
export function anEvent(values: Partial<HubEvent> & { id: string }): HubEvent {
  return {
    slug: values.id,
    title: `Event ${values.id}`,
    summary: `What happens at ${values.id}.`,
    kind: 'course',
    audiences: ['professionals'],
    sessions: [{ startsAt: '2027-01-20T09:30:00.000Z', endsAt: '2027-01-20T12:30:00.000Z' }],
    place: { isOnline: false, name: 'County Hall', address: ['Anytown'] },
    isPaid: false,
    isCancelled: false,
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Bring a pen.' }] }],
    publishedAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
    ...values,
  }
}

/** A document in one chapter with sensible values for all that a test does not name. */
export function aBoardDocument(values: Partial<BoardDocument> & { id: string }): BoardDocument {
  return {
    slug: values.id,
    title: `Document ${values.id}`,
    summary: `What ${values.id} says.`,
    type: 'annual-report',
    audiences: ['professionals'],
    issuedOn: '2013-03-31',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'What we did.' }] }],
    chapters: [],
    publishedAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
    ...values,
  }
}

/** A claim with sensible values for all that a test does not name. */
export function aClaim(values: Partial<Claim> & { id: string }): Claim {
  return {
    statement: 'In 2012/13 about 2,500 people came to a course.',
    source: 'Annual report 2012/13',
    asOf: '2013-03-31',
    checkedOn: '2026-11-23',
    ...values,
  }
}

/** A picture in two formats and two sizes. */
export function aPicture(values: Partial<Picture> & { id: string }): Picture {
  const variant = (format: 'avif' | 'jpeg', width: number) => ({
    path: `/pictures/${values.id}-${width}.${format}`,
    format,
    width,
    height: width / 2,
  })
  return {
    alt: 'A bench in a park',
    variants: [variant('jpeg', 640), variant('avif', 1280), variant('avif', 640), variant('jpeg', 1280)],
    ...values,
  }
}

/** Settings of a partnership that does not exist. */
export function theSettings(values: Partial<Settings> = {}): Settings {
  const audiences = ['young-people', 'parents', 'professionals'] as const
  return {
    name: 'Anyshire Safeguarding Partnership',
    shortName: 'ASP',
    area: 'Anyshire',
    strapline: 'Advice that keeps children in Anyshire safe.',
    contact: { email: 'hello@anyshire.example', phone: '01234 567890', address: ['County Hall', 'Anytown'] },
    home: {
      title: 'Keeping children in Anyshire safe',
      introduction: 'Advice for young people, for parents and for everybody who works with children.',
      doors: audiences.map((audience) => ({ audience, title: `Door for ${audience}`, text: 'Come in.', drawing: 'an-open-door' as const })),
      featured: ['bullying-1'],
    },
    hubs: audiences.map((audience) => ({ audience, title: `Hub for ${audience}`, introduction: 'Start here.', featured: [] })),
    navigation: [
      { label: 'Young people', href: '/young-people/' },
      { label: 'Topics', href: '/topics/' },
      { label: 'Worried about a child?', href: '/worried-about-a-child/' },
    ],
    footer: [{ label: 'About us', href: '/about/' }],
    brand: { typeface: 'hub', skins: {} },
    exitUrl: 'https://weather.example/',
    securityContact: 'mailto:security@anyshire.example',
    ...values,
  }
}
