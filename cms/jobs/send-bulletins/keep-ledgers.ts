import { addressesEndAt, keysDieAt, noWaitAfter, textsEndAt } from '#cms/domain/delivery/deadlines.ts'
import type { SendingTools } from './ports.ts'

const unknown = 'Whether the provider took it is not known, and it has forgotten the call by now.'

/**
 * Ends what time has ended: calls of which nobody can learn any more what came, texts of sendings that are over, addresses in
 * old ledgers; and sets free what a clock that was wrong has claimed far into the future.
 * Needs no sender, and runs during a hold as well.
 */
export async function keepLedgers({ store, settings, clock }: Pick<SendingTools, 'store' | 'settings' | 'clock'>): Promise<void> {
  const now = clock.now()
  await store.freeFromFuture(noWaitAfter(now), now)
  for (const batch of await store.stale(keysDieAt(now), now)) await store.endStale(batch, unknown, now)
  await store.purge(textsEndAt(now), now)
  await store.forgetAddresses(addressesEndAt(now, (await settings.read()).addressDays))
}
