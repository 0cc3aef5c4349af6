import { describe, expect, it } from 'vitest'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { forumDay, openForums, words } from '#tests/support/forum.ts'

const on = openForums()

describe('an answer', () => {
  const body = (text: string) => toLexical([{ type: 'paragraph', children: [{ type: 'text', text }] }])
  const patch = (id: string, values: object, as: 'admin' | 'editor' | 'moderator' | 'author' = 'editor') =>
    on.hub.call('PATCH', `/api/event-questions/${id}`, { as, body: values })
  const answered = { state: 'answered', answer: body('Tell the lead today.'), isPublished: true }
  const asked = async (values: Record<string, string> = {}) => {
    await on.forum.ask({ question: words, role: 'school nurse', ...values })
    return (await on.forum.kept())[0]!.id
  }

  it('reaches the page when it is published, without the role, and leaves it when it is taken back', async () => {
    const id = await asked()
    expect((await patch(id, answered)).status).toBe(200)
    await on.site.publisher.publishChanges()
    expect(on.forum.page()).toContain(words)
    expect(on.forum.page()).toContain('Tell the lead today.')
    expect(on.forum.page()).not.toContain('school nurse')
    await patch(id, { keepsRole: true })
    await on.site.publisher.publishChanges()
    expect(on.forum.page()).toContain('Asked by: school nurse')
    await patch(id, { isPublished: false })
    await on.site.publisher.publishChanges()
    expect(on.forum.page()).not.toContain(words)
    const log = await on.hub.payload.find({ collection: 'audit-log', where: { document: { equals: id } }, sort: 'at', depth: 0 })
    expect(log.docs.map(({ action }) => action)).toEqual(['answer published', 'published answer changed', 'answer taken down'])
    expect(JSON.stringify(log.docs)).not.toContain('Tell the lead')
  })

  it('reaches it without the change record too: publishing, changing, taking back and deleting', async () => {
    const store = payloadStore(on.hub.payload)
    const forget = async () => store.settleChanges((await store.pendingChanges()).map(({ changeId }) => changeId))
    const id = await asked()
    const steps: [() => Promise<unknown>, boolean, string][] = [
      [() => patch(id, answered), true, 'Tell the lead today.'],
      [() => patch(id, { answer: body('Tell the lead at once.') }), true, 'Tell the lead at once.'],
      [() => patch(id, { isPublished: false }), false, words],
      [() => patch(id, { isPublished: true }), true, words],
      [() => on.hub.call('DELETE', `/api/event-questions/${id}`, { as: 'admin' }), false, words],
    ]
    for (const [step, isThere, text] of steps) {
      await step()
      await forget()
      await on.site.publisher.reconcile()
      expect(on.forum.page().includes(text), text).toBe(isThere)
    }
  })

  it('leaves the event itself, its drafts and its versions alone', async () => {
    const id = await asked()
    const before = await on.hub.payload.findByID({ collection: 'events', id: on.forum.event.id, depth: 0 })
    await on.hub.call('PATCH', `/api/events/${on.forum.event.id}?draft=true`, { as: 'editor', body: { title: 'Only a draft' } })
    await patch(id, answered)
    await on.site.publisher.publishChanges()
    expect(await on.hub.payload.findByID({ collection: 'events', id: on.forum.event.id, depth: 0 })).toEqual(before)
    expect(on.forum.page()).toContain(words)
    expect(on.forum.page()).not.toContain('Only a draft')
  })

  it('stands with those that editors wrote into the event, and in the preview of a draft', async () => {
    const own = [{ question: 'Where do we park?', answer: body('Behind the hall.') }]
    await on.hub.call('PATCH', `/api/events/${on.forum.event.id}`, { as: 'editor', body: { answered: own, _status: 'published' } })
    await patch(await asked(), answered)
    await on.site.publisher.publishChanges()
    const { token } = await on.hub.shared('author')
    const headers = { authorization: `JWT ${token}` }
    const preview = await (await fetch(`${on.site.url}/preview/draft/events/${on.forum.event.id}`, { headers })).text()
    expect(preview).toMatch(/Where do we park\?[\s\S]*How do we share/)
    expect(on.forum.page()).toMatch(/Where do we park\?[\s\S]*Behind the hall\.[\s\S]*How do we share/)
  })

  it.each([
    [{ isPublished: true }, 'isPublished'],
    [{ state: 'set-aside', isPublished: true }, 'isPublished'],
    [{ state: 'answered', isPublished: true }, 'answer'],
    [{ state: 'answered', answer: toLexical([]), isPublished: true }, 'answer'],
  ])('is not published half: %j', async (values, path) => {
    const id = await asked()
    const refused = await patch(id, values)
    expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, path])
    expect((await on.forum.kept())[0]).toMatchObject({ isPublished: false, state: 'waiting' })
  })

  it('is prepared by moderators, published by editors, and no business of others', async () => {
    const id = await asked()
    const draft = { state: 'answered', answer: body('A draft.'), question: 'How do we share it?' }
    expect((await patch(id, { ...draft, isPublished: false, keepsRole: false }, 'moderator')).status).toBe(200)
    expect((await on.forum.kept())[0]).toMatchObject({ question: 'How do we share it?', isPublished: false, keepsRole: false })
    await patch(id, { isPublished: true })
    expect((await patch(id, { question: 'Changed under readers’ eyes' }, 'moderator')).status).toBe(403)
    expect((await patch(id, { question: 'By an author' }, 'author')).status).toBe(403)
    for (const as of ['author', null] as const)
      expect([401, 403]).toContain((await on.hub.call('GET', '/api/event-questions', { as })).status)
    for (const as of ['editor', 'moderator', 'author'] as const)
      expect((await on.hub.call('DELETE', `/api/event-questions/${id}`, { as })).status).toBe(403)
    const row = { question: 'Made up', state: 'waiting', receivedAt: forumDay.startsAt, event: on.forum.event.id }
    for (const as of ['admin', 'editor', 'moderator', 'author', 'safeguarding-lead', null] as const)
      expect([401, 403]).toContain((await on.hub.call('POST', '/api/event-questions', { as, body: row })).status)
    expect(await on.forum.kept()).toHaveLength(1)
  })

  it.each(['isPublished', 'keepsRole'])('a moderator who sets %s is told who may, and nothing of it is kept', async (name) => {
    const id = await asked()
    const values = { state: 'answered', answer: body('A draft.'), [name]: true }
    const many = await on.hub.call('PATCH', `/api/event-questions?where[id][equals]=${id}`, { as: 'moderator', body: values })
    expect([many.status, many.body.errors[0].message]).toEqual([400, expect.stringMatching(/invalid: (Publish on|Show in)/)])
    const alone = await patch(id, values, 'moderator')
    const [fault] = alone.body.errors[0].data.errors
    expect([alone.status, fault.path, fault.message]).toEqual([
      400,
      name,
      expect.stringMatching(/^Only an editor or an administrator decides/),
    ])
    expect((await on.forum.kept())[0]).toMatchObject({ state: 'waiting', [name]: false })
  })

  it('cannot be moved to another event or another time, and whoever tries is told', async () => {
    const id = await asked()
    const other = await on.hub.event()
    for (const [name, value] of [
      ['event', other.id],
      ['receivedAt', '2020-01-01T00:00:00.000Z'],
      ['eventTitle', 'Other'],
    ] as const) {
      const refused = await patch(id, { [name]: value })
      expect([refused.status, refused.body.errors[0].data.errors[0].path]).toEqual([400, name])
    }
    const unchanged = { event: on.forum.event.id, receivedAt: '2026-11-23T12:00:00.000Z', eventTitle: on.forum.event.title }
    expect((await on.forum.kept())[0]).toMatchObject(unchanged)
    expect((await patch(id, { ...unchanged, state: 'set-aside' })).status, 'a form sends back what it was given').toBe(200)
  })

  it.each([true, false])(
    'that editors write into the event is refused when it is too long, while questions are taken: %s',
    async (takesQuestions) => {
      const answers = [{ question: 'x'.repeat(601), answer: body('Yes.'), role: 'y'.repeat(81) }]
      const path = `/api/events/${on.forum.event.id}`
      for (const [query, status] of [
        ['', 'published'],
        ['?draft=true', 'draft'],
      ]) {
        const values = { takesQuestions, answered: answers, _status: status }
        const refused = await on.hub.call('PATCH', path + query, { as: 'editor', body: values })
        expect([refused.status, refused.body.errors[0].data.errors.map((fault: { path: string }) => fault.path)], status).toEqual([
          400,
          ['answered.0.question', 'answered.0.role'],
        ])
      }
      const stored = await on.hub.payload.findByID({ collection: 'events', id: on.forum.event.id, draft: true, depth: 0 })
      expect(stored.answered ?? []).toEqual([])
    },
  )

  it('outlives its event without harm', async () => {
    const id = await asked()
    await patch(id, answered)
    expect((await on.hub.call('DELETE', `/api/events/${on.forum.event.id}`, { as: 'editor' })).status).toBe(200)
    await on.site.publisher.publishChanges()
    expect(on.forum.page()).toMatch(/^410/)
    const left = await on.hub.call('GET', `/api/event-questions/${id}`, { as: 'editor' })
    expect(left.body).toMatchObject({ question: words, eventTitle: on.forum.event.title })
    expect((await patch(id, { isPublished: false })).status).toBe(200)
  })
})
