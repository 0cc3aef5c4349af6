import { ValidationError, type CollectionBeforeValidateHook, type CollectionSlug, type PayloadRequest } from 'payload'
import { idOf } from '#cms/domain/published/raw.ts'

interface Target {
  relationTo: CollectionSlug
  value: unknown
}

async function newestVersion(req: PayloadRequest, { relationTo, value }: Target, versionId: string | undefined) {
  const parent = { parent: { equals: idOf(value) } }
  const { docs } = await req.payload.db.findVersions<{ title?: string; name?: string; statement?: string }>({
    collection: relationTo,
    where: { and: [parent, versionId ? { id: { equals: versionId } } : { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0]
}

const refuse = (req: PayloadRequest, path: string, message: string) =>
  new ValidationError({ collection: 'schedules', errors: [{ path, label: path, message }], req }, req.t)

/** Fixes, as the row is made, which version it is about and who asked. A time that has passed is refused. */
export const bindSchedule: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const target = data.document as Target | undefined
  if (!target?.relationTo || !target.value) throw refuse(req, 'document', 'Choose the document.')
  if (!data.at || !(new Date(data.at).getTime() > Date.now())) throw refuse(req, 'at', 'Choose a time that is still to come.')

  const version = await newestVersion(req, target, data.version ?? undefined)
  if (!version) throw refuse(req, data.version ? 'version' : 'document', 'There is no such version of this document. Leave the version empty to take the newest.')
  const name = version.version.title ?? version.version.name ?? version.version.statement ?? 'Untitled'
  return {
    ...data,
    version: String(version.id),
    summary: `${data.action === 'unpublish' ? 'Take down' : 'Publish'}: ${name}`,
    state: 'waiting',
    outcome: null,
    person: req.user?.id ?? null,
  }
}
