import { describe, expect, it } from 'vitest'
import { mostWaiting } from '#cms/domain/question/limits.ts'
import { askedAt, forumDay, openForums, words } from '#tests/support/forum.ts'

const on = openForums()

const day = 24 * 60 * 60 * 1000
const hoursBefore = (hours: number) => new Date(Date.parse(askedAt) - hours * 60 * 60 * 1000).toISOString()
let flooded = 0

/** Puts questions of other people before the forum, past the form. */
async function flood(count: number, receivedAt: string, state: 'waiting' | 'set-aside' = 'waiting'): Promise<void> {
  const row = () => ({ id: `flood-${++flooded}`, event: on.forum.event.id, question: `Flood ${flooded}`, state, receivedAt })
  for (let n = 0; n < count; n += 1) await on.hub.payload.db.create({ collection: 'event-questions', data: row(), returning: false })
}

const answerTo = async (fields: Record<string, string>, from?: string) => {
  const answer = await on.forum.ask(fields, from === undefined ? {} : { from })
  return { status: answer.status, html: await answer.text() }
}

describe('a forum before which very many ask', () => {
  it('lets a network that sends a flood add three more, keeps its text, and goes on taking those of others', async () => {
    await flood(450, hoursBefore(2))
    const from = '203.0.113.20'
    for (let n = 0; n < 3; n += 1) expect((await answerTo({ question: `Is this number ${n}?` }, from)).status).toBe(303)
    const { status, html } = await answerTo({ question: 'Is this one too many?' }, from)
    expect(status).toBe(429)
    for (const text of [
      'Is this one too many?',
      'from your network today',
      'send it tomorrow, or ask it at the event',
      'Worried about a child?',
    ])
      expect(html, text).toContain(text)
    expect((await answerTo({ question: 'Is this number 1?' }, from)).status, 'what is kept already is no other one').toBe(303)
    expect((await answerTo({ question: words }, '203.0.113.21')).status).toBe(303)
  })

  it('counts all addresses of one rented server as one', async () => {
    await flood(450, hoursBefore(2))
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) statuses.push((await answerTo({ question: `Is this number ${n}?` }, `2001:db8:7:${n}::1`)).status)
    expect(statuses).toEqual([303, 303, 303, 429, 429, 429])
  })

  it('counts neither what came the day before nor what a moderator has set aside', async () => {
    await flood(450, hoursBefore(25))
    await flood(450, hoursBefore(2), 'set-aside')
    const from = '203.0.113.22'
    for (let n = 0; n < 5; n += 1) expect((await answerTo({ question: `Is this number ${n}?` }, from)).status).toBe(303)
  })

  it('closes for the day when thousands came, opens again the next, and closes for good where nobody could read them all', async () => {
    await flood(2000, hoursBefore(2))
    const { status, html } = await answerTo({ question: words })
    expect([status, html.includes('no more can be taken today'), html.includes(words)]).toEqual([503, true, true])
    on.site.clock.set(new Date(Date.parse(askedAt) + day).toISOString())
    expect(Date.parse(askedAt) + day).toBeLessThan(Date.parse(forumDay.startsAt))
    expect((await answerTo({ question: words })).status).toBe(303)
    await flood(mostWaiting - 2001, hoursBefore(72))
    expect((await answerTo({ question: 'And this one?' })).status).toBe(503)
  }, 120_000)
})
