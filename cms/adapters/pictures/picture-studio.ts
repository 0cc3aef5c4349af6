import path from 'node:path'
import { refusalOfDamage } from '#cms/domain/picture/refusals.ts'
import type { PictureStudio, Preparation } from '#cms/domain/picture/studio.ts'
import { runEncoder, type EncoderLimits, type EncoderOutcome } from './encoder-process.ts'
import type { Line } from './line.ts'
import { pictureFolder } from './picture-folder.ts'
import { processLine } from './process-line.ts'

/** Where the studio works, and within which bounds. */
export interface StudioOptions {
  /** The folder that Payload keeps pictures in, absolute. */
  mediaDir: string
  /** The folder of the hub's code, absolute: the one that holds `cms/`. */
  projectDir: string
  limits?: EncoderLimits
  /** The script that encodes; the hub's own unless a test puts another in its place. */
  script?: string
  line?: Line
}

/** The hungriest pictures that are taken need 600 MB and six seconds on two cores, most 250 MB and one and a half. */
const defaultLimits: EncoderLimits = { seconds: 60, megabytes: 1024 }

/** The studio that encodes in a process of its own, one picture at a time, and keeps variants in a folder. */
export function createPictureStudio({ mediaDir, projectDir, limits = defaultLimits, line, script }: StudioOptions): PictureStudio {
  const encoder = script ?? path.join(projectDir, 'cms/adapters/pictures/encode-child.ts')
  const { keep, discard } = pictureFolder(mediaDir)
  return {
    async prepare(upload) {
      const outcome = await (line ?? processLine()).join(() => runEncoder(encoder, upload, limits))
      return outcome ? preparationOf(outcome, limits) : { kind: 'busy', message: busy }
    },
    keep,
    discard,
  }
}

const busy = 'Several pictures are being prepared at the moment. Wait half a minute, then upload this one again.'

function preparationOf(outcome: EncoderOutcome, limits: EncoderLimits): Preparation {
  if (outcome.kind === 'encoded') return { kind: 'prepared', picture: outcome.picture }
  if (outcome.kind === 'unreadable') return { kind: 'refused', message: refusalOfDamage, cause: outcome.cause }
  const why = {
    time: `Preparing this picture took longer than ${limits.seconds} seconds and was stopped.`,
    memory: `Preparing this picture took more than ${limits.megabytes} MB of memory and was stopped.`,
    crash: 'Preparing this picture failed.',
  }[outcome.by]
  const remedy = 'Open it in a picture editor, export it as a new JPEG, at most 4000 pixels on its longer side, and upload that.'
  return { kind: 'refused', message: `${why} ${remedy}`, cause: `encoder stopped (${outcome.by}): ${outcome.cause}` }
}
