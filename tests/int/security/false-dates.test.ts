import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const lists = ['/api/articles?draft=true', '/api/articles', '/api/articles/versions', '/api/users', '/api/globals/alert?draft=true']

/** Sends what is no date, and sees that the answer names the field and that everything can still be read. */
async function expectRefused(method: string, path: string, field: string, as: 'author' | 'editor' | 'admin' = 'author'): Promise<void> {
  for (const value of ['junk', '', 20_270_101, '2027-13-45T99:00:00.000Z', {}]) {
    const { status, body } = await hub.call(method, path, { as, body: { [field]: value } })
    expect([status, body.errors[0].message], `${field} ${JSON.stringify(value)}`).toEqual([400, expect.stringContaining(field)])
  }
  for (const list of lists) expect((await hub.call('GET', list, { as: 'admin' })).status, list).toBe(200)
}

describe('what is no date is refused, because it would break every list that holds the document', () => {
  it.each(['reviewBy', 'reviewedOn', 'createdAt'])('%s of an author’s draft', async (field) => {
    await expectRefused('POST', '/api/articles?draft=true', field)
    const { body } = await hub.call('POST', '/api/articles?draft=true', { as: 'author', body: { title: `Mine ${field}` } })
    await expectRefused('PATCH', `/api/articles/${body.doc.id}?draft=true`, field)
  })

  it('the time of trashing', async () => {
    const { id } = await hub.article()
    await expectRefused('PATCH', `/api/articles/${id}`, 'deletedAt', 'editor')
    expect((await hub.payload.findByID({ collection: 'articles', id, depth: 0 }))._status).toBe('published')
  })

  it('of one’s own account', async () => {
    const { id } = await hub.shared('author')
    await expectRefused('PATCH', `/api/users/${id}`, 'createdAt')
  })

  it('of a drafted alert', async () => {
    await expectRefused('POST', '/api/globals/alert?draft=true', 'startsAt', 'editor')
  })

  it('in the rows and groups of an event’s draft', async () => {
    const { body } = await hub.call('POST', '/api/events?draft=true', { as: 'author', body: { title: 'My course' } })
    for (const value of ['junk', '', 20_270_101, {}])
      for (const [values, field] of [
        [{ sessions: [{ startsAt: '2027-01-20T09:30:00.000Z' }, { endsAt: value }] }, 'sessions.1.endsAt'],
        [{ booking: { closesAt: value } }, 'booking.closesAt'],
      ] as const) {
        const answer = await hub.call('PATCH', `/api/events/${body.doc.id}?draft=true`, { as: 'author', body: values })
        expect([answer.status, answer.body.errors[0].message], field).toEqual([400, expect.stringContaining(field)])
      }
    expect((await hub.call('GET', '/api/events?draft=true', { as: 'admin' })).status).toBe(200)
    const sessions = [{ startsAt: '2027-01-20T09:30:00.000Z', endsAt: null }]
    expect((await hub.call('PATCH', `/api/events/${body.doc.id}?draft=true`, { as: 'author', body: { sessions } })).status).toBe(200)
  })

  it('while dates and none are taken', async () => {
    for (const reviewBy of ['2027-03-28T09:00:00.000Z', '2027-03-28', null])
      expect(
        (await hub.call('POST', '/api/articles?draft=true', { as: 'author', body: { title: `Mine by ${reviewBy}`, reviewBy } })).status,
      ).toBe(201)
  })
})
