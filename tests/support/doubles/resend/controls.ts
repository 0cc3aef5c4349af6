import type { AcceptedMail } from './accepted.ts'
import type { Call } from './call.ts'
import type { Behaviour, Fault } from './options.ts'
import type { ResendState } from './state.ts'
import { eventOf } from './webhooks.ts'

/** What tests ask of a double, in this process or in one of its own. */
export interface ResendControls {
  /** Every mail that was taken, in order. */
  accepted(): Promise<AcceptedMail[]>
  /** How often a mail of each row was taken; rows are told by the tag `row`. */
  timesByRow(): Promise<Record<string, number>>
  calls(): Promise<Call[]>
  /** The next calls meet these faults, one each; those planned before come first. */
  plan(...faults: Fault[]): Promise<void>
  /** Changes what is named and leaves the rest. */
  change(behaviour: Behaviour): Promise<void>
  /** Reports on the newest mail of a row, by webhook. `more` adds to `data`, `at` is the event's own time. */
  report(row: string, type: string, more?: Record<string, unknown>, at?: string): Promise<void>
  /** Sends reports that wait and ends when all were answered; answers how many were, since the start. */
  flush(): Promise<number>
  /** Forgets what was taken and called; keys are kept. */
  forget(): Promise<void>
}

/** Answers from a state in this process. */
export function localControls(state: ResendState): ResendControls {
  const { mails, calls, faults, webhooks, behaviour } = state
  return {
    accepted: async () => [...mails.all],
    timesByRow: async () => {
      const times: Record<string, number> = {}
      for (const { row } of mails.all) if (row !== null) times[row] = (times[row] ?? 0) + 1
      return times
    },
    calls: async () => [...calls],
    plan: async (...planned) => faults.plan(planned),
    change: async (changes) => {
      Object.assign(behaviour, changes)
      if (changes.chances !== undefined) faults.chances(changes.chances)
    },
    report: async (row, type, more, at) => {
      const mail = mails.all.findLast((candidate) => candidate.row === row)
      if (!mail) throw new Error(`No mail of the row "${row}" was taken, so nothing can be reported of it.`)
      if (!behaviour.webhook) throw new Error('The double knows no address for reports. Give it one with change({ webhook: { url } }).')
      webhooks.send(eventOf(mail, type, at === undefined ? state.now() : new Date(at), more), behaviour.webhook)
    },
    flush: () => webhooks.flush(),
    forget: async () => {
      mails.all.length = 0
      calls.length = 0
    },
  }
}

/** The names of everything that can be asked. */
const names = ['accepted', 'timesByRow', 'calls', 'plan', 'change', 'report', 'flush', 'forget'] as const satisfies (keyof ResendControls)[]

/** Below this path a double takes questions of tests, each a POST of its arguments. */
export const controlPath = '/_double/'

/** Asks a double that runs in another process. */
export function remoteControls(baseUrl: string): ResendControls {
  const ask = async (name: string, args: unknown[]): Promise<unknown> => {
    const response = await fetch(`${baseUrl}${controlPath}${name}`, { method: 'POST', body: JSON.stringify(args) })
    if (!response.ok) throw new Error(`The double could not be asked for "${name}": ${await response.text()}`)
    const text = await response.text()
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
  return Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => ask(name, args)])) as unknown as ResendControls
}

/** Answers a question that came over HTTP. */
export async function answerControl(controls: ResendControls, name: string, args: unknown): Promise<string> {
  const known = names.find((candidate) => candidate === name)
  if (!known) throw new Error(`There is nothing called "${name}" to be asked.`)
  const result = await (controls[known] as (...args: unknown[]) => Promise<unknown>)(...(args as unknown[]))
  return result === undefined ? '' : JSON.stringify(result)
}
