import { haveSameAudience } from '#cms/domain/bulletin/bulletin-digest.ts'
import { isLapsed } from '#cms/domain/delivery/deadlines.ts'
import type { DueSending } from './ledger.ts'
import { freeze } from './freeze.ts'
import type { SendingTools } from './ports.ts'

/** A sending that an action began to store and did not finish is removed after this. Milliseconds. */
const abandonedAfterMs = 10 * 60 * 1000

const textChanged = 'What would go out is not what was approved: something in it has changed since. Look at it, approve it, then resume.'
const audienceChanged =
  'Nobody was written down and nothing was sent: whom it goes to was changed just after Send was pressed. Send it as a new bulletin.'
const lapsed = 'It fell due more than 24 hours ago. Look whether it is still right, then resume.'

type Opened = DueSending & { openedAt: Date }

/** Why a sending may not begin by itself, in an officer's words; `null` when it may. */
async function whyWait({ composer, approvals, hold, clock }: SendingTools, sending: DueSending): Promise<string | null> {
  const held = await hold.current()
  if (held) return `It fell due while everything that leaves was held: ${held.reason}`
  if (isLapsed(sending.at, clock.now())) return lapsed
  // Of a digest, of what is left over and of a last issue the text was approved with what they come from.
  if (sending.kind !== 'issue' && sending.kind !== 'correction') return null
  const composed = await composer.compose(sending.bulletinId)
  if (!composed.ok || composed.value.digest !== sending.digest) return textChanged
  return (await approvals.isApproved(sending.bulletinId, sending.digest)) ? null : textChanged
}

/** Moves a frozen sending on: to its time, into the hands of the senders, or to where it waits for a person. */
async function goOn(tools: SendingTools, sending: DueSending): Promise<void> {
  const { store, clock } = tools
  const now = clock.now()
  if (sending.at > now) {
    if (sending.state === 'freezing') await store.move(sending.sendingId, 'freezing', 'scheduled', { now })
    return
  }
  const reason = await whyWait(tools, sending)
  const to = reason === null ? 'sending' : 'waiting'
  await store.move(sending.sendingId, sending.state, to, { now, ...(reason !== null && { reason }) })
}

async function freezeAndGoOn(tools: SendingTools, sending: Opened, worker: string): Promise<void> {
  const { store, composer, clock } = tools
  const { sendingId, bulletinId, kind } = sending
  const [facts, templates] = [await store.facts(sendingId), await store.templates(sendingId)]
  if (!facts) return
  if (templates.length === 0) {
    if (clock.now().getTime() - sending.openedAt.getTime() > abandonedAfterMs) await store.abandon(sendingId)
    return
  }
  let editions = null
  if (kind === 'issue') {
    const composed = await composer.compose(bulletinId)
    if (!composed.ok) {
      const reason = `Nobody was written down and nothing was sent: the bulletin cannot be composed any more. ${composed.faults.join(' ')}`
      await store.move(sendingId, 'freezing', 'stopped', { reason, now: clock.now() })
      return
    }
    if (!haveSameAudience(composed.value.digest, facts.digest)) {
      await store.move(sendingId, 'freezing', 'stopped', { reason: audienceChanged, now: clock.now() })
      return
    }
    // Who gets it is what was sent for, whatever has been edited in the moment since.
    editions = sending.lists.flatMap((listId) => composed.value.editions.find((edition) => edition.listId === listId) ?? [])
  }
  if (await freeze(tools, facts, { editions, isRest: kind === 'rest', worker })) await goOn(tools, sending)
}

/** Sends nothing further during a hold: what is under way waits for a person. */
async function stopWhatIsHeld({ store, hold, clock }: SendingTools): Promise<void> {
  const held = await hold.current()
  if (!held) return
  const reason = `Everything that leaves is held: ${held.reason}`
  for (const { sendingId } of await store.inStates(['sending']))
    await store.move(sendingId, 'sending', 'waiting', { reason, now: clock.now() })
}

/**
 * Brings every sending one step on: freezes recipients, begins what is due, ends what is finished. Any number of workers may do so at once.
 * Faults are thrown at the end, so that one sending does not keep the others.
 */
export async function prepareSendings(tools: SendingTools, worker: string): Promise<void> {
  const { store, clock } = tools
  await stopWhatIsHeld(tools)
  const faults: unknown[] = []
  for (const sending of await store.inStates(['freezing', 'scheduled', 'sending'])) {
    try {
      if (sending.state === 'freezing') await freezeAndGoOn(tools, sending, worker)
      else if (sending.state === 'scheduled') await goOn(tools, sending)
      else if ((await store.openBatches(sending.sendingId)) === 0)
        await store.move(sending.sendingId, 'sending', 'done', { now: clock.now() })
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `Sendings could not be prepared and are tried again: ${faults.join('; ')}`)
}
