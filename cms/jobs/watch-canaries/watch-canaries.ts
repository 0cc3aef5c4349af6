import { canaryAlarms, watchedSince } from '#cms/domain/delivery/canary-alarm.ts'
import type { CanaryWatch } from './ports.ts'

/**
 * Tells everybody who publishes, once for each sending, that watched mailboxes did not get it; answers how many sendings were told of. A mail
 * that cannot be sent is thrown at the end, and tried again when its claim has ended.
 */
export async function watchCanaries(watch: CanaryWatch, now: Date): Promise<number> {
  let count = 0
  const faults: unknown[] = []
  for (const alarm of canaryAlarms(await watch.undelivered(watchedSince(now)), now)) {
    if (!(await watch.claim(alarm.sendingId, now))) continue
    try {
      await watch.tell(alarm)
      await watch.told(alarm.sendingId, now)
      count += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} alarms could not be mailed and are tried again: ${faults.join('; ')}`)
  return count
}
