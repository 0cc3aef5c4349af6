import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '#tests/support/hub/client.ts'
import { until } from '#tests/support/hub/until.ts'
import { startHub, type StartedHub } from '#tests/support/started-hub.ts'

let hub: StartedHub
beforeAll(async () => void (hub = await startHub({ REFERENCE_CONTENT: 'true' })))
afterAll(() => hub?.remove())

const paths = [
  '/',
  '/young-people/',
  '/topics/',
  '/articles/safer-sleep-for-babies/',
  '/worried-about-a-child/',
  '/feed.xml',
  '/sitemap.xml',
]

/** Reads without a pause from several readers; what did not come back as it should. */
function readers(count: number): { stop(): Promise<{ reads: number; faults: string[] }> } {
  const faults: string[] = []
  let reads = 0
  let isOver = false
  const reader = async (number: number) => {
    for (let step = number; !isOver; step += 1) {
      const path = paths[step % paths.length]!
      try {
        const response = await fetch(hub.address + path)
        const text = await response.text()
        if (response.status !== 200 || text.length < 200) faults.push(`${path}: ${response.status}, ${text.length} characters`)
      } catch (error) {
        faults.push(`${path}: ${String(error)}`)
      }
      reads += 1
    }
  }
  const all = Array.from({ length: count }, (_, number) => reader(number))
  return {
    stop: async () => {
      isOver = true
      await Promise.all(all)
      return { reads, faults }
    },
  }
}

const admin = () => signIn(hub.address, hub.account)
const answers = async (path: string) => (await fetch(hub.address + path)).status

test('the CMS is killed while people read: no read fails, its own addresses say so, and it comes back', async () => {
  const reading = readers(6)
  const before = hub.pids().cms
  hub.kill('cms')
  const page = await until('the admin to say that it is away', 10, async () => {
    const response = await fetch(`${hub.address}/admin`, { headers: { accept: 'text/html' } })
    return response.status === 503 ? { text: await response.text(), retry: response.headers.get('retry-after') } : null
  })
  expect(page.text).toMatch(/<h1/)
  expect(Number(page.retry)).toBeGreaterThan(0)
  expect(await answers('/healthz'), 'readers are served').toBe(200)
  expect(await answers('/readyz'), 'editors are not').toBe(503)

  await until('the CMS to be back', 60, async () => (await answers('/readyz')) === 200)
  const { reads, faults } = await reading.stop()
  expect(faults).toEqual([])
  expect(reads).toBeGreaterThan(100)
  expect(hub.pids().cms).not.toBe(before)
})

test('the CMS stands still while people read: no read fails, and it goes on where it was', async () => {
  const reading = readers(6)
  hub.kill('cms', 'SIGSTOP')
  await new Promise((resolve) => setTimeout(resolve, 2000))
  hub.kill('cms', 'SIGCONT')
  await until('the CMS to answer', 30, async () => (await answers('/readyz')) === 200)
  const { reads, faults } = await reading.stop()
  expect(faults).toEqual([])
  expect(reads).toBeGreaterThan(100)
})

test('a publish that the CMS was killed over is live once it is back', async () => {
  const editor = await admin()
  const id = (await editor.call('GET', '/api/articles?where[slug][equals]=online-all-night&depth=0')).body.docs[0].id as string
  const title = 'Online all night, told anew'
  // Killed at some instant of the request or of the rendering; what was answered with 200 must come to be live.
  const request = editor.call('PATCH', `/api/articles/${id}`, { title, _status: 'published' }).catch(() => null)
  await new Promise((resolve) => setTimeout(resolve, 120))
  hub.kill('cms')
  await request
  await until('the CMS to be back', 60, async () => (await answers('/readyz')) === 200)

  const again = await admin()
  const { body } = await again.call('GET', `/api/articles/${id}?depth=0`)
  await until('the page to show what is published', 30, async () => {
    const text = await (await fetch(`${hub.address}/articles/online-all-night/`)).text()
    return text.includes(body.title as string)
  })
})

test('a new article is published after all that', async () => {
  const editor = await admin()
  const source = (await editor.call('GET', '/api/articles?where[slug][equals]=getting-through-tonight&depth=0')).body.docs[0]
  const { summary, audience, topics, body, reviewBy } = source
  const values = { title: 'Still here', slug: 'still-here', summary, audience, topics, body, reviewBy, _status: 'published' }
  expect((await editor.call('POST', '/api/articles', values)).status).toBe(201)
  await until('the new article to be live', 20, async () => (await answers('/articles/still-here/')) === 200)
})

test('it stops cleanly, and nothing that it started is left', async () => {
  const { cms } = hub.pids()
  expect(await hub.stop()).toBe(0)
  await expect(fetch(hub.address)).rejects.toThrow()
  expect(() => process.kill(cms!, 0)).toThrow(/ESRCH/)
})
