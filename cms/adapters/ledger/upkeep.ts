import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { neverHeld } from './new-batch.ts'
import { failedCopies } from './rows.ts'
import type { Row, Tables } from './tables/tables.ts'

const unsettled = { in: ['open', 'fixed'] }

/** A holder that no sender has. */
const upkeepHolder = 'upkeep'
const upkeepLeaseMs = 60_000

/** Rows of watched mailboxes that are looked at: a sending has a few. */
const mostWatched = 100

/** Watched mailboxes of a sending, by the index that has all of them: people are counted without reading their rows. */
const watchedRows = (tables: Tables, sendingId: string) =>
  tables.find('deliveries', { isCanary: true, sending: sendingId }, { only: ['state', 'report'], sort: 'isCanary', limit: mostWatched })

type Counts = Readonly<Record<string, number>>

/** How many rows have each value of a field. */
function tally(rows: readonly Row[], field: string): Counts {
  const values = rows.flatMap((row) => (row[field] as string | null) ?? [])
  return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, own]) => [value, own.length]))
}

/** Counts less others, those that come to nothing left out. */
const without = (counts: Counts, others: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) => (count > (others[name] ?? 0) ? [[name, count - (others[name] ?? 0)]] : [])),
  )

type Upkeep = Pick<
  SendingStore,
  'counts' | 'hasOpenCalls' | 'openBatches' | 'freeFromFuture' | 'stale' | 'endStale' | 'purge' | 'forgetAddresses'
>

/** Figures of sendings, and what is done with them when their time is over. */
export function upkeep(tables: Tables): Upkeep {
  const ended = (before: Date) => ({ state: { in: ['done', 'stopped'] }, finishedAt: { atMost: before, not: null } })
  return {
    async counts(sendingId, settledSince) {
      const watched = await watchedRows(tables, sendingId)
      const mailboxes = tally(watched, 'state')
      const states = without(await tables.countBy('deliveries', { sending: sendingId }, 'state'), mailboxes)
      const reported = await tables.countBy('deliveries', { sending: sendingId, report: { not: null } }, 'report')
      const reports = without(reported, tally(watched, 'report'))
      const failedRows = { ...failedCopies, sending: sendingId, isCanary: { not: true } }
      const failed = reports.failed ? ((await tables.countBy('deliveries', failedRows, 'state')).accepted ?? 0) : 0
      const batches = await tables.countBy('batches', { sending: sendingId, number: { above: 0 } }, 'state')
      const settled = { sending: sendingId, number: { above: 0 }, state: 'settled', settledAt: { above: settledSince } }
      const recent = await tables.countBy('batches', settled, 'state')
      return {
        states,
        reports,
        watched: mailboxes,
        failed,
        batchesLeft: (batches.open ?? 0) + (batches.fixed ?? 0),
        batchesSettled: recent.settled ?? 0,
      }
    },
    async hasOpenCalls(sendingId) {
      const where = { sending: sendingId, state: 'fixed', attempts: { above: 0 } }
      return (await tables.find('batches', where, { only: ['id'] })).length > 0
    },
    async openBatches(sendingId) {
      const states = await tables.countBy('batches', { sending: sendingId, state: unsettled }, 'state')
      return (states.open ?? 0) + (states.fixed ?? 0)
    },
    async freeFromFuture(instant, now) {
      await tables.change('batches', { heldUntil: { above: instant } }, { heldUntil: neverHeld })
      const going = await tables.find('sendings', { state: 'sending' }, { only: ['id'] })
      const far = { sending: { in: going.map(({ id }) => id) }, state: unsettled, notBefore: { above: instant } }
      await tables.change('batches', far, { notBefore: now })
    },
    async stale(fixedBefore, now) {
      const free = { state: 'fixed', heldUntil: { atMost: now } }
      const only = ['id', 'attempts', 'sending', 'firstAttemptAt']
      const found = await tables.find('batches', free, { only })
      const stopped = await tables.find(
        'sendings',
        { id: { in: [...new Set(found.map(({ sending }) => sending))] }, state: 'stopped' },
        { only: ['id'] },
      )
      const isStopped = new Set(stopped.map(({ id }) => id))
      return found
        .filter(({ sending, firstAttemptAt }) => isStopped.has(sending) || (firstAttemptAt as Date) <= fixedBefore)
        .map(({ id, attempts }) => ({ batchId: id as string, attempts: Number(attempts) }))
    },
    async endStale({ batchId, attempts }, reason, now) {
      const free = { id: batchId, state: 'fixed', heldUntil: { atMost: now }, attempts }
      const held = { holder: upkeepHolder, heldUntil: new Date(now.getTime() + upkeepLeaseMs) }
      if ((await tables.change('batches', free, held)) === 0) return
      const mine = { id: batchId, holder: upkeepHolder }
      if (attempts === 0) {
        const cleared = { state: 'open', key: null, bodyDigest: null, firstAttemptAt: null, holder: null, heldUntil: neverHeld }
        await tables.change('batches', mine, cleared, { refusals: 1 })
        return
      }
      await tables.change('deliveries', { batch: batchId, state: 'waiting' }, { state: 'unconfirmed', why: reason })
      await tables.change('batches', mine, { state: 'settled', holder: null, settledAt: now, lastFault: reason })
    },
    async purge(endedBefore, now) {
      const over = await tables.find('sendings', { ...ended(endedBefore), purgedAt: null }, { only: ['id'] })
      let count = 0
      for (const { id } of over) {
        if (await hasFixed(id as string)) continue
        await tables.remove('sending-templates', { sending: id as string })
        await tables.change('sendings', { id: id as string }, { purgedAt: now })
        count += 1
      }
      return count
    },
    async forgetAddresses(endedBefore) {
      const over = await tables.find('sendings', ended(endedBefore), { only: ['id'] })
      let count = 0
      for (const { id } of over) {
        const where = { sending: id as string, address: { not: null } }
        if ((await tables.change('deliveries', where, { address: null })) > 0) count += 1
      }
      return count
    },
  }

  async function hasFixed(sendingId: string): Promise<boolean> {
    return (await tables.find('batches', { sending: sendingId, state: 'fixed' }, { only: ['id'] })).length > 0
  }
}
