import type { SeenRate } from '#cms/domain/delivery/seen-rate.ts'
import type { Tables } from '../ledger/tables/tables.ts'

/** The turns at one provider's account, as all processes on a store see them. */
export interface SharedTurns {
  /**
   * Takes the turn of a call that counts as begun `agoMs` ago, if no other began within `apartMs` before it; `null` when it was taken, else
   * how long ago the other one began. Milliseconds.
   */
  take(agoMs: number, apartMs: number): Promise<number | null>
  /** Tells the others of a call that began at this moment without a turn. Never fails: it is a courtesy. */
  mark(): void
  /** What another process has seen of the rate within the last minute; `null` when nobody is at work. */
  rate(): Promise<SeenRate | null>
  /** Tells the others of the rate, now and then. Never fails. */
  saw(rate: SeenRate): void
}

const rateLifetimeMs = 60_000
const toldEachMs = 10_000

/**
 * Turns as claims of work in the store: each is one conditional statement on one row, so the database decides between two processes.
 * `account` names what shares a rate. Clocks of several machines have to agree within a few milliseconds; where they do not, refusals of
 * the provider are what is left to learn from.
 */
export function openSharedTurns(tables: Tables, account: string, now: () => number = Date.now): SharedTurns {
  const id = `pace:${account}`
  const rates = `pace-rate:${account}:`
  const told = { words: '', atMs: -Infinity }
  const courtesy = (work: Promise<unknown>) => void work.catch(() => {})

  const take = async (agoMs: number, apartMs: number): Promise<number | null> => {
    const startMs = Math.round(now() - agoMs)
    const at = new Date(startMs)
    const free = { id, at: { atMost: new Date(startMs - Math.floor(apartMs)) } }
    if ((await tables.change('job-claims', free, { at })) === 1) return null
    const [last] = await tables.find('job-claims', { id })
    if (!last) return (await tables.add('job-claims', [{ id, at }])) === 1 ? null : take(agoMs, apartMs)
    const lastMs = (last.at as Date).getTime()
    // Further ahead than a turn is nobody's call: a clock went back, here or there.
    const isNonsense = lastMs > startMs + apartMs
    if (isNonsense && (await tables.change('job-claims', { id, at: { in: [last.at] } }, { at })) === 1) return null
    return Math.max(0, now() - lastMs)
  }

  return {
    take,
    mark: () => {
      const at = new Date(now())
      courtesy(tables.change('job-claims', { id, at: { atMost: at } }, { at }))
    },
    async rate() {
      const where = { id: { above: rates, atMost: `${rates}~` }, at: { above: new Date(now() - rateLifetimeMs) } }
      const newest = (await tables.find('job-claims', where, { sort: 'at' })).at(-1)
      const [limit, windowMs] = String(newest?.id ?? '')
        .slice(rates.length)
        .split('/')
        .map(Number)
      return limit && windowMs ? { limit, windowMs } : null
    },
    saw({ limit, windowMs }) {
      const words = `${limit}/${windowMs}`
      if (told.words === words && now() - told.atMs < toldEachMs) return
      Object.assign(told, { words, atMs: now() })
      const at = new Date(now())
      const row = { id: `${rates}${words}`, at }
      const put = async () => {
        if ((await tables.add('job-claims', [row])) === 0) await tables.change('job-claims', { id: row.id }, { at })
      }
      courtesy(put())
    },
  }
}
