import { variantKey } from '#cms/domain/bulletin/variant.ts'
import { chooseRecipients } from '#cms/domain/subscriber/choose-recipients.ts'
import type { Candidate, EditionAudience } from '#cms/domain/subscriber/candidate.ts'
import { suppressionWords } from '#cms/domain/subscriber/exclusion-words.ts'
import { whyWatched } from '#cms/domain/subscriber/why-you-get-this.ts'
import type { SendingTools } from './ports.ts'
import type { LedgerRow, NewBatch, NewRow, NewSending } from './store.ts'

/** Recipients in one call to the provider, at most. */
const batchSize = 100
/** A freezing whose worker died is taken up by another after this. Milliseconds. */
const claimMs = 60_000

type Sending = Pick<NewSending, 'sendingId' | 'bulletinId' | 'title' | 'at'>
type Tools = Pick<SendingTools, 'store' | 'settings' | 'clock' | 'newId'>

/** The claim was lost: another worker goes on with it, or a person stopped it. */
class LostClaim extends Error {}

/** Ledger rows of one page of candidates. */
export function rowsOf(editions: readonly EditionAudience[], candidates: readonly Candidate[]): NewRow[] {
  const { recipients, exclusions } = chooseRecipients(editions, candidates)
  const common = ({ address, addressHash, subscriberId }: Candidate) => ({ address, addressHash, subscriberId, isCanary: false })
  return [
    ...recipients.map(({ candidate, choice }): NewRow => ({
      ...common(candidate),
      variant: variantKey(choice.variant),
      reason: choice.reason,
      state: 'waiting',
    })),
    ...exclusions.map(({ candidate, choice }): NewRow => ({
      ...common(candidate),
      variant: variantKey(choice.variant),
      reason: '',
      state: 'excluded',
      why: choice.why,
    })),
  ]
}

/** Watched mailboxes get the copy with everything in it. One that is suppressed is told apart like anybody. */
async function canaryRows({ store, settings }: Tools, editions: readonly EditionAudience[]): Promise<NewRow[]> {
  const { canaries } = await settings.read()
  const suppressed = await store.suppressed(canaries.map(({ addressHash }) => addressHash))
  const variant = variantKey({ editions: editions.map(({ key }) => key), withPaid: true })
  return canaries.map(({ address, addressHash }): NewRow => {
    const row = { address, addressHash, subscriberId: null, variant, reason: whyWatched, isCanary: true }
    const why = suppressed.get(addressHash)
    return why === undefined ? { ...row, state: 'waiting' } : { ...row, state: 'excluded', why: suppressionWords(why) }
  })
}

/** Cuts the rows that wait into batches; those of watched mailboxes go in a batch of their own. */
async function cutIntoBatches({ store, newId }: Tools, sending: Sending, renew: () => Promise<void>): Promise<void> {
  await store.clearBatches(sending.sendingId)
  let number = 0
  const keep = async (rows: readonly LedgerRow[]): Promise<void> => {
    const batches: NewBatch[] = []
    for (let at = 0; at < rows.length; at += batchSize) {
      number += 1
      batches.push({ batchId: newId(), number, rowIds: rows.slice(at, at + batchSize).map(({ rowId }) => rowId) })
    }
    await renew()
    await store.addBatches(sending, batches, sending.at)
  }
  const watched: LedgerRow[] = []
  let rest: LedgerRow[] = []
  for await (const page of store.rowsChosen(sending.sendingId, { state: 'waiting' })) {
    watched.push(...page.filter(({ isCanary }) => isCanary))
    rest.push(...page.filter(({ isCanary }) => !isCanary))
    const whole = rest.length - (rest.length % batchSize)
    if (whole > 0) await keep(rest.slice(0, whole))
    rest = rest.slice(whole)
  }
  await keep(rest)
  await keep(watched)
}

/** Marks what goes out with this sending in the ledgers it comes from, so that it is not sent from there as well. */
async function handOn({ store }: Tools, sending: Sending): Promise<void> {
  for await (const page of store.rows(sending.sendingId)) {
    const hashes = page.filter(({ state }) => state === 'waiting').map(({ addressHash }) => addressHash)
    await store.handOn(sending, hashes, `Goes out with “${sending.title}”.`)
  }
}

/**
 * Writes the recipients of a sending into the ledger and cuts them into batches; true when it is done. Killed half-way it is done again:
 * no row is added twice, and batches are made anew. Without `editions` the rows are there already (of those left over, of a correction).
 */
export async function freeze(
  tools: Tools,
  sending: Sending,
  { editions, isRest, worker }: { editions: readonly EditionAudience[] | null; isRest: boolean; worker: string },
): Promise<boolean> {
  const { store, clock } = tools
  const renew = async () => {
    if (!(await store.claimFreezing(sending.sendingId, worker, clock.now(), claimMs))) throw new LostClaim()
  }
  try {
    await renew()
    if (editions) {
      await store.addRows(sending, await canaryRows(tools, editions))
      for await (const page of store.candidates(editions.map(({ listId }) => listId))) {
        await renew()
        await store.addRows(sending, rowsOf(editions, page))
      }
    } else if (isRest) await handOn(tools, sending)
    await cutIntoBatches(tools, sending, renew)
    return await store.endFreezing(sending.sendingId, worker, clock.now())
  } catch (fault) {
    if (fault instanceof LostClaim) return false
    throw fault
  }
}
