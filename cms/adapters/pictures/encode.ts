import sharp, { type OutputInfo, type Sharp } from 'sharp'
import { keptSize, maxPixels } from '#cms/domain/picture/limits.ts'
import { sizesOf, type Size } from '#cms/domain/picture/sizes.ts'
import type { EncodedPicture, PreparedPicture } from '#cms/domain/picture/studio.ts'
import type { PictureFormat } from '#cms/domain/picture/variant.ts'

/** Decoded pixels, upright, in sRGB, 8 bits a channel. */
interface Pixels {
  data: Buffer
  info: OutputInfo
}

/** Effort 2 of AVIF takes a tenth of the time of the default, for files a few per cent larger. */
const writers: Record<PictureFormat, (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 50, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 75, effort: 4 }),
  jpeg: (picture) => picture.jpeg({ quality: 78, mozjpeg: true }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
}

/** Leaves libvips nothing but the three kinds of picture to read, two threads and no cache. */
export function restrictSharp(): void {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
  sharp.concurrency(2)
  sharp.cache(false)
}

/**
 * Decodes an upload once and writes it in every size and format. Metadata, colour profiles and appended bytes stay behind, because
 * only pixels are carried over.
 * @throws Error when the upload cannot be decoded to its end.
 */
export async function encodePicture(upload: Uint8Array): Promise<PreparedPicture> {
  const pixels = await decode(upload)
  const format = pixels.info.channels === 4 ? 'png' : 'jpeg'
  const upright = () => sharp(pixels.data, { raw: pixels.info })
  const whole = format === 'png' ? writers.png(upright()) : upright().jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
  const kept = { ...(await write(whole, format)), format } as const

  const variants: EncodedPicture[] = []
  for (const variant of ['avif', 'webp', format] as const)
    for (const { width, height } of sizesOf(kept)) variants.push(await write(writers[variant](upright().resize(width, height)), variant))
  return { kept, variants }
}

async function decode(upload: Uint8Array): Promise<Pixels> {
  const box = { ...keptSize, fit: 'inside', withoutEnlargement: true } as const
  const picture = sharp(upload, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient().resize(box).toColourspace('srgb')
  const pixels = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  if (pixels.info.channels !== 4) return pixels
  const { isOpaque } = await sharp(pixels.data, { raw: pixels.info }).stats()
  return isOpaque ? sharp(pixels.data, { raw: pixels.info }).removeAlpha().raw().toBuffer({ resolveWithObject: true }) : pixels
}

async function write(picture: Sharp, format: PictureFormat): Promise<EncodedPicture & Size> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { format, width: info.width, height: info.height, bytes: data }
}
