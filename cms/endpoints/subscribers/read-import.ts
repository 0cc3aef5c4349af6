import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { planFile, type PlannedImport } from '#cms/adapters/subscribers/import-plan.ts'
import { UnreadableFile } from '#cms/adapters/subscribers/read-csv.ts'
import { importFields } from '#cms/domain/subscriber-import/columns.ts'
import { longest } from '#cms/domain/subscriber-import/limits.ts'

const wishSchema = z.object({
  /** `null`: guessed from the headings. */
  columns: z.partialRecord(z.enum(importFields), z.int().min(0)).nullable(),
  listIds: z.array(z.string()),
  basis: z.enum(['public-task', 'consent']).nullable(),
  evidence: z.string().trim().max(longest.evidence),
  kind: z.enum(['individual', 'corporate']),
  /** Whether those without a lawful basis are asked by mail to confirm. */
  asks: z.boolean(),
})

const lineFeed = 0x0a
const wrong = (message: string) => new APIError(message, 400, undefined, true)

/**
 * Reads the body of an import: a line of JSON that says what is wanted, then the file as it is. @throws APIError 400 in words
 */
export async function readImport(req: PayloadRequest): Promise<PlannedImport & { asks: boolean }> {
  const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
  const end = bytes.indexOf(lineFeed)
  const wish = wishSchema.safeParse(jsonOf(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))))
  if (!wish.success)
    throw wrong('The first line has to say in JSON what is wanted: columns, listIds, basis, evidence, kind, asks. The file follows it.')
  const { columns, asks, ...defaults } = wish.data
  if (defaults.basis === 'consent' && defaults.evidence === '')
    throw wrong('evidence: say what shows that they consented. Without that it is no consent.')
  const lists = (await req.payload.find({ collection: 'lists', where: { isOpen: { not_equals: false } }, depth: 0, pagination: false }))
    .docs
  const unknown = defaults.listIds.filter((id) => !lists.some((list) => list.id === id))
  if (unknown.length > 0) throw wrong('listIds: one of the lists is not there, or not in use, any more. Load the page again.')
  try {
    return { ...(await planFile(bytes.subarray(end + 1), { columns, defaults, lists, now: new Date() })), asks }
  } catch (error) {
    if (error instanceof UnreadableFile) throw wrong(error.message)
    throw error
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
