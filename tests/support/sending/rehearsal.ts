import type { ActionAnswer } from '#cms/jobs/send-bulletins/actions/answer.ts'
import { sendingProgress, type SendingProgress } from '#cms/jobs/send-bulletins/progress.ts'
import { scriptedSender, workOnce, type ScriptedSender } from './scripted-sender.ts'
import { openSendingKit, type SendingKit } from './sending-kit.ts'
import { addSubscribers, manySubscribers } from './subscribers.ts'

/** When rehearsals begin. */
export const noon = new Date('2026-12-01T12:00:00Z')

/** So many hours after noon. */
export const hours = (count: number): Date => new Date(noon.getTime() + count * 60 * 60 * 1000)

/** A sending kit with a few people on both of its lists, and a provider that takes notes. */
export interface Rehearsal extends SendingKit {
  sender: ScriptedSender
  /** Begins again at noon with another provider; what is stored stays. */
  begin(): void
  /** One round of the worker. */
  work(): Promise<void>
  /** Addresses that were handed to the provider, in their order. */
  sentTo(): string[]
  progressOf(sendingId: string): Promise<SendingProgress>
  /** How many people are in each state. */
  countsOf(sendingId: string): Promise<SendingProgress['states']>
  bulletinOf(sendingId: string): Promise<string>
}

/** Opens a kit of its own for a test file, with this many people. */
export async function openRehearsal(people: number): Promise<Rehearsal> {
  const kit = await openSendingKit()
  await addSubscribers(kit.payload, manySubscribers(people, ['practitioners', 'schools']))
  const self: Rehearsal = {
    ...kit,
    sender: scriptedSender(),
    begin: () => {
      self.sender = scriptedSender()
      kit.clock.set(noon)
    },
    work: () => workOnce(kit, self.sender),
    sentTo: () => self.sender.calls.flatMap(({ messages }) => messages.map(({ to }) => to)),
    progressOf: (sendingId) => sendingProgress(kit.tools, { sendingId, startedAt: noon }),
    countsOf: async (sendingId) => (await self.progressOf(sendingId)).states,
    bulletinOf: async (sendingId) => (await kit.ledger.facts(sendingId))!.bulletinId,
  }
  self.begin()
  return self
}

/** The sending that an action began or changed. @throws Error with the words of a refusal */
export function sendingOf(answer: ActionAnswer): string {
  if (!answer.ok) throw new Error(answer.words)
  return answer.sendingId
}
