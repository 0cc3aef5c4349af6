import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { randomFrom } from '#tests/support/random.ts'
import type { AcceptedMail } from './accepted.ts'
import type { WebhookTarget } from './options.ts'

/** A report of the provider's, before it is signed. */
export interface ProviderEvent {
  /** `email.delivered` and its like. */
  type: string
  created_at: string
  data: Record<string, unknown>
}

/** A report on a mail as Resend documents it; `more` is what the kind adds, such as `bounce`. */
export function eventOf(mail: AcceptedMail, type: string, at: Date, more: Record<string, unknown> = {}): ProviderEvent {
  const { id, from, to, subject, tags, acceptedAt } = mail
  const about = { email_id: id, message_id: `<${id}@double.example>`, created_at: acceptedAt, from, to, subject, tags }
  return { type, created_at: at.toISOString(), data: { ...about, ...more } }
}

/** The headers of a message as Svix signs it: its id, the time in seconds, and `v1,` with the HMAC-SHA256 of all three. */
export function signedHeaders(body: string, secret: string, id: string, at: Date): Record<string, string> {
  const seconds = Math.floor(at.getTime() / 1000)
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'content-type': 'application/json', 'svix-id': id, 'svix-timestamp': String(seconds), 'svix-signature': `v1,${signature}` }
}

interface Message {
  id: string
  event: ProviderEvent
  target: WebhookTarget
}

/** Sends reports: at least once, and in any order when it is told so. */
export interface WebhookSender {
  /** Gives a report out; with `shuffleSeed` it waits for `flush`. */
  send(event: ProviderEvent, target: WebhookTarget): void
  /** Sends what waits, and ends when everything has been answered or given up. Answers how many messages were answered with 2xx. */
  flush(): Promise<number>
  /** Gives up what is under way. */
  stop(): void
}

const mostTries = 8

/** A sender that signs with this secret and the system's clock, as receivers check it. */
export function webhookSender(secret: string): WebhookSender {
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  let waiting: Message[] = []
  let answered = 0

  async function deliver({ id, event, target }: Message): Promise<void> {
    const body = JSON.stringify(event)
    await wait(target.delayMs ?? 0)
    for (let tries = 0; tries < mostTries && !stopping.signal.aborted; tries += 1) {
      const headers = signedHeaders(body, secret, id, new Date())
      const response = await fetch(target.url, { method: 'POST', headers, body, signal: stopping.signal }).catch(() => null)
      await response?.arrayBuffer().catch(() => null)
      if (response?.ok) return void (answered += 1)
      await wait(target.retryMs ?? 200)
    }
  }
  const start = (message: Message) => {
    const run: Promise<void> = deliver(message).finally(() => underWay.delete(run))
    underWay.add(run)
  }
  return {
    send: (event, target) => {
      const message = { id: `msg_${randomUUID().replaceAll('-', '')}`, event, target }
      for (let time = 0; time < (target.times ?? 1); time += 1)
        if (target.shuffleSeed === undefined) start(message)
        else waiting.push(message)
    },
    flush: async () => {
      const random = randomFrom(waiting[0]?.target.shuffleSeed ?? 0)
      const shuffled = waiting.map((message) => ({ message, order: random.next() })).toSorted((a, b) => a.order - b.order)
      waiting = []
      for (const { message } of shuffled) start(message)
      while (underWay.size > 0) await Promise.all(underWay)
      return answered
    },
    stop: () => stopping.abort(),
  }
}
