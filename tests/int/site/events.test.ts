import { beforeAll, describe, expect, test } from 'vitest'
import type { HubEvent } from '#content/schema/event.ts'
import type { SentForm } from '#content/schema/form.ts'
import { buildSite, type BuiltSite } from '#tests/support/built-site.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { anEvent } from '#tests/support/content-records.ts'
import { readHtml } from '#tests/support/read-html.ts'
import { hostileTitle, sampleContent } from '#tests/support/sample-content.ts'

let site: BuiltSite
beforeAll(async () => void (site = await buildSite()))

const now = '2026-11-23T12:00:00.000Z'
const on = (day: string) => ({ startsAt: `${day}T09:30:00.000Z`, endsAt: `${day}T12:30:00.000Z` })
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })
const answered = [{ question: 'Who leads?', answer: [paragraph('The social worker.')], role: 'GP' }]
const events = [
  anEvent({
    id: 'forum',
    kind: 'forum',
    title: hostileTitle,
    sessions: [on('2027-01-20'), on('2027-01-27')],
    booking: { href: 'https://book.example/?a=1&b="2"', label: 'Book <now>' },
    cost: 'Free',
    whoFor: 'School nurses',
    questions: { closesAt: '2027-01-18T17:00:00.000Z', answered },
  }),
  anEvent({
    id: 'off',
    isCancelled: true,
    booking: { href: 'https://book.example/', label: 'Book' },
    place: { isOnline: true, address: [] },
  }),
  anEvent({ id: 'old', sessions: [on('2012-11-22')], body: [], booking: { href: 'https://book.example/', label: 'Book' } }),
]

async function open(path: string, values: { at?: string; events?: HubEvent[]; form?: SentForm; isPreview?: boolean } = {}) {
  const content = contentOf(sampleContent({ events: values.events ?? events, now: values.at ?? now, isPreview: values.isPreview ?? false }))
  const response = await site.render(path, content, values.form ? { form: values.form } : {})
  const html = await response.text()
  return { response, html, content, elements: response.headers.get('content-type')?.startsWith('text/html') ? readHtml(html) : [] }
}
const hrefs = (elements: Awaited<ReturnType<typeof open>>['elements']) => elements.flatMap(({ attributes }) => attributes.href ?? [])
/** Scripts that are neither data nor files of the hub. */
const scriptsOf = (elements: Awaited<ReturnType<typeof open>>['elements']) =>
  elements.filter(({ name, attributes }) => name === 'script' && attributes.type !== 'application/ld+json' && !attributes.src)

test.each(['/events/', '/events/past/', '/events/forum/', '/events/off/', '/events/old/', '/events/forum/question-sent/'])(
  '%s is a whole page without script, style or frames, with its ids once and its headings in order',
  async (path) => {
    const { response, elements } = await open(path)
    expect(response.status).toBe(200)
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(ids).toEqual([...new Set(ids)])
    for (const { name, attributes } of elements) {
      expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([])
      for (const key of ['for', 'aria-labelledby']) if (attributes[key]) expect(ids, key).toContain(attributes[key])
      if (name === 'form') expect(attributes).toMatchObject({ method: 'post', action: '/api/public/event-questions' })
    }
    for (const data of elements.filter(({ attributes }) => attributes.type === 'application/ld+json'))
      expect(JSON.parse(data.text)).toHaveProperty('@context')
  },
)

test('events to come stand by month, those that are over apart, the calendar one step away', async () => {
  const list = await open('/events/')
  expect(list.elements.filter(({ name }) => name === 'h2').map(({ text }) => text)).toContain('January 2027')
  expect(list.html).not.toContain('/events/old/')
  expect(list.html).toContain('Wednesday 20 January 2027, 9:30am to 12:30pm')
  expect(list.html).toContain('and 1 more session')
  expect(hrefs(list.elements)).toEqual(
    expect.arrayContaining(['webcal://hub.example/events/calendar.ics', '/events/calendar.ics', '/events/past/']),
  )
  const past = await open('/events/past/')
  expect(hrefs(past.elements)).toContain('/events/old/')
  expect(hrefs(past.elements)).not.toContain('/events/off/')
  expect((await open('/events/', { events: [] })).html).toContain('No event is planned just now')
})

