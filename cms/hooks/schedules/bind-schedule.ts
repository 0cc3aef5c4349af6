import { ValidationError, type CollectionBeforeValidateHook, type CollectionSlug, type PayloadRequest } from 'payload'
import { hindrancesOf } from '#cms/hooks/drafts/hindrances.ts'
import { publishedDocument } from '#cms/domain/published/document.ts'
import { idOf, type Raw } from '#cms/domain/published/raw.ts'

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

/** An autosave writes into the newest version as long as that is an autosave itself: this one keeps its text from here on. */
async function freeze(
  req: PayloadRequest,
  { relationTo }: Target,
  version: { id: string | number; autosave?: boolean; createdAt: string; updatedAt: string },
) {
  if (version.autosave !== true) return
  const { id, createdAt, updatedAt } = version
  // A part of a version is enough to both stores, whatever the type says.
  const versionData = { autosave: false, createdAt, updatedAt } as unknown as Parameters<
    typeof req.payload.db.updateVersion
  >[0]['versionData']
  await req.payload.db.updateVersion({ collection: relationTo, id, versionData, req, returning: false })
}

/** What keeps the person from publishing this version by hand keeps them from scheduling it. */
async function refuseHindered(req: PayloadRequest, { relationTo, value }: Target, version: object): Promise<void> {
  const shown = publishedDocument(relationTo, { ...(version as Raw), id: idOf(value) })
  const hindrances = req.user && shown?.ok ? await hindrancesOf(req, shown.value as object, new Date()) : []
  if (hindrances.length > 0) throw refuse(req, 'document', hindrances.map(({ message }) => message).join(' '))
}

/**
 * Fixes, as the row is made, which version it is about and who asked. A time that has passed is refused, and so is a version that shows a help
 * line past its check date or a picture without consent.
 */
export const bindSchedule: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const target = data.document as Target | undefined
  if (!target?.value || !req.payload.collections[target.relationTo]?.config.versions) throw refuse(req, 'document', 'Choose the document.')
  if (!data.at || !(new Date(data.at).getTime() > Date.now())) throw refuse(req, 'at', 'Choose a time that is still to come.')

  if (data.version && typeof data.version !== 'string')
    throw refuse(req, 'version', 'Give the id of a version, or leave it empty to take the newest.')
  const version = await newestVersion(req, target, data.version || undefined)
  if (!version)
    throw refuse(
      req,
      data.version ? 'version' : 'document',
      'There is no such version of this document. Leave the version empty to take the newest.',
    )
  if (data.action === 'publish') await refuseHindered(req, target, version.version)
  await freeze(req, target, version)
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
