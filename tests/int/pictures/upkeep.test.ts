import { utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLine } from '#cms/adapters/pictures/line.ts'
import { createPictureFiles } from '#cms/adapters/pictures/picture-files.ts'
import { pictureFolder } from '#cms/adapters/pictures/picture-folder.ts'
import { tidyPictures } from '#cms/adapters/pictures/tidy-pictures.ts'
import { pictureOf } from '#cms/domain/picture/picture-of.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { halves } from '#tests/support/file-zoo.ts'
import { startMediaHub, upload, type MediaHub } from '#tests/support/media-hub.ts'

const said = { alt: 'A red and a blue field', people: 'none' }
const stray = 'f'.repeat(32)
let hub: MediaHub

beforeAll(async () => void (hub = await startMediaHub({ studio: { line: createLine(1) } })), 60_000)
afterAll(() => hub?.stop())

const add = async () => hub.ask('editor', 'POST', '/media', upload(await halves(900, 600).jpeg().toBuffer(), 'a.jpg', said))
const place = (name: string) => path.join(hub.mediaDir, name)

async function addFile(name: string, at: string): Promise<void> {
  await writeFile(place(name), 'rest')
  await utimes(place(name), new Date(at), new Date(at))
}

describe('the folder of pictures after an interruption', () => {
  it('loses what no record owns, once it is older than an hour, and keeps all else', async () => {
    const { doc } = (await (await add()).json()) as { doc: { id: string; filename: string } }
    const now = new Date()
    const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
    const old = [`${stray}.jpeg`, `${stray}-320.avif`, `.${crypto.randomUUID()}.part`]
    for (const name of old) await addFile(name, hoursAgo(2))
    await addFile(`${'e'.repeat(32)}-320.avif`, hoursAgo(0.5))
    await addFile('README.txt', hoursAgo(9999))
    for (const name of (await hub.files()).keys()) if (name.startsWith(doc.filename.slice(0, 32))) await utimes(place(name), 0, 0)

    const report = await tidyPictures(hub.payload, hub.mediaDir, now)
    expect({ removed: report.removed.sort(), incomplete: report.incomplete }).toEqual({ removed: old.sort(), incomplete: [] })
    const left = [...(await hub.files()).keys()]
    expect(left).toEqual(expect.arrayContaining([doc.filename, 'README.txt', `${'e'.repeat(32)}-320.avif`]))

    await pictureFolder(hub.mediaDir).remove(`${doc.filename.slice(0, 32)}-320.webp`)
    expect((await tidyPictures(hub.payload, hub.mediaDir, now)).incomplete).toEqual([doc.id])
  }, 60_000)

  it('keeps the files of a picture in the trash', async () => {
    const { doc } = (await (await add()).json()) as { doc: { id: string; filename: string } }
    await hub.ask('editor', 'PATCH', `/media/${doc.id}`, { deletedAt: '2026-11-23T09:00:00.000Z' })
    for (const name of (await hub.files()).keys()) if (name.startsWith(doc.filename.slice(0, 32))) await utimes(place(name), 0, 0)
    const { removed } = await tidyPictures(hub.payload, hub.mediaDir, new Date())
    expect(removed.filter((name) => name.startsWith(doc.filename.slice(0, 32)))).toEqual([])
  }, 60_000)
})

describe('the publisher', () => {
  it('gets the bytes behind every path of a picture, and none behind any other', async () => {
    const { doc } = (await (await add()).json()) as { doc: Raw }
    const picture = pictureOf(doc)
    if (!picture.ok) throw new Error(JSON.stringify(picture.faults))
    const files = createPictureFiles(hub.mediaDir)
    const sizes = await Promise.all(picture.value.variants.map(async ({ path: address }) => (await files.read(address))?.length))
    const recorded = (doc.variants as { size: number }[]).map(({ size }) => size)
    expect(sizes.toSorted()).toEqual(recorded.toSorted())
    expect(await files.read(`/pictures/${stray}-320.avif`)).toBeNull()
    expect(await files.read('/pictures/../hub.db')).toBeNull()
  }, 60_000)
})

describe('many uploads at once', () => {
  it('are prepared one after the other; beyond a short line people are asked to wait', async () => {
    const answers = await Promise.all([add(), add(), add(), add()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 503, 503])
    const busy = (await answers.find(({ status }) => status === 503)!.json()) as { errors: { message: string }[] }
    expect(busy.errors[0]?.message).toMatch(/Wait half a minute/)
    expect((await add()).status).toBe(201)
  }, 60_000)
})

describe('a disk that refuses', () => {
  it('leaves neither a record nor half a picture', async () => {
    const folder = pictureFolder(hub.mediaDir)
    const before = [...(await hub.files()).keys()].sort()
    const good = { format: 'webp', width: 320, height: 200, bytes: Buffer.from('x') } as const
    const bad = { ...good, width: 640, bytes: null as unknown as Uint8Array }
    await expect(folder.keep('d'.repeat(32), [good, bad])).rejects.toThrow()
    expect([...(await hub.files()).keys()].sort()).toEqual(before)
  })
})
