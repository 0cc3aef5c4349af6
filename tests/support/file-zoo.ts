import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { insertAfterSoi, jpegSegment, pngChunk, riffChunk, riffFile } from './file-parts.ts'

/** Words hidden in uploads. Nothing that the hub stores may hold one of them. */
export const canary = {
  exif: 'CANARY-EXIF-ARTIST',
  place: 'CANARY-PLACE-51.73N',
  xmp: 'CANARY-XMP-OWNER',
  iptc: 'CANARY-IPTC-BYLINE',
  comment: 'CANARY-COMMENT',
  thumbnail: 'CANARY-THUMBNAIL',
  appended: 'CANARY-APPENDED-BYTES',
  text: 'CANARY-PNG-TEXT',
  profile: 'CANARY-ICC-PROFILE',
  name: 'CANARY-child-name-2026-05-01',
} as const

const xmp = (words: string) => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description dc:creator="${words}"/></rdf:RDF></x:xmpmeta>`
const exif = {
  IFD0: { Artist: canary.exif, Copyright: canary.comment },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 44/1 8/1', GPSMapDatum: canary.place },
}

/** A picture of two halves, red on the left and blue on the right, so that a turn of it shows. */
export function halves(width: number, height: number): Sharp {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const, background: '#c00000' }
  return sharp({ create: { width, height, channels: 3, background: '#0000c0' } }).composite([{ input: { create: half }, left: 0, top: 0 }])
}

/** A JPEG as a phone makes it: on its side, with place, owner, thumbnail, notes in every place that JPEG has, and a film behind it. */
export async function phoneJpeg(): Promise<Buffer> {
  const plain = await halves(1200, 800)
    .withExif(exif)
    .withXmp(xmp(canary.xmp))
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
  const thumbnail = await halves(160, 120).jpeg().toBuffer()
  return Buffer.concat([
    insertAfterSoi(plain, [
      jpegSegment(0xed, `Photoshop 3.0\0 8BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50\0\x12${canary.iptc}`),
      jpegSegment(0xe2, `ICC_PROFILE\0\x01\x01${canary.profile}`),
      jpegSegment(0xfe, canary.comment),
      jpegSegment(0xef, Buffer.concat([Buffer.from(canary.thumbnail), thumbnail])),
    ]),
    Buffer.from(`\0\0\0\x18ftypmp42${canary.appended}`),
  ])
}

/** A PNG with every kind of text chunk, EXIF and bytes behind its end. `alpha` from 0 (clear) to 1 (opaque). */
export async function chattyPng(alpha: number): Promise<Buffer> {
  const background = { r: 0, g: 120, b: 60, alpha }
  const plain = await sharp({ create: { width: 700, height: 500, channels: 4, background } })
    .png()
    .toBuffer()
  const compressed = Buffer.concat([Buffer.from('Author\0\0'), deflateSync(Buffer.from(canary.text))])
  const chunks = [
    pngChunk('tEXt', Buffer.from(`Author\0${canary.text}`)),
    pngChunk('zTXt', compressed),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp(canary.xmp)}`)),
    pngChunk('eXIf', Buffer.from(`MM\0*\0\0\0\x08\0\0\0\0\0\0${canary.exif}`)),
  ]
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33), Buffer.from(canary.appended)])
}

/** A WebP with EXIF and XMP, and bytes behind its end. */
export async function chattyWebp(): Promise<Buffer> {
  const plain = await halves(1000, 600).withExif(exif).withXmp(xmp(canary.xmp)).webp().toBuffer()
  return Buffer.concat([plain, Buffer.from(canary.appended)])
}

/** A PNG of two frames: the header says so before any image data. */
export async function movingPng(): Promise<Buffer> {
  const plain = await halves(64, 64).png().toBuffer()
  return Buffer.concat([plain.subarray(0, 33), pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), plain.subarray(33)])
}

/** A WebP of two frames. */
export async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#00f', '#f00'].map((background) =>
      sharp({ create: { width: 32, height: 32, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
}

/** A PNG of few bytes whose header names any number of pixels, with data that would inflate to fill some of them. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(Math.min(5_000_000, (width * 3 + 1) * height)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** A lossless WebP whose header names 16,384 by 16,384 pixels. */
export const webpBomb = (): Buffer =>
  riffFile('WEBP', [riffChunk('VP8L', Buffer.from([0x2f, 0xff, 0xff, 0xff, 0x0f, ...Buffer.alloc(40)]))])

/** Bytes as they stand at the head of files that are no picture the hub takes. */
export const strangers = {
  heic: Buffer.from('\0\0\0\x28ftypheic\0\0\0\0mif1heicMiHBmiaf\0\0\0\0', 'latin1'),
  avif: Buffer.from('\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf', 'latin1'),
  film: Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'latin1'),
  gif: Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0;', 'latin1'),
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  svgInUtf16: Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"/>', 'utf16le'),
  pdf: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1'),
  tiff: Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1'),
  html: Buffer.from('\n<!DOCTYPE html><html><body>hello</body></html>'),
  text: Buffer.from('Minutes of the meeting with a picture’s name.\n'),
  program: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
  zip: Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'),
  nothing: Buffer.alloc(0),
  noise: Buffer.from('\x01\x02\x03\x04\x05\x06\x07\x08'.repeat(8), 'latin1'),
} as const
