import type { BasePayload } from 'payload'
import { documentsOf, planImport, type ImportStep } from '#cms/domain/reference/plan-import.ts'
import type { ReferenceContent } from '#cms/domain/reference/reference-content.ts'
import { toDocument } from '#cms/domain/reference/to-document.ts'
import { digestOfContent } from './digest.ts'
import { importSettings } from './import-settings.ts'
import { rememberImport, storedDocuments } from './stored-documents.ts'

/** Shows how far an import is. */
export type ImportProgress = (done: number, total: number) => void

const context = { auditAction: 'imported from the reference content' }
/** Payload checks what a long document refers to side by side, which one transaction of MongoDB does not bear; an import that was cut off goes on where it was. */
const disableTransaction = true

/** Writes one document. What it links to among its own kind comes later, when all of them are there. */
async function write(payload: BasePayload, { action, document }: ImportStep): Promise<void> {
  const { related: _related, ...data } = toDocument(document)
  const target = { collection: document.collection as 'articles', data: data as never, depth: 0, context, disableTransaction } as const
  if (action === 'create') await payload.create(target)
  else await payload.update({ ...target, id: document.id })
}

async function writeRelated(payload: BasePayload, { document }: ImportStep): Promise<void> {
  const { related } = toDocument(document)
  if (!Array.isArray(related) || related.length === 0) return
  const data = { related, _status: 'published' } as never
  await payload.update({ collection: 'articles', id: document.id, data, depth: 0, context, disableTransaction })
}

/**
 * Brings the reference content into the store: what is new is made, what only the reference content has changed is updated, what an editor
 * has touched is left alone. Doing it twice changes nothing. Answers what was done with each document.
 */
export async function importReference(
  payload: BasePayload,
  content: ReferenceContent,
  onProgress: ImportProgress = () => {},
): Promise<ImportStep[]> {
  const documents = documentsOf(content)
  const steps = planImport(documents, await storedDocuments(payload, documents), digestOfContent)
  const written = steps.filter(({ action }) => action === 'create' || action === 'update')
  const total = written.length * 2
  let done = 0
  for (const step of written) {
    await write(payload, step)
    onProgress((done += 1), total)
  }
  for (const step of written) {
    await writeRelated(payload, step)
    await rememberImport(payload, `${step.document.collection}/${step.document.id}`, step.digest)
    onProgress((done += 1), total)
  }
  await importSettings(payload, content.settings)
  return steps
}
