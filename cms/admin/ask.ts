import { faultOf } from './fault-of.ts'

/** What the hub answered, or what went wrong in words for the person who asked. */
export type Asked<Answer> = { ok: true; answer: Answer } | { ok: false; fault: string; status: number }

/** Asks the hub's own interface: a GET, or a POST when there is a body. Never throws. */
export async function ask<Answer>(path: string, body?: object): Promise<Asked<Answer>> {
  const response = await fetch(path, {
    credentials: 'same-origin',
    ...(body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null)
  if (!response) return { ok: false, status: 0, fault: 'The hub could not be reached. Check your connection, then try again.' }
  if (!response.ok)
    return {
      ok: false,
      status: response.status,
      fault: await faultOf(response, 'Something went wrong on our side. Try again in a minute.'),
    }
  return { ok: true, answer: (await response.json()) as Answer }
}
