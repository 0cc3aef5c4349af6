import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tooManyBytes } from '#cms/domain/picture/judge-file.ts'
import { canary, chattyPng, chattyWebp, halves, phoneJpeg, pngBomb, strangers } from '#tests/support/file-zoo.ts'
import { refusalsOf, send, type Variant } from '#tests/support/media-answer.ts'
import { startMediaHub, upload, type MediaHub } from '#tests/support/media-hub.ts'

const said = { alt: 'A red and a blue field', people: 'none' }
let hub: MediaHub

beforeAll(async () => void (hub = await startMediaHub()), 60_000)
afterAll(() => hub?.stop())

describe('an upload', () => {
  it('leaves nothing of its notes, its name or its first bytes anywhere in the hub', async () => {
    const before = (await hub.files()).size
    for (const picture of [await phoneJpeg(), await chattyPng(1), await chattyPng(0.5), await chattyWebp()]) {
      const { status, doc } = await send(hub, 'editor', upload(picture, `${canary.name}.jpg`, said))
      expect(status).toBe(201)
      expect(doc.filename).toMatch(/^[0-9a-f]{32}\.(jpeg|png)$/)
    }
    expect((await hub.files()).size).toBe(before + 4 + 9 + 6 + 6 + 9)
    const everything = await hub.everyByte()
    for (const word of Object.values(canary)) expect(everything.includes(word), word).toBe(false)
  }, 60_000)

  it('is upright in every file, whatever the camera wrote, and in the colours that it had', async () => {
    const { doc } = await send(hub, 'editor', upload(await phoneJpeg(), 'a.jpg', said))
    const files = [...(await hub.files())].filter(([name]) => name.startsWith(doc.filename.slice(0, 32)))
    expect(files).toHaveLength(10)
    for (const [name, bytes] of files) {
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
      expect(info.height / info.width, name).toBeCloseTo(1.5, 2)
      const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
      const middle = Math.floor(info.width / 2)
      expect(pixel(middle, 10)[0], `top of ${name}`).toBeGreaterThan(150)
      expect(pixel(middle, info.height - 10)[2], `bottom of ${name}`).toBeGreaterThan(150)
    }
  }, 60_000)

  it('is kept as files that carry nothing but pixels, at the sizes that the record names', async () => {
    const { doc } = await send(hub, 'editor', upload(await halves(2400, 1800).jpeg().toBuffer(), 'a.jpg', said))
    expect([doc.width, doc.height, doc.mimeType]).toEqual([2000, 1500, 'image/jpeg'])
    expect(doc.variants.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual(
      ['avif', 'webp', 'jpeg'].flatMap((format) => [320, 640, 960, 1600].map((width) => `${format} ${width}x${width * 0.75}`)),
    )
    const files = await hub.files()
    const bytesOf = ({ width, format }: Variant) => files.get(`${doc.filename.slice(0, 32)}-${width}.${format}`)!
    for (const variant of doc.variants) {
      const { width, height } = await sharp(bytesOf(variant)).metadata()
      expect([width, height, bytesOf(variant).length]).toEqual([variant.width, variant.height, variant.size])
    }
    const notes = ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments', 'tifftagPhotoshop']
    for (const bytes of [files.get(doc.filename)!, ...doc.variants.map(bytesOf)])
      expect(Object.keys(await sharp(bytes).metadata()).filter((fact) => notes.includes(fact))).toEqual([])
  }, 60_000)

  it('brings the colours of wide profiles into sRGB', async () => {
    const wide = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#ff0000' } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const { doc } = await send(hub, 'editor', upload(wide, 'a.png', said))
    const [red, green] = (
      await sharp((await hub.files()).get(doc.filename))
        .raw()
        .toBuffer()
    ).subarray(0, 2)
    expect(red).toBeGreaterThan(245)
    expect(green).toBeLessThan(12)
  }, 60_000)
})

describe('a picture that the hub itself brings in', () => {
  it('is re-encoded and renamed like any other', async () => {
    const data = await phoneJpeg()
    const file = { data, name: `${canary.name}.jpg`, mimetype: 'image/jpeg', size: data.length }
    const doc = await hub.payload.create({ collection: 'media', data: { ...said, filename: 'mine.jpeg' } as never, file })
    expect(doc).toMatchObject({ filename: expect.stringMatching(/^[0-9a-f]{32}\.jpeg$/), width: 800, height: 1200 })
    const everything = await hub.everyByte()
    for (const word of Object.values(canary)) expect(everything.includes(word), word).toBe(false)
  }, 60_000)
})

describe('an upload that is no picture of ours', () => {
  it.each([
    ['heic', /HEIC photo.*iPhone/],
    ['svg', /SVG/],
    ['html', /web page/],
    ['pdf', /PDF/],
    ['gif', /GIF/],
    ['text', /text file/],
    ['nothing', /empty/],
  ] as const)('is refused at the field with the reason, and leaves no file: %s', async (name, words) => {
    const before = [...(await hub.files()).keys()]
    const answer = await send(hub, 'editor', upload(strangers[name], 'holiday.jpg', said))
    expect([answer.status, refusalsOf(answer)]).toEqual([400, [expect.stringMatching(words)]])
    expect(refusalsOf(answer)[0]).toMatch(/^file: /)
    expect([...(await hub.files()).keys()]).toEqual(before)
  })

  it('is refused when it is a pixel bomb, has too many pixels or was cut short', async () => {
    const cut = (await phoneJpeg()).subarray(0, 5000)
    for (const [bytes, words] of [
      [pngBomb(30_000, 30_000), /900 megapixels/],
      [pngBomb(5200, 5000), /26 megapixels/],
      [cut, /damaged or was cut short/],
    ] as const)
      expect(refusalsOf(await send(hub, 'editor', upload(bytes, 'a.jpg', said)))).toEqual([expect.stringMatching(words)])
  }, 60_000)

  it('is stopped on its way when it is over 20 MB, and told why', async () => {
    const { status, errors } = await send(hub, 'editor', upload(Buffer.alloc(21 * 1024 * 1024), 'a.jpg', said))
    expect([status, errors[0]?.message]).toEqual([413, tooManyBytes])
  })

  it('is told everything at once: the file and what was said of it', async () => {
    const answer = await send(hub, 'editor', upload(strangers.gif, 'a.gif', { alt: 'IMG_2034.jpg', people: 'children-identifiable' }))
    expect(refusalsOf(answer).map((line) => line.split(':')[0])).toEqual(['file', 'alt', 'signOff', 'consentEndsOn'])
  })

  it('is asked for when there is none, and none is fetched from an address', async () => {
    const address = { ...said, url: 'http://127.0.0.1:9/secret.jpg', filename: 'secret.jpg' }
    for (const body of [upload(null, '', said), address, upload(null, '', address)])
      expect(refusalsOf(await send(hub, 'editor', body))).toEqual([expect.stringMatching(/^file: Choose a picture/)])
  })
})
