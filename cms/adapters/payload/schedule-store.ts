import { ValidationError, type BasePayload } from 'payload'
import { ScheduleRefusal, type DueSchedule, type ScheduleStore } from '#cms/jobs/run-schedules/ports.ts'
import { mayPublish, type Role } from '#cms/domain/access/roles.ts'
import { idOf, type Raw } from '#cms/domain/published/raw.ts'

type Versioned = 'articles'

/** A worker that died with a schedule in its hands has lost it after this many milliseconds. */
const claimLifetime = 2 * 60 * 1000

/** The store's own columns, which a version must not bring back. */
const ownColumns = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status']

const contentOf = (version: Raw): Raw => Object.fromEntries(Object.entries(version).filter(([key]) => !ownColumns.includes(key)))

async function versionOf(payload: BasePayload, { collection, documentId, versionId }: DueSchedule): Promise<Raw> {
  const { docs } = await payload.findVersions({
    collection: collection as Versioned,
    where: { and: [{ id: { equals: versionId } }, { parent: { equals: documentId } }] },
    depth: 0,
    limit: 1,
  })
  if (!docs[0]) throw new ScheduleRefusal('the version is gone. Schedule the document again.')
  return docs[0].version as unknown as Raw
}

async function newestDraft(payload: BasePayload, { collection, documentId, versionId }: DueSchedule): Promise<Raw | null> {
  const { docs } = await payload.findVersions({
    collection: collection as Versioned,
    where: { and: [{ parent: { equals: documentId } }, { latest: { equals: true } }] },
    depth: 0,
    limit: 1,
  })
  const newest = docs[0]
  return newest && String(newest.id) !== versionId && newest.version._status === 'draft' ? (newest.version as unknown as Raw) : null
}

async function notInTrash(payload: BasePayload, { collection, documentId }: DueSchedule): Promise<void> {
  const doc =
    documentId !== '' &&
    (await payload.findByID({ collection: collection as Versioned, id: documentId, depth: 0, trash: true, disableErrors: true }))
  if (!doc) throw new ScheduleRefusal('the document is gone.')
  if (doc.deletedAt) throw new ScheduleRefusal('the document is in the trash.')
}

const saying = (error: unknown): unknown =>
  error instanceof ValidationError ? new ScheduleRefusal(error.data.errors.map(({ message }) => message).join(' ')) : error

/** Schedules as rows of the `schedules` collection. */
export function payloadScheduleStore(payload: BasePayload): ScheduleStore {
  return {
    due: async (now) => {
      const { docs } = await payload.find({
        collection: 'schedules',
        where: { and: [{ state: { equals: 'waiting' } }, { at: { less_than_equal: now.toISOString() } }] },
        sort: 'at',
        depth: 0,
        pagination: false,
      })
      return docs.map((doc) => ({
        id: doc.id,
        // SQLite empties the relation when the document is deleted.
        collection: doc.document?.relationTo ?? '',
        documentId: idOf(doc.document?.value) ?? '',
        versionId: doc.version ?? '',
        action: doc.action,
        personId: idOf(doc.person) ?? null,
      }))
    },
    claim: async (id, now) => {
      const key = `schedule:${id}`
      const dead = new Date(now.getTime() - claimLifetime).toISOString()
      await payload.db.deleteMany({ collection: 'job-claims', where: { and: [{ id: { equals: key } }, { at: { less_than: dead } }] } })
      return payload.create({ collection: 'job-claims', data: { id: key, at: now.toISOString() }, depth: 0 }).then(
        () => true,
        () => false,
      )
    },
    mayPublish: async (personId) => {
      const user = await payload.findByID({ collection: 'users', id: personId, depth: 0, disableErrors: true })
      return user !== null && mayPublish({ id: personId, role: user.role as Role })
    },
    publish: async (schedule) => {
      await notInTrash(payload, schedule)
      const version = await versionOf(payload, schedule)
      const draft = await newestDraft(payload, schedule)
      const target = { collection: schedule.collection as Versioned, id: schedule.documentId, depth: 0 } as const
      const context = { auditAction: 'published by schedule' }
      await payload.update({ ...target, data: { ...contentOf(version), _status: 'published' }, context }).catch((error: unknown) => {
        throw saying(error)
      })
      if (draft) await payload.update({ ...target, data: contentOf(draft), draft: true })
    },
    unpublish: async (schedule) => {
      await notInTrash(payload, schedule)
      const context = { auditAction: 'taken down by schedule' }
      await payload.update({
        collection: schedule.collection as Versioned,
        id: schedule.documentId,
        data: { _status: 'draft' },
        context,
        depth: 0,
      })
    },
    record: async (id, { state, words }) => {
      // Not through Payload's checks: a schedule whose document is gone lacks a required field, and must still say so.
      await payload.db.updateOne({ collection: 'schedules', id, data: { state, outcome: words } })
    },
  }
}
