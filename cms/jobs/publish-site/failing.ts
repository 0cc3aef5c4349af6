import { documentKey, type DocumentName } from '#cms/domain/site/document.ts'
import type { Problem } from '#cms/domain/site/content-index.ts'
import type { FailureLog, FailureSubject, PublishFailure } from '../ports.ts'

/** A page whose last rendering failed. */
export interface FailedPage {
  path: string
  owner?: DocumentName | undefined
  message: string
}

/** A document that could not be read. */
export interface FailedDocument {
  document: DocumentName
  field?: string | undefined
  message: string
}

/** One string for one subject, for maps. */
export function subjectKey(subject: FailureSubject): string {
  return 'path' in subject ? subject.path : documentKey(subject.document)
}

/** Everything that is wrong, one failure a subject: what cannot be read first, then what has no address, then what cannot be rendered. */
export function listFailures(
  documents: Iterable<FailedDocument>,
  problems: Iterable<Problem>,
  pages: Iterable<FailedPage>,
): PublishFailure[] {
  const failures = new Map<string, PublishFailure>()
  const note = (failure: PublishFailure) => {
    const key = subjectKey(failure.subject)
    if (!failures.has(key)) failures.set(key, failure)
  }
  for (const { document, field, message } of documents) note({ subject: { document }, field, message })
  for (const { document, message } of problems) note({ subject: { document }, field: 'slug', message })
  for (const { path, owner, message } of pages) note({ subject: owner ? { document: owner } : { path }, path, message })
  return [...failures.values()]
}

/** Keeps the failure log as it should be. */
export interface FailureReporter {
  /** Reports what is new or another, closes what is mended. */
  bringUpToDate(failures: readonly PublishFailure[]): Promise<void>
}

/** A reporter that knows which entries the log has open. */
export async function createFailureReporter(log: FailureLog): Promise<FailureReporter> {
  const reported = new Map<string, { subject: FailureSubject; text: string }>()
  for (const subject of await log.open()) reported.set(subjectKey(subject), { subject, text: '' })
  return {
    async bringUpToDate(failures) {
      const wanted = new Map(failures.map((failure) => [subjectKey(failure.subject), failure]))
      for (const [key, { subject }] of reported) {
        if (wanted.has(key)) continue
        await log.clear(subject)
        reported.delete(key)
      }
      for (const [key, failure] of wanted) {
        const text = JSON.stringify(failure)
        if (reported.get(key)?.text === text) continue
        await log.report(failure)
        reported.set(key, { subject: failure.subject, text })
      }
    },
  }
}
