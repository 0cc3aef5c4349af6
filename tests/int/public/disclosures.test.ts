import { describe, expect, it } from 'vitest'
import { openForums, words } from '#tests/support/forum.ts'
import { readHtml } from '#tests/support/read-html.ts'

const on = openForums()
const telling = 'my stepdad hits me'

const listFor = async (as: 'moderator' | 'safeguarding-lead') => {
  const { status, body } = await on.hub.call('GET', `/api/event-questions?where[event][equals]=${on.forum.event.id}`, { as })
  return { status, questions: (body.docs as { question: string }[] | undefined)?.map(({ question }) => question).toSorted() }
}

describe('a question that may be a disclosure', () => {
  it('is taken and marked, and whoever sent it lands at the numbers to call', async () => {
    await on.hub.helpline({ name: 'Front door', kind: 'front-door', phone: '0345 603 7627' })
    await on.site.publisher.publishChanges()
    const answer = await on.forum.ask({ question: telling })
    const next = `/events/${on.forum.event.slug}/question-sent/#help`
    expect([answer.status, answer.headers.get('location')]).toEqual([303, next])
    expect((await on.forum.kept())[0]).toMatchObject({ question: telling, mayBeDisclosure: true, state: 'waiting' })

    const page = on.site.page(`/events/${on.forum.event.slug}/question-sent/`)!
    const section = readHtml(page.slice(page.indexOf('<!'))).find(({ attributes }) => attributes['aria-labelledby'] === 'help')
    expect(page).toContain('id="help"')
    expect(section?.text).toMatch(/do not wait for an answer.*0345 603 7627/s)
  })

  it('is answered so a second time as well, and by JSON with words', async () => {
    await on.forum.ask({ question: telling })
    const again = await on.forum.ask({ question: telling }, { headers: { accept: 'application/json' } })
    expect([again.status, await again.json()]).toEqual([
      201,
      { next: expect.stringMatching(/#help$/), message: expect.stringContaining('do not wait for an answer') },
    ])
    expect(await on.forum.kept()).toHaveLength(1)
  })

  it.each([
    ['with a fault', `${telling}, call me on 07700 900 123`, 422],
    ['too long', `${telling}. ${'and again '.repeat(100)}`, 422],
  ])('that cannot be taken, %s, is answered with help before all', async (_why, question, status) => {
    const answer = await on.forum.ask({ question })
    const html = await answer.text()
    const summary = readHtml(html).find(({ attributes }) => attributes.class === 'error-summary')!
    expect([answer.status, summary.text.replace(/\s+/g, ' ')]).toEqual([
      status,
      expect.stringMatching(/If you or a child are being hurt.*call 999/),
    ])
    expect(html).toContain(telling)
  })

  it('is told from what professionals ask, and nobody can unmark it', async () => {
    const calm = await on.forum.ask({ question: words })
    expect(calm.headers.get('location')).toBe(`/events/${on.forum.event.slug}/question-sent/`)
    await on.forum.ask({ question: telling })
    const { id } = (await on.forum.kept()).find(({ question }) => question === telling)!
    for (const as of ['admin', 'editor', 'moderator'] as const) {
      const refused = await on.hub.call('PATCH', `/api/event-questions/${id}`, { as, body: { mayBeDisclosure: false } })
      expect([refused.status, refused.body.errors[0].data.errors[0].path], as).toEqual([400, 'mayBeDisclosure'])
    }
    expect((await on.forum.kept()).map(({ mayBeDisclosure }) => mayBeDisclosure).toSorted()).toEqual([false, true])
  })

  it('is what safeguarding leads see of all questions, and change nothing of', async () => {
    await on.forum.ask({ question: words })
    await on.forum.ask({ question: telling })
    expect(await listFor('safeguarding-lead')).toEqual({ status: 200, questions: [telling] })
    expect(await listFor('moderator')).toEqual({ status: 200, questions: [words, telling].toSorted() })
    for (const { id } of await on.forum.kept())
      expect(
        (await on.hub.call('PATCH', `/api/event-questions/${id}`, { as: 'safeguarding-lead', body: { state: 'set-aside' } })).status,
      ).toBe(403)
  })
})
