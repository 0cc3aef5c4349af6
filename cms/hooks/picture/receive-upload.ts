import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { APIError, Forbidden, ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { judgeFile } from '#cms/domain/picture/judge-file.ts'
import { judgeRecord } from '#cms/domain/picture/judge-record.ts'
import { keptFile } from '#cms/domain/picture/stem.ts'
import type { PictureStudio, PreparedPicture } from '#cms/domain/picture/studio.ts'
import type { Raw } from '#cms/domain/published/raw.ts'
import { rememberVariants } from './prepared.ts'

interface WriteArgs {
  data: Raw
  duplicateFromID?: string
  req: PayloadRequest
}

interface Fault {
  path: string
  message: string
}

/**
 * Replaces an upload by its re-encoded picture under a random name before Payload sees it, so that neither the original's bytes nor
 * its name reach the disk or the database. A record keeps the picture that it was made with.
 * @throws ValidationError that names everything wrong with the file and what was said of it.
 * @throws APIError with status 503 while too many pictures are in line.
 */
export const receiveUpload =
  (studio: PictureStudio): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    if (operation !== 'create' && operation !== 'update') return args
    const write = args as unknown as WriteArgs
    // Cropping would have Payload decode the file in this process.
    if (req.query) delete req.query.uploadEdits
    const upload = await takeUpload(req)
    if (operation === 'update') {
      if (upload) refuse(req, [{ path: 'file', message: keepsItsPicture }])
      return args
    }
    // Payload refuses copies by itself, with its own words.
    if (write.duplicateFromID !== undefined) return args
    // Payload asks for access after this hook; nobody else may make the hub decode anything.
    if (overrideAccess !== true && !(await collection.access.create({ req, data: write.data }))) throw new Forbidden(req.t)

    const verdict = upload ? judgeFile(upload) : ({ kind: 'refused', message: noFile } as const)
    const faults: Fault[] = [
      ...(verdict.kind === 'refused' ? [{ path: 'file', message: verdict.message }] : []),
      ...judgeRecord(write.data),
    ]
    if (!upload || faults.length > 0) return refuse(req, faults)
    replaceUpload(req, await prepare(studio, req, upload))
    return args
  }

const noFile = 'Choose a picture to upload: a JPEG, PNG or WebP file.'
const keepsItsPicture =
  'A picture cannot be exchanged, because pages may show it already. Upload the new one as a picture of its own, choose it in the pages, then delete this one.'

/** Takes the upload's bytes out of the request, so that nothing else can keep them. */
async function takeUpload(req: PayloadRequest): Promise<Uint8Array | undefined> {
  const { file } = req
  delete req.file
  if ('files' in req) delete req.files
  if (!file) return undefined
  if (!file.tempFilePath) return file.data
  try {
    return await readFile(file.tempFilePath)
  } finally {
    await rm(file.tempFilePath, { force: true })
  }
}

async function prepare(studio: PictureStudio, req: PayloadRequest, upload: Uint8Array): Promise<PreparedPicture> {
  const preparation = await studio.prepare(upload)
  if (preparation.kind === 'prepared') return preparation.picture
  if (preparation.kind === 'busy') throw new APIError(preparation.message, 503, null, true)
  req.payload.logger.warn({ msg: 'An upload could not be prepared as a picture.', cause: preparation.cause })
  return refuse(req, [{ path: 'file', message: preparation.message }])
}

function replaceUpload(req: PayloadRequest, { kept, variants }: PreparedPicture): void {
  const stem = randomBytes(16).toString('hex')
  const data = Buffer.from(kept.bytes.buffer, kept.bytes.byteOffset, kept.bytes.byteLength)
  req.file = { name: keptFile(stem, kept.format), data, mimetype: `image/${kept.format}`, size: data.length }
  rememberVariants(req.context, stem, variants)
}

function refuse(req: PayloadRequest, faults: Fault[]): never {
  const labels: Record<string, string> = {
    file: 'Picture',
    alt: 'What it shows',
    people: 'Who can be seen',
    signOff: 'Sign-off',
    consentEndsOn: 'Consent ends on',
  }
  const errors = faults.map(({ path, message }) => ({ path, message, label: labels[path] ?? path }))
  throw new ValidationError({ collection: 'media', errors, req }, req.t)
}