describe('the page of an event', () => {
  test('offers booking, calendar and questions while there is time', async () => {
    const { elements, html } = await open('/events/forum/')
    expect(hrefs(elements)).toEqual(
      expect.arrayContaining(['https://book.example/?a=1&b="2"', '/events/forum/event.ics', '/worried-about-a-child/']),
    )
    expect(html).toContain('You can ask until')
    expect(html).toMatch(/Who leads\?[\s\S]*Asked by: GP[\s\S]*The social worker\./)
    expect(scriptsOf(elements)).toEqual([])
  })

  test('offers neither once they are closed', async () => {
    const shut = await open('/events/forum/', { at: '2027-01-20T09:30:00.000Z' })
    expect(shut.html).toContain('Booking has closed')
    expect(shut.html).toContain('Questions closed')
    expect(shut.elements.some(({ name }) => name === 'form')).toBe(false)
    expect(shut.html, 'answers stay').toContain('The social worker.')
  })

  test('says which of its sessions are over, and when all of it is', async () => {
    expect((await open('/events/forum/', { at: '2027-01-21T00:00:00.000Z' })).html.match(/class="event-past"/g)).toHaveLength(1)
    const over = await open('/events/old/')
    expect(over.html).toContain('This event is over.')
    for (const words of ['Booking has closed', 'Add to your calendar', 'book.example']) expect(over.html).not.toContain(words)
  })

  test('says that it is cancelled, and offers no more', async () => {
    const { html } = await open('/events/off/')
    expect(html).toContain('This event is cancelled.')
    for (const words of ['https://book.example', 'Add to your calendar']) expect(html).not.toContain(words)
  })

  test('of a draft without anything is shown, its gaps marked', async () => {
    const draft = {
      ...anEvent({ id: 'x', title: '', sessions: [], audiences: [] }),
      gaps: [{ field: 'sessions', message: 'needs at least one entry.' }],
    }
    const { response, html } = await open('/events/x/', { events: [draft], isPreview: true })
    expect(response.status).toBe(200)
    expect(html).toContain('“Sessions” needs at least one entry.')
  })
})

test('a form that could not be taken keeps what was typed; one of another name is no business of the page', async () => {
  const values = { question: 'Why </textarea><script>alert(1)</script>?', role: '"><b>' }
  const faults = [
    { field: 'question', message: 'Shorten it.' },
    { field: '', message: 'Wait.' },
  ]
  const { elements } = await open('/events/forum/', { form: { name: 'event-question', values, faults } })
  expect(elements.find(({ name }) => name === 'textarea')!.text.trim()).toBe(values.question)
  expect(elements.find(({ attributes }) => attributes.id === 'role')!.attributes.value).toBe(values.role)
  expect(scriptsOf(elements)).toEqual([])
  expect(elements.find(({ attributes }) => attributes.name === 'robots')?.attributes.content).toBe('noindex')
  const other = await open('/events/forum/', { form: { name: 'other', values, faults } })
  expect([other.html.includes('There is a problem'), other.html.includes('Why ')]).toEqual([false, false])
})

test('calendar files have their type and a name', async () => {
  const one = await open('/events/forum/event.ics')
  expect([one.response.headers.get('content-type'), one.response.headers.get('content-disposition')]).toEqual([
    'text/calendar; charset=utf-8',
    'attachment; filename="forum.ics"',
  ])
  expect(one.html.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  const all = await open('/events/calendar.ics')
  expect(all.html.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(all.html).toContain('STATUS:CANCELLED')
  expect((await open('/events/calendar.ics', { events: [] })).response.status).toBe(200)
})

test.each([
  '/events/nothing/',
  '/events/nothing/event.ics',
  '/events/off/question-sent/',
  '/events/forum/other/',
  '/events/past/event.ics',
])('%s is not there: 404', async (path) => expect((await open(path)).response.status).toBe(404))
