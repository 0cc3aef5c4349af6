import type { PayloadRequest } from 'payload'
import { exportLines } from '#cms/adapters/subscribers/export-rows.ts'
import { audit } from '#cms/hooks/audit.ts'
import { onlyPublishers, wrongField } from '../bulletins/requests.ts'

/**
 * `GET /api/subscribers/export`: everybody as a CSV file, or with `?list=ID` those who are on a list. Who took it is kept in the audit log
 * before the first line leaves.
 */
export async function exportSubscribers(req: PayloadRequest): Promise<Response> {
  onlyPublishers(req)
  const id = req.searchParams?.get('list') ?? undefined
  const list = id === undefined ? null : await req.payload.findByID({ collection: 'lists', id, depth: 0, disableErrors: true })
  if (id !== undefined && !list) throw wrongField('list: there is no list of this id. Take it from the address of the list in the admin.')
  const { totalDocs } = list
    ? await req.payload.count({
        collection: 'subscriptions',
        where: { and: [{ list: { equals: list.id } }, { state: { equals: 'active' } }] },
      })
    : await req.payload.count({ collection: 'subscribers' })
  const reason = `${totalDocs} people${list ? ` of the list “${list.name}”` : ''}`
  await audit(req, { action: 'exported subscribers', subject: 'subscribers', document: 'export', reason })
  const words = new TextEncoder()
  const lines = exportLines(req.payload, list?.id)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(words.encode(value))
    },
    cancel: () => void lines.return(undefined),
  })
  const day = new Date().toISOString().slice(0, 10)
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="subscribers-${list ? `${list.slug}-` : ''}${day}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
