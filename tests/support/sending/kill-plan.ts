import type { SenderTools } from '#cms/jobs/send-bulletins/ports.ts'

/** The steps of a sender at which it can be killed. */
export const killSteps = [
  'before-claim',
  'after-claim',
  'before-fix',
  'after-fix',
  'before-call',
  'during-call',
  'after-reply',
  'after-record',
] as const
export type KillStep = (typeof killSteps)[number]

/** At which step, and the how-manieth time it comes there. */
export interface KillPlan {
  step: KillStep
  time: number
}

/** A sender that kills its own process, as a power cut would, when it comes to a step for the n-th time. */
export function withKill(tools: SenderTools, plan: KillPlan | null): SenderTools {
  if (plan === null) return tools
  let times = 0
  const at = (step: KillStep) => {
    if (step === plan.step && ++times === plan.time) process.kill(process.pid, 'SIGKILL')
  }
  const { ledger, sender } = tools
  return {
    ...tools,
    ledger: {
      ...ledger,
      claim: async (...args) => {
        at('before-claim')
        const batch = await ledger.claim(...args)
        if (batch) at('after-claim')
        return batch
      },
      fix: async (...args) => {
        at('before-fix')
        const isMine = await ledger.fix(...args)
        at('after-fix')
        return isMine
      },
      beginAttempt: async (...args) => {
        const mayCall = await ledger.beginAttempt(...args)
        at('before-call')
        return mayCall
      },
      settle: async (...args) => {
        await ledger.settle(...args)
        at('after-record')
      },
    },
    sender: {
      ...sender,
      send: async (...args) => {
        const reply = sender.send(...args)
        if (plan.step === 'during-call') setTimeout(() => at('during-call'), 8)
        const answer = await reply
        at('after-reply')
        return answer
      },
    },
  }
}
