import { formatDay } from '../words/day.ts'

/** How long a backup may hold what was erased from the hub (promise 12). Days. */
const backupDays = 30

const dayMs = 24 * 60 * 60 * 1000
const dayOf = (at: Date) => formatDay(at.toISOString())

/** What is left of an erased person in copies of the hub: each that is known, with the day by which it has to go, and the rule for others. */
export function backupWords(copies: readonly { path: string; madeAt: Date }[], now: Date): string[] {
  const known = copies
    .toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime())
    .map(({ path, madeAt }) => {
      const endsAt = new Date(madeAt.getTime() + backupDays * dayMs)
      const until = endsAt > now ? `Delete it by ${dayOf(endsAt)}.` : `It is older than ${backupDays} days: delete it now.`
      return `DATA_DIR/${path}, made ${dayOf(madeAt)}, may hold the address. ${until}`
    })
  const last = dayOf(new Date(now.getTime() + backupDays * dayMs))
  return [...known, `Copies and exports kept elsewhere may hold it too: delete those made before now by ${last}.`]
}
