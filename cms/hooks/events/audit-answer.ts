import type { CollectionAfterChangeHook } from 'payload'
import { auditChange } from '#cms/hooks/audit.ts'

/** Logs what people do with a question; that one has arrived is nobody's action. */
export const auditAnswer: CollectionAfterChangeHook = (args) => {
  const { context, doc, operation, previousDoc } = args
  if (operation !== 'update') return
  const wasPublished = previousDoc?.isPublished === true
  if (doc.isPublished === true) context.auditAction ??= wasPublished ? 'published answer changed' : 'answer published'
  else if (wasPublished) context.auditAction ??= 'answer taken down'
  return auditChange(args)
}
