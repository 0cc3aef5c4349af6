import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'
import type { MinuteCount, TimelineSeries } from '#cms/domain/approval/timeline.ts'

/** The field of a ledger row that has the time of each kind of event. */
const fields = { accepted: 'acceptedAt', delivered: 'deliveredAt', bounced: 'bouncedAt', complained: 'complainedAt' } as const
const columns = { accepted: 'accepted_at', delivered: 'delivered_at', bounced: 'bounced_at', complained: 'complained_at' } as const
const names = Object.keys(fields) as TimelineSeries[]

const minuteOf = (text: string) => new Date(`${text.slice(0, 16)}:00.000Z`).getTime()

async function sqliteMinutes(payload: BasePayload, sendingId: string): Promise<MinuteCount[]> {
  const each = names.map(
    (series) =>
      `select '${series}' as series, substr(${columns[series]}, 1, 16) as minute, count(*) as number from deliveries where sending = ?1 and is_canary is not 1 and ${columns[series]} is not null group by 2`,
  )
  const { rows } = await (payload.db as unknown as SQLiteAdapter).client.execute({ sql: each.join(' union all '), args: [sendingId] })
  return rows.map(({ series, minute, number }) => ({
    series: series as TimelineSeries,
    minute: minuteOf(String(minute)),
    count: Number(number),
  }))
}

async function mongodbMinutes(payload: BasePayload, sendingId: string): Promise<MinuteCount[]> {
  const model = (payload.db as unknown as MongooseAdapter).collections.deliveries
  if (!model) throw new Error('The database has no collection deliveries.')
  const each = names.map(async (series) => {
    const at = `$${fields[series]}`
    const rows = await model.aggregate<{ _id: string; number: number }>([
      { $match: { sending: sendingId, isCanary: { $ne: true }, [fields[series]]: { $ne: null } } },
      { $group: { _id: { $dateToString: { date: { $toDate: at }, format: '%Y-%m-%dT%H:%M' } }, number: { $sum: 1 } } },
    ])
    return rows.map(({ _id, number }) => ({ series, minute: minuteOf(_id), count: number }))
  })
  return (await Promise.all(each)).flat()
}

/** How many people's copies were accepted, delivered, bounced and complained of in each minute: counted by the store itself. */
export function deliveryMinutes(payload: BasePayload, sendingId: string): Promise<MinuteCount[]> {
  return payload.db.name === 'sqlite' ? sqliteMinutes(payload, sendingId) : mongodbMinutes(payload, sendingId)
}
