import type { PayloadRequest } from 'payload'
import { askImported } from '#cms/adapters/subscribers/ask-imported.ts'
import { openImportStore } from '#cms/adapters/subscribers/import-store.ts'
import { reportLines, summaryOf } from '#cms/domain/subscriber-import/report.ts'
import { env } from '#cms/env.ts'
import { audit } from '#cms/hooks/audit.ts'
import { importSubscribers } from '#cms/jobs/import-subscribers/import-subscribers.ts'
import { onlyPublishers } from '../bulletins/requests.ts'
import { readImport } from './read-import.ts'

/** Notes that a preview shows; the report has all of them. */
const shownNotes = 50

const clock = { now: () => new Date() }

/** `POST /api/subscribers/import/preview`: what an import would do. Nothing is written. */
export async function previewFile(req: PayloadRequest): Promise<Response> {
  onlyPublishers(req)
  const { plan, headings, columns, sample } = await readImport(req)
  const report = await importSubscribers({ store: openImportStore(req.payload), clock }, plan, { isReal: false })
  const { notes, ...figures } = report
  return Response.json({
    headings,
    columns,
    sample,
    figures,
    summary: summaryOf(report),
    notes: notes.slice(0, shownNotes),
    noteCount: notes.length,
  })
}

/**
 * `POST /api/subscribers/import`: carries it out and tells how far it is, a line of JSON at a time: `{ done, total }`, then `{ asked, of }`
 * where people are asked to confirm, last `{ summary, report }` with the report as CSV, or `{ fault }`. Whoever goes away ends it; what was
 * done stays, and the same import goes on from there.
 */
export async function importFile(req: PayloadRequest): Promise<Response> {
  onlyPublishers(req)
  const { plan, asks } = await readImport(req)
  const cancel = new AbortController()
  const { payload } = req
  const words = new TextEncoder()
  const entry = { subject: 'subscribers', document: 'import' }
  // Before anything is written, so that an import which is cut off is in the log as well.
  await audit(req, { ...entry, action: 'began to import subscribers', reason: `${plan.people.length} people of ${plan.rows} rows` })
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object) => cancel.signal.aborted || controller.enqueue(words.encode(`${JSON.stringify(line)}\n`))
      try {
        const report = await importSubscribers({ store: openImportStore(payload), clock }, plan, {
          isReal: true,
          signal: cancel.signal,
          onProgress: (done, total) => void say({ done, total }),
        })
        const summary = summaryOf(report)
        const end = report.isCancelled ? 'Stopped half-way. ' : ''
        await audit(req, { ...entry, action: 'imported subscribers', reason: end + summary.join(' ') })
        if (asks)
          await askImported(
            payload,
            plan.people.map(({ address }) => address),
            {
              siteUrl: env().siteUrl,
              clock,
              signal: cancel.signal,
              onProgress: (asked, of) => void say({ asked, of }),
            },
          )
        say({ summary, report: [...reportLines(report)].join('') })
      } catch (error) {
        payload.logger.error({ msg: 'An import of subscribers failed', err: error })
        say({ fault: 'Something went wrong on our side. What was done until then stays; import the same file again to go on.' })
      }
      if (!cancel.signal.aborted) controller.close()
    },
    cancel: () => cancel.abort(),
  })
  // Not to be kept back until it is whole: whoever waits sees how far it is.
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store, no-transform' },
  })
}
