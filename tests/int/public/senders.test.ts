import { describe, expect, it } from 'vitest'
import { openForums, words } from '#tests/support/forum.ts'

const on = openForums()

describe('who may send', () => {
  it('only the site’s own pages, and programs that are nobody’s browser', async () => {
    const send = (headers: Record<string, string>) => on.forum.ask({ question: words }, { headers })
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3999' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
    ]
    for (const headers of foreign) {
      const answer = await send(headers)
      expect([answer.status, (await answer.text()).includes(words)], JSON.stringify(headers)).toEqual([403, true])
    }
    expect(await on.forum.kept()).toEqual([])
    expect((await send({ 'sec-fetch-site': 'none', origin: 'http://127.0.0.1:3999' })).status).toBe(303)
  })

  it('a thousand posts of one network keep thirty questions, lose no text of those who wait, and stop nobody else', async () => {
    const from = '203.0.113.9'
    const statuses: number[] = []
    for (let n = 0; n < 1000; n += 1) {
      const answer = await on.forum.ask({ question: `Question number ${n}?` }, { from })
      statuses.push(answer.status)
      const text = await answer.text()
      if (n === 30) {
        expect(text).toContain('Question number 30?')
        expect(text).toMatch(/What you typed is still here: wait \d+ minutes/)
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      }
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(30)
    expect(statuses.filter((status) => status === 429)).toHaveLength(970)
    expect(await on.forum.kept()).toHaveLength(30)
    expect((await on.forum.ask({ question: words })).status).toBe(303)
  }, 60_000)

  it('nobody by another method, another address, without a length or with more than 16 KB', async () => {
    const door = `${on.site.url}/api/public/event-questions`
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(door, { method })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST'])
    }
    for (const name of ['articles', 'event-questions/x', '', 'constructor', '__proto__'])
      expect((await fetch(`${on.site.url}/api/public/${name}`, { method: 'POST', body: 'x' })).status).toBe(404)
    const large = await on.forum.ask({ question: 'x'.repeat(17_000) })
    expect([large.status, (await large.text()).includes('16 KB')]).toEqual([413, true])
    const stream = new ReadableStream({
      start: (controller) => (controller.enqueue(new TextEncoder().encode('question=x')), controller.close()),
    })
    const chunked = await fetch(door, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(chunked.status).toBe(411)
    expect(await on.forum.kept()).toEqual([])
  })
})
