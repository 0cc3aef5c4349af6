import { createHash } from 'node:crypto'

/** What the provider answers, whatever the way it is sent. */
export interface Answer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

/** How long the provider remembers a key, in milliseconds. */
const memoryMs = 24 * 60 * 60 * 1000

const conflict = (name: string, message: string): Answer => ({ status: 409, body: { statusCode: 409, name, message } })

/** Answers calls by their idempotency keys. */
export interface KeptKeys {
  /**
   * The kept answer, a 409, or `null` for a call that is new. A new one holds its key until `end` is called with what was answered; only an
   * answer 2xx is remembered.
   */
  begin(key: string, body: string): Answer | null
  end(key: string, answer: Answer): void
}

/** No keys yet. They last for 24 hours of this clock. */
export function keptKeys(now: () => Date): KeptKeys {
  const keys = new Map<string, { digest: string; since: number; answer: Answer | null }>()
  return {
    begin: (key, body) => {
      const digest = createHash('sha256').update(body).digest('base64')
      const kept = keys.get(key)
      if (kept && kept.answer === null)
        return conflict('concurrent_idempotent_requests', 'Another request with the same idempotency key is in progress.')
      if (kept && now().getTime() - kept.since < memoryMs) {
        if (kept.digest === digest) return kept.answer
        return conflict('invalid_idempotent_request', 'This idempotency key was already used with another request body.')
      }
      keys.set(key, { digest, since: now().getTime(), answer: null })
      return null
    },
    end: (key, answer) => {
      const kept = keys.get(key)
      if (kept && answer.status < 300) keys.set(key, { ...kept, answer })
      else keys.delete(key)
    },
  }
}
