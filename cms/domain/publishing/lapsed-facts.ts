/** How many days a help line or claim counts as checked (the board's rule; `requirements` 7.4 gives 180). */
export const checkedForDays = 180

const day = 24 * 60 * 60 * 1000

/** True when nobody has checked a fact for more than `checkedForDays` days. `checkedOn` is a stored date. */
export function hasLapsed(checkedOn: unknown, now: Date): boolean {
  const checkedAt = new Date(String(checkedOn)).getTime()
  return Number.isNaN(checkedAt) || now.getTime() - checkedAt > checkedForDays * day
}
