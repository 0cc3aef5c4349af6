import { expect } from 'vitest'
import type { ResendDouble } from '../doubles/resend.ts'
import type { Random } from '../random.ts'
import { killSteps, type KillPlan } from './kill-plan.ts'
import type { SendingKit } from './sending-kit.ts'
import { startSender, type SenderProcess } from './start-sender.ts'

/** A claim in these tests ends after this, so that a killed sender's work is taken up soon; calls are given up before. */
const quick = process.env.TEST_MONGODB_URL ? { leaseMs: 5000, timeoutMs: 3000 } : { leaseMs: 1500, timeoutMs: 1000 }

/** A sender process that works on everything open in a kit's store. */
export function senderOf(kit: SendingKit, double: ResendDouble, more: { kill?: KillPlan; clockFile?: string } = {}): SenderProcess {
  const { dataDir, databaseUrl, lists, bulletins } = kit
  const orders = { dataDir, databaseUrl, lists, baseUrl: double.baseUrl, bulletinIds: [...bulletins.keys()], ...quick }
  return startSender({ ...orders, kill: more.kill ?? null, clockFile: more.clockFile })
}

/** What holds of every ledger when all is over: the provider has every accepted row once, and of the others at most one copy and no claim. */
export async function expectOnce(kit: SendingKit, double: ResendDouble, sendingId: string, said: string): Promise<void> {
  const times = await double.timesByRow()
  const rows = await kit.rowsOf(sendingId)
  const wrong = rows.filter(({ rowId, state }) => {
    const count = times[rowId] ?? 0
    return state === 'accepted' ? count !== 1 : state === 'unconfirmed' ? count > 1 : count !== 0
  })
  const shown = wrong.slice(0, 5).map(({ rowId, state }) => `${state} and taken ${times[rowId] ?? 0} times`)
  expect(shown, said).toEqual([])
  const open = rows.filter(({ state }) => state === 'waiting').length
  expect(open, `${said}: rows that nobody sent`).toBe(0)
}

/**
 * Kills senders in the middle of sendings, at each step in turn and at instants by chance, and looks at the ledger of each when a last
 * sender has finished it. Answers how many kills met a sender at work.
 */
export async function killRounds(kit: SendingKit, double: ResendDouble, kills: number, random: Random, said: string): Promise<number> {
  let done = 0
  while (done < kills) {
    const sendingId = await kit.start()
    for (let inThis = 0; inThis < 8 && done < kills; inThis++) {
      const isAtStep = inThis % 2 === 0 || done < killSteps.length
      const step = killSteps[done % killSteps.length]!
      const sender = senderOf(kit, double, isAtStep ? { kill: { step, time: random.between(1, 2) } } : {})
      await sender.started
      if (isAtStep) {
        const over = await Promise.race([sender.ended.then(() => false), sender.over.then(() => true)])
        if (over) {
          await sender.kill()
          break
        }
      } else {
        await new Promise((resolve) => setTimeout(resolve, random.between(0, 700)))
        await sender.kill()
      }
      done += 1
    }
    const last = senderOf(kit, double)
    await last.over
    await last.kill()
    await expectOnce(kit, double, sendingId, `${said}, after ${done} kills`)
    expect((await kit.ledger.facts(sendingId))?.state, said).toBe('done')
  }
  return done
}
