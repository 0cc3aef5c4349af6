import { pictureSchema, type Picture } from '#content/schema/picture.ts'
import { published, type Published } from '#cms/domain/published/fault.ts'
import { dayOf, textOf, type Raw } from '#cms/domain/published/raw.ts'
import { endOfDay } from './end-of-day.ts'
import { judgeRecord } from './judge-record.ts'
import { needsConsent } from './people.ts'
import { stemOf, variantPath } from './stem.ts'
import { pictureFormats, variantRecordSchema } from './variant.ts'

const recordsSchema = variantRecordSchema.array()

/** Maps a document of the media library to the picture that pages show. Whether consent still holds, `hindranceOf` says. */
export function pictureOf(raw: Raw): Published<Picture> {
  const consentEndsOn = needsConsent(raw.people) ? dayOf(raw.consentEndsOn) : undefined
  return published(
    pictureSchema,
    {
      id: raw.id,
      alt: raw.decorative === true ? '' : (textOf(raw.alt) ?? ''),
      credit: textOf(raw.credit),
      shownUntil: consentEndsOn && endOfDay(consentEndsOn),
      variants: variantsOf(raw),
    },
    { variants: 'file' },
    judgeRecord(raw).map(({ path, message }) => ({ field: path, message })),
  )
}

/** A record whose variants are unreadable has none, which the schema then refuses. */
function variantsOf(raw: Raw): Picture['variants'] {
  const stem = stemOf(raw.filename)
  const records = recordsSchema.safeParse(raw.variants)
  if (!stem || !records.success) return []
  return records.data
    .toSorted((a, b) => pictureFormats.indexOf(a.format) - pictureFormats.indexOf(b.format) || a.width - b.width)
    .map(({ format, width, height }) => ({ path: variantPath(stem, { width, format }), format, width, height }))
}

/** Name of the smallest WebP variant's file, which lists of the admin show; `undefined` when there is none. */
export function thumbnailOf(raw: Raw): string | undefined {
  const path = variantsOf(raw).find(({ format }) => format === 'webp')?.path
  return path?.slice('/pictures/'.length)
}
