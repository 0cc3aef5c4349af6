import { expect, test } from 'vitest'
import { isKnownAddress } from '#cms/domain/reference/known-address.ts'

const ids = {
  articles: new Set(['safe']),
  pages: new Set(['about']),
  topics: new Set(['bullying']),
  events: new Set(['forum']),
  documents: new Set(['report']),
  chapters: new Set(['report/money']),
}

test.each([
  'https://a.uk',
  'mailto:a@b.uk',
  '#part',
  '/',
  '/about/',
  '/about/#who',
  '/about/?a=b',
  '/articles/safe/',
  '/topics/',
  '/topics/bullying/',
  '/young-people/',
  '/worried-about-a-child/',
  '/events/',
  '/events/past/',
  '/events/forum/',
  '/events/calendar.ics',
  '/documents/',
  '/documents/report/',
  '/documents/report/money/',
  '/documents/report/money/table-1.csv',
  '/feed.xml',
  '/parents/feed.xml',
])('%s leads somewhere', (address) => expect(isKnownAddress(address, ids)).toBe(true))

test.each([
  '/gone/',
  '/about',
  '/articles/',
  '/articles/gone/',
  '/topics/gone/',
  '/articles/about/',
  '/about.html/',
  '/events/gone/',
  '/documents/gone/',
  '/documents/report/gone/',
  '/documents/money/',
])('%s leads nowhere', (address) => expect(isKnownAddress(address, ids)).toBe(false))
