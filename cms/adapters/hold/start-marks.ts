import type { BasePayload } from 'payload'
import type { HubMark, SendMode } from '#cms/domain/hold/judge-start.ts'

const kind = 'hub-start'
const shape = new RegExp(`^${kind} ([\\w-]+) ([\\w-]+) (outbox|allow-list|live)$`)

async function ids(payload: BasePayload): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'job-claims', where: { id: { like: kind } }, depth: 0, pagination: false })
  return docs.map(({ id }) => String(id))
}

/** How each data folder was last started on this database, as rows that name it: `hub-start <folder> <run> <send mode>`. */
export async function startMarks(payload: BasePayload): Promise<HubMark[]> {
  return (await ids(payload)).flatMap((id) => {
    const [, folder, run, sendMode] = shape.exec(id) ?? []
    return folder && run ? [{ folder, run, sendMode: sendMode as SendMode }] : []
  })
}

/** Notes a start; the folder's earlier ones are forgotten after it, so that the database never knows none. */
export async function noteStart(payload: BasePayload, { folder, run, sendMode }: HubMark, now: Date): Promise<void> {
  const id = `${kind} ${folder} ${run} ${sendMode}`
  await payload.create({ collection: 'job-claims', data: { id, at: now.toISOString() }, depth: 0 })
  const earlier = (await ids(payload)).filter((other) => other !== id && other.startsWith(`${kind} ${folder} `))
  await payload.db.deleteMany({ collection: 'job-claims', where: { id: { in: earlier } } })
}
