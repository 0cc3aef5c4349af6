import type { BasePayload, Where } from 'payload'
import type { FailureLog, FailureSubject } from '#cms/jobs/ports.ts'
import { kindOf, slugOf } from './kinds.ts'

const templateKind = 'template'

const rowOf = (subject: FailureSubject) =>
  'document' in subject
    ? { kind: slugOf(subject.document.kind), document: subject.document.id }
    : { kind: templateKind, document: subject.path }

const whereOf = (subject: FailureSubject): Where => {
  const { kind, document } = rowOf(subject)
  return { and: [{ kind: { equals: kind } }, { document: { equals: document } }] }
}

/** Failures as rows of `render-failures`, which the admin shows on the document and on the dashboard. */
export function payloadFailureLog(payload: BasePayload): FailureLog {
  return {
    open: async () => {
      const { docs } = await payload.find({ collection: 'render-failures', depth: 0, pagination: false })
      return docs.flatMap((doc): FailureSubject[] => {
        if (doc.kind === templateKind) return [{ path: doc.document }]
        const kind = kindOf(doc.kind)
        return kind ? [{ document: { kind, id: doc.document } }] : []
      })
    },
    report: async ({ subject, field, message }) => {
      const data = { ...rowOf(subject), message, field: field ?? null }
      const { docs } = await payload.update({ collection: 'render-failures', where: whereOf(subject), data, depth: 0 })
      if (docs.length === 0) await payload.create({ collection: 'render-failures', data, depth: 0 })
    },
    clear: async (subject) => {
      await payload.db.deleteMany({ collection: 'render-failures', where: whereOf(subject) })
    },
  }
}
