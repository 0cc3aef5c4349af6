import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { payloadStore } from '#cms/adapters/payload/published-store.ts'
import { toLexical } from '#cms/domain/body/to-lexical.ts'
import { askedAt, forumDay, newForum, words, type Forum } from '#tests/support/forum.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { publicSide, type PublicSide } from '#tests/support/public-side.ts'

let hub: TestHub
let site: PublicSide
let forum: Forum
beforeAll(async () => {
  hub = await openTestHub()
  await hub.settings()
  site = await publicSide(hub, askedAt)
})
afterAll(async () => {
  await site?.stop()
  await hub?.stop()
})
beforeEach(async () => void (forum = await newForum(hub, site)))

describe('an answer', () => {
  const body = (text: string) => toLexical([{ type: 'paragraph', children: [{ type: 'text', text }] }])
  const patch = (id: string, values: object, as: 'admin' | 'editor' | 'moderator' | 'author' = 'editor') =>
    hub.call('PATCH', `/api/event-questions/${id}`, { as, body: values })
  const answered = { state: 'answered', answer: body('Tell the lead today.'), isPublished: true }
  const asked = async (values: Record<string, string> = {}) => {
    await forum.ask({ question: words, role: 'school nurse', ...values })
    return (await forum.kept())[0]!.id
  }

  it('reaches the page when it is published, without the role, and leaves it when it is taken back', async () => {
    const id = await asked()
    expect((await patch(id, answered)).status).toBe(200)
    await site.publisher.publishChanges()
    expect(forum.page()).toContain(words)
    expect(forum.page()).toContain('Tell the lead today.')
    expect(forum.page()).not.toContain('school nurse')
    await patch(id, { keepsRole: true })
    await site.publisher.publishChanges()
    expect(forum.page()).toContain('Asked by: school nurse')
    await patch(id, { isPublished: false })
    await site.publisher.publishChanges()
    expect(forum.page()).not.toContain(words)
    const log = await hub.payload.find({ collection: 'audit-log', where: { document: { equals: id } }, sort: 'at', depth: 0 })
    expect(log.docs.map(({ action }) => action)).toEqual(['answer published', 'published answer changed', 'answer taken down'])
    expect(JSON.stringify(log.docs)).not.toContain('Tell the lead')
  })

  it('reaches it without the change record too: publishing, changing, taking back and deleting', async () => {
    const store = payloadStore(hub.payload)
    const forget = async () => store.settleChanges((await store.pendingChanges()).map(({ changeId }) => changeId))
    const id = await asked()
    const steps: [() => Promise<unknown>, boolean, string][] = [
      [() => patch(id, answered), true, 'Tell the lead today.'],
      [() => patch(id, { answer: body('Tell the lead at once.') }), true, 'Tell the lead at once.'],
      [() => patch(id, { isPublished: false }), false, words],
      [() => patch(id, { isPublished: true }), true, words],
      [() => hub.call('DELETE', `/api/event-questions/${id}`, { as: 'admin' }), false, words],
    ]
    for (const [step, isThere, text] of steps) {
      await step()
      await forget()
      await site.publisher.reconcile()
      expect(forum.page().includes(text), text).toBe(isThere)
    }
  })

  it('leaves the event itself, its drafts and its versions alone', async () => {
    const id = await asked()
    const before = await hub.payload.findByID({ collection: 'events', id: forum.event.id, depth: 0 })
    await hub.call('PATCH', `/api/events/${forum.event.id}?draft=true`, { as: 'editor', body: { title: 'Only a draft' } })
    await patch(id, answered)
    await site.publisher.publishChanges()
    expect(await hub.payload.findByID({ collection: 'events', id: forum.event.id, depth: 0 })).toEqual(before)
    expect(forum.page()).toContain(words)
    expect(forum.page()).not.toContain('Only a draft')
  })

  it('stands with those that editors wrote into the event, and in the preview of a draft', async () => {
    const own = [{ question: 'Where do we park?', answer: body('Behind the hall.') }]
    await hub.call('PATCH', `/api/events/${forum.event.id}`, { as: 'editor', body: { answered: own, _status: 'published' } })
    await patch(await asked(), answered)
    await site.publisher.publishChanges()
    const { token } = await hub.shared('author')
    const headers = { authorization: `JWT ${token}` }
    const preview = await (await fetch(`${site.url}/preview/draft/events/${forum.event.id}`, { headers })).text()
    expect(preview).toMatch(/Where do we park\?[\s\S]*How do we share/)
    expect(forum.page()).toMatch(/Where do we park\?[\s\S]*Behind the hall\.[\s\S]*How do we share/)
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
    expect((await forum.kept())[0]).toMatchObject({ isPublished: false, state: 'waiting' })
  })

  it('is prepared by moderators, published by editors, and no business of others', async () => {
    const id = await asked()
    const draft = { state: 'answered', answer: body('A draft.'), question: 'How do we share it?' }
    expect((await patch(id, { ...draft, isPublished: true, keepsRole: true }, 'moderator')).status).toBe(200)
    expect((await forum.kept())[0]).toMatchObject({ question: 'How do we share it?', isPublished: false, keepsRole: false })
    await patch(id, { isPublished: true })
    expect((await patch(id, { question: 'Changed under readers’ eyes' }, 'moderator')).status).toBe(403)
    expect((await patch(id, { question: 'By an author' }, 'author')).status).toBe(403)
    for (const as of ['author', 'safeguarding-lead', null] as const)
      expect([401, 403]).toContain((await hub.call('GET', '/api/event-questions', { as })).status)
    for (const as of ['editor', 'moderator', 'author'] as const)
      expect((await hub.call('DELETE', `/api/event-questions/${id}`, { as })).status).toBe(403)
    const row = { question: 'Made up', state: 'waiting', receivedAt: forumDay.startsAt, event: forum.event.id }
    for (const as of ['admin', 'editor', 'moderator', 'author', null] as const)
      expect([401, 403]).toContain((await hub.call('POST', '/api/event-questions', { as, body: row })).status)
    expect(await forum.kept()).toHaveLength(1)
  })

  it('cannot be moved to another event or another time', async () => {
    const id = await asked()
    const other = await hub.event()
    await patch(id, { event: other.id, receivedAt: '2020-01-01T00:00:00.000Z', eventTitle: 'Other' })
    expect((await forum.kept())[0]).toMatchObject({
      event: forum.event.id,
      receivedAt: '2026-11-23T12:00:00.000Z',
      eventTitle: forum.event.title,
    })
  })

  it('outlives its event without harm', async () => {
    const id = await asked()
    await patch(id, answered)
    expect((await hub.call('DELETE', `/api/events/${forum.event.id}`, { as: 'editor' })).status).toBe(200)
    await site.publisher.publishChanges()
    expect(forum.page()).toMatch(/^410/)
    const left = await hub.call('GET', `/api/event-questions/${id}`, { as: 'editor' })
    expect(left.body).toMatchObject({ question: words, eventTitle: forum.event.title })
    expect((await patch(id, { isPublished: false })).status).toBe(200)
  })
})
