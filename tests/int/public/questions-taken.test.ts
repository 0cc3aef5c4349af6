import { describe, expect, it } from 'vitest'
import { openForums, words } from '#tests/support/forum.ts'

const on = openForums()

describe('a question that is sent', () => {
  it('is kept with nothing that tells who asked, and the reader sees what happens next', async () => {
    const answer = await on.forum.ask(
      { question: `  ${words}\r\n`, role: ' school nurse ' },
      { headers: { 'user-agent': 'Tell-tale/1.0' } },
    )
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/events/${on.forum.event.slug}/question-sent/`])
    expect(answer.headers.get('set-cookie')).toBeNull()
    const [row] = await on.forum.kept()
    expect(row).toMatchObject({
      question: words,
      role: 'school nurse',
      state: 'waiting',
      isPublished: false,
      eventTitle: on.forum.event.title,
    })
    expect(row!.receivedAt).toBe('2026-11-23T12:00:00.000Z')
    expect(JSON.stringify(row)).not.toMatch(/198\.51|Tell-tale/)
    const { totalDocs } = await on.hub.payload.count({ collection: 'audit-log', where: { document: { equals: row!.id } } })
    expect(totalDocs, 'what arrives is nobody’s action').toBe(0)
    expect(on.site.page(`/events/${on.forum.event.slug}/question-sent/`)).toContain('do not wait for an answer')
    expect(on.forum.page(), 'nothing is public before it is answered').not.toContain(words)
  })

  it('is kept once, however often the button was pressed', async () => {
    const answers = [await on.forum.ask({ question: words }), await on.forum.ask({ question: `${words} ` })]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await on.forum.kept()).toHaveLength(1)
  })

  it('comes from a program as JSON too', async () => {
    const post = (body: unknown, type = 'application/json') =>
      fetch(`${on.site.url}/api/public/event-questions`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) })
    const taken = await post({ event: on.forum.event.slug, question: words })
    expect([taken.status, await taken.json()]).toEqual([
      201,
      { message: expect.any(String), next: `/events/${on.forum.event.slug}/question-sent/` },
    ])
    const refused = await post({ event: on.forum.event.slug, question: '' })
    expect([refused.status, await refused.json()]).toEqual([422, { errors: [{ field: 'question', message: 'Write your question.' }] }])
    for (const bad of [[1], 'x', null, { question: 7 }, { question: { a: 1 } }]) expect((await post(bad)).status).toBe(400)
    expect((await post({}, 'text/plain')).status).toBe(415)
  })
})
