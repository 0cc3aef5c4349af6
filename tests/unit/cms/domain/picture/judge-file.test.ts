import { describe, expect, it } from 'vitest'
import { headerOf } from '#cms/domain/picture/header.ts'
import { judgeFile, tooManyBytes } from '#cms/domain/picture/judge-file.ts'
import { maxFileBytes } from '#cms/domain/picture/limits.ts'
import { chattyPng, chattyWebp, halves, movingPng, movingWebp, phoneJpeg, pngBomb, strangers, webpBomb } from '#tests/support/file-zoo.ts'

const messageFor = (bytes: Uint8Array) => {
  const verdict = judgeFile(bytes)
  return verdict.kind === 'refused' ? verdict.message : 'accepted'
}

describe('a file that is no picture of ours', () => {
  it.each([
    ['heic', /HEIC photo.*iPhone.*Most Compatible/],
    ['avif', /AVIF/],
    ['film', /film.*caption/],
    ['gif', /GIF.*keep still/],
    ['svg', /SVG.*program.*PNG/],
    ['svgInUtf16', /SVG/],
    ['pdf', /PDF.*export that page/],
    ['tiff', /TIFF/],
    ['html', /web page/],
    ['text', /text file.*whatever its name says/],
    ['program', /program, not a picture/],
    ['zip', /archive or an Office document/],
    ['nothing', /empty/],
    ['noise', /not a picture that the hub can read/],
  ] as const)('is named and refused with a way out: %s', (name, words) => {
    expect(messageFor(strangers[name])).toMatch(words)
    expect(messageFor(strangers[name])).toMatch(/upload|Publish it/i)
  })
})

describe('a picture that the library takes', () => {
  it('may carry all the notes that phones and programs write: they are left behind later', async () => {
    for (const picture of [await phoneJpeg(), await chattyPng(1), await chattyPng(0.5), await chattyWebp()])
      expect(judgeFile(picture)).toEqual({ kind: 'acceptable' })
  })

  it('may have 25 megapixels and not one row more', () => {
    expect(messageFor(pngBomb(5000, 5000))).toBe('accepted')
    expect(messageFor(pngBomb(5000, 5001))).toMatch(/5000 by 5001 pixels, 25\.1 megapixels; the hub takes 25/)
  })

  it('may have 20 MB and not one byte more', async () => {
    const picture = await halves(40, 40).jpeg().toBuffer()
    const padded = (length: number) => Buffer.concat([picture, Buffer.alloc(length - picture.length)])
    expect(messageFor(padded(maxFileBytes))).toBe('accepted')
    expect(messageFor(padded(maxFileBytes + 1))).toBe(tooManyBytes)
  })

  it('says its size in every kind of WebP', async () => {
    const kinds = [
      halves(300, 200).webp(),
      halves(300, 200).webp({ lossless: true }),
      halves(300, 200)
        .withExif({ IFD0: { Artist: 'A' } })
        .webp(),
    ]
    const files = await Promise.all(kinds.map((kind) => kind.toBuffer()))
    expect(files.map((file) => file.toString('latin1', 12, 16))).toEqual(['VP8 ', 'VP8L', 'VP8X'])
    for (const file of files) expect(headerOf('webp', file)).toEqual({ width: 300, height: 200, isMoving: false })
  })
})

describe('a picture made to do harm', () => {
  it('is refused by its header when it would unfold into hundreds of megapixels', () => {
    expect(messageFor(pngBomb(30_000, 30_000))).toMatch(/900 megapixels/)
    expect(messageFor(webpBomb())).toMatch(/16384 by 16384/)
  })

  it('is refused when it moves', async () => {
    expect(messageFor(await movingPng())).toMatch(/moving PNG/)
    expect(messageFor(await movingWebp())).toMatch(/moving WebP/)
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.4 1 0 obj'), 'front'],
    ['a web page or a script', Buffer.from('<ScRiPt>alert(1)</script>'), 'front'],
    ['a web page or a script', Buffer.from('<!DOCTYPE  html><p>'), 'back'],
    ['a web page or a script', Buffer.from('<?php system($_GET[0]);'), 'back'],
    ['an archive', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'), 'back'],
  ])('is refused when it is %s as well', async (words, second, where) => {
    const picture = await halves(40, 40).jpeg().toBuffer()
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, second.length + 2]), second])
    const bytes =
      where === 'front' ? Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]) : Buffer.concat([picture, second])
    expect(messageFor(bytes)).toContain(`JPEG and ${words} at once`)
  })

  it('is refused when its header is cut off, at any length, without failing', async () => {
    for (const picture of [await phoneJpeg(), await chattyPng(1), await chattyWebp()])
      for (let length = 0; length < 30; length += 1) expect(judgeFile(picture.subarray(0, length)).kind).toBe('refused')
  })

  it('never makes the judge fail, whatever bytes follow the signature', () => {
    let seed = 7
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
    for (let round = 0; round < 2000; round += 1) {
      const noise = Buffer.from(Array.from({ length: next() % 200 }, () => next() % 256))
      for (const start of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'RIFF1234WEBPVP8X', 'RIFF1234WEBPVP8L'])
        expect(() => judgeFile(Buffer.concat([Buffer.from(start, 'latin1'), noise]))).not.toThrow()
    }
  })
})
