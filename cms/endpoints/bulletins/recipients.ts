import { variantKey, variantOf } from '#cms/domain/bulletin/variant.ts'
import { csvLine } from '#cms/domain/approval/csv.ts'
import { audience } from './audience.ts'
import { composed } from './composed.ts'
import { bulletinOf, onlyPublishers, wrongField, type Ask } from './requests.ts'
import { reviewedVariants } from './variants.ts'
import { conflict } from '../publishing/request.ts'

const perPage = 50
const shown = ['all', 'sent', 'excluded'] as const

interface Line {
  address: string
  /** What they would get, in words; `null` for those who get nothing. */
  variant: string | null
  why: string | null
}

/** Everybody on the lists of a bulletin, one by one, as things are now. */
async function lines({ id, req }: Ask): Promise<Line[]> {
  const bulletin = await composed(req, await bulletinOf({ id, req }))
  if (!bulletin.ok) throw conflict(`It cannot be composed as it is: ${bulletin.faults.join(' ')}`)
  const labels = new Map((await reviewedVariants(req, bulletin.value, null)).map(({ key, label }) => [key, label]))
  const { addresses, meaningOf, meanings } = await audience(req, bulletin.value.draft)
  const said = meanings.map(({ variant, why }) => {
    const withoutPaid = variantKey({ ...variantOf(variant), withPaid: false })
    return { variant: why === null ? (labels.get(variant) ?? labels.get(withoutPaid) ?? variant) : null, why }
  })
  return addresses.map((address, index) => ({ address, ...said[meaningOf[index]!]! }))
}

async function asCsv(ask: Ask): Promise<Response> {
  const pieces = [`\uFEFF${csvLine(['Address', 'Gets', 'Why not'])}`]
  for (const { address, variant, why } of await lines(ask)) pieces.push(csvLine([address, variant ?? '', why ?? '']))
  return new Response(pieces.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="recipients.csv"',
      'cache-control': 'no-store',
    },
  })
}

/** `GET /api/bulletins/:id/recipients?only=&search=&page=`: who gets it and who does not, each with the reason; `format=csv` for all as a file. */
export async function bulletinRecipients(ask: Ask): Promise<Response> {
  onlyPublishers(ask.req)
  const query = ask.req.searchParams
  if (query.get('format') === 'csv') return asCsv(ask)
  const only = (query.get('only') ?? 'all') as (typeof shown)[number]
  if (!shown.includes(only)) throw wrongField(`only: write one of ${shown.join(', ')}.`)
  const search = (query.get('search') ?? '').trim().toLowerCase()
  const page = Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1)
  const rows: Line[] = []
  let total = 0
  for (const line of await lines(ask)) {
    if ((only === 'sent' && line.why !== null) || (only === 'excluded' && line.why === null)) continue
    if (!line.address.includes(search)) continue
    total += 1
    if (total > (page - 1) * perPage && rows.length < perPage) rows.push(line)
  }
  return Response.json({ rows, total, page, pages: Math.max(1, Math.ceil(total / perPage)) })
}
