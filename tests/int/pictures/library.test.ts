import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { halves, strangers } from '#tests/support/file-zoo.ts'
import { refusalsOf, send } from '#tests/support/media-answer.ts'
import { startMediaHub, upload, type MediaHub } from '#tests/support/media-hub.ts'

const said = { alt: 'A red and a blue field', people: 'none' }
let hub: MediaHub
let live: { title: string; path: string }[] = []

beforeAll(async () => void (hub = await startMediaHub({ liveUsesOf: async () => live })), 60_000)
afterAll(() => hub?.stop())
beforeEach(() => void (live = []))

describe('who may do what', () => {
  it('nobody signed in reaches an upload, a record or a file, and nothing is decoded for them', async () => {
    const { doc } = await send(hub, 'editor', upload(await halves(400, 300).jpeg().toBuffer(), 'a.jpg', said))
    const before = (await hub.files()).size
    for (const role of [null, 'moderator', 'safeguarding-lead']) {
      expect((await send(hub, role, upload(strangers.gif, 'a.gif', said))).status, 'refused before the file is judged').toBe(403)
      expect((await hub.ask(role, 'GET', `/media/file/${doc.filename}`)).status).toBe(403)
      expect((await hub.ask(role, 'GET', `/media/${doc.id}`)).status).toBe(403)
    }
    expect((await hub.files()).size).toBe(before)
  }, 60_000)

  it('an author adds pictures but changes nothing that may be live', async () => {
    const { status, doc } = await send(hub, 'author', upload(await halves(400, 300).jpeg().toBuffer(), 'a.jpg', said))
    expect(status).toBe(201)
    expect((await send(hub, 'author', { alt: 'Something else' }, `/media/${doc.id}`, 'PATCH')).status).toBe(403)
  }, 60_000)

  it('staff see files that a browser cannot be talked into running', async () => {
    const { doc } = await send(hub, 'editor', upload(await halves(400, 300).jpeg().toBuffer(), 'a.jpg', said))
    for (const address of [doc.url, doc.thumbnailURL]) {
      const response = await hub.ask('editor', 'GET', address.replace(/^\/api/, ''))
      expect(response.status).toBe(200)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('content-security-policy')).toContain('sandbox')
      expect(response.headers.get('content-disposition')).toBe('inline')
      expect(response.headers.get('cache-control')).toContain('no-store')
    }
    for (const name of ['..%2fhub.db', '..%2f..%2fetc%2fpasswd'])
      expect((await hub.ask('editor', 'GET', `/media/file/${name}`)).status).not.toBe(200)
  }, 60_000)
})

describe('a picture in the library', () => {
  const add = async () => (await send(hub, 'editor', upload(await halves(400, 300).jpeg().toBuffer(), 'a.jpg', said))).doc

  it('keeps its file: what is said of it changes, the picture and its facts do not', async () => {
    const doc = await add()
    const other = await halves(900, 900).jpeg().toBuffer()
    expect(refusalsOf(await send(hub, 'editor', upload(other, 'b.jpg', said), `/media/${doc.id}`, 'PATCH'))).toEqual([
      expect.stringMatching(/cannot be exchanged.*Upload the new one/),
    ])
    const lies = {
      ...said,
      alt: 'Two fields',
      filename: 'x.jpeg',
      width: 1,
      variants: [],
      mimeType: 'text/html',
      filesize: 1,
      focalX: 3,
      focalY: 4,
    }
    const changed = await send(
      hub,
      'editor',
      lies,
      `/media/${doc.id}?uploadEdits[crop][x]=1&uploadEdits[crop][width]=5&uploadEdits[focalPoint][x]=9`,
      'PATCH',
    )
    expect(changed.doc).toMatchObject({
      alt: 'Two fields',
      filename: doc.filename,
      width: 400,
      mimeType: 'image/jpeg',
      variants: doc.variants,
    })
    expect((await hub.files()).has(doc.filename)).toBe(true)
  }, 60_000)

  it('cannot be copied, and a copy leaves no file', async () => {
    const doc = await add()
    const before = (await hub.files()).size
    expect((await hub.ask('editor', 'POST', `/media/${doc.id}/duplicate`, {})).status).toBe(404)
    await expect(hub.payload.duplicate({ collection: 'media', id: doc.id })).rejects.toThrow(/cannot be duplicated/)
    expect((await hub.files()).size).toBe(before)
  }, 60_000)

  it('takes all its files with it when it is deleted, even by a request that asks for few fields', async () => {
    const before = [...(await hub.files()).keys()].sort()
    const one = await add()
    const two = await add()
    await send(hub, 'editor', {}, `/media/${one.id}?select[alt]=true`, 'DELETE')
    await send(hub, 'editor', {}, `/media?where[id][equals]=${two.id}&select[alt]=true`, 'DELETE')
    expect([...(await hub.files()).keys()].sort()).toEqual(before)
  }, 60_000)

  it('is neither trashed nor deleted while a live page shows it, and the page is named', async () => {
    const doc = await add()
    live = [{ title: 'Safer sleep', path: '/articles/safer-sleep/' }]
    const trash = { deletedAt: '2026-11-23T09:00:00.000Z' }
    for (const answer of [
      await send(hub, 'editor', {}, `/media/${doc.id}`, 'DELETE'),
      await send(hub, 'editor', trash, `/media/${doc.id}`, 'PATCH'),
    ])
      expect([answer.status, answer.errors[0]?.message]).toEqual([409, expect.stringContaining('“Safer sleep” (/articles/safer-sleep/)')])
    live = []
    expect((await send(hub, 'editor', trash, `/media/${doc.id}`, 'PATCH')).status).toBe(200)
    expect((await hub.files()).has(doc.filename)).toBe(true)
  }, 60_000)
})
