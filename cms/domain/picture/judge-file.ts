import { kindOfFile } from './file-kind.ts'
import { acceptedKinds, headerOf, type AcceptedKind } from './header.ts'
import { maxFileBytes, maxPixels } from './limits.ts'
import { names, refusalOfDamage, refusalOfKind, refusalOfMovement } from './refusals.ts'
import { secondKindOf } from './second-kind.ts'

/** What the header of an upload lets one say before anything is decoded. */
export type FileVerdict = { kind: 'acceptable' } | { kind: 'refused'; message: string }

const isAccepted = (kind: string): kind is AcceptedKind => (acceptedKinds as readonly string[]).includes(kind)
const refuse = (message: string): FileVerdict => ({ kind: 'refused', message })

/** Judges an upload by its bytes alone: kind, size, number of pixels, frames, and whether it is a second kind of file as well. */
export function judgeFile(bytes: Uint8Array): FileVerdict {
  const kind = kindOfFile(bytes)
  if (!isAccepted(kind)) return refuse(refusalOfKind(kind))
  if (bytes.length > maxFileBytes) return refuse(tooManyBytes)

  const header = headerOf(kind, bytes)
  if (!header) return refuse(refusalOfDamage)
  if (header.width * header.height > maxPixels) return refuse(tooManyPixels(header.width, header.height))
  if (header.isMoving) return refuse(refusalOfMovement(kind))

  const second = secondKindOf(bytes)
  if (second)
    return refuse(
      `This file is a ${names[kind]} and ${second} at once, which honest pictures are not. Take a screenshot of it and upload that.`,
    )
  return { kind: 'acceptable' }
}

/** Said of a file over the limit; also by the multipart reader, which stops such a file on its way. */
export const tooManyBytes = `This picture is over ${maxFileBytes / 1024 / 1024} MB. Export it as JPEG at a quality of about 85, at most 4000 pixels on its longer side, and upload that.`

function tooManyPixels(width: number, height: number): string {
  const millions = Math.ceil((width * height) / 100_000) / 10
  return (
    `This picture is ${width} by ${height} pixels, ${millions} megapixels; the hub takes ${maxPixels / 1e6} at most. ` +
    'Make it smaller, at most 4000 pixels on its longer side, and upload that.'
  )
}
