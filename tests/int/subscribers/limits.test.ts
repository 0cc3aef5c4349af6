import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { describe, expect, it } from 'vitest'
import { aWish, openSubscribing } from '#tests/support/subscribing.ts'

const side = openSubscribing()

async function newProof(change: (challenge: Challenge) => void = () => {}): Promise<string> {
  const answer = await fetch(`${side.site.url}/api/public/challenge`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const challenge = (await answer.json()) as Challenge
  change(challenge)
  const solution = await solveChallenge({ challenge, deriveKey })
  return btoa(JSON.stringify({ challenge, solution }))
}

let addresses = 0
/** Asks from one network, each time for another address, with or without proof of work. */
const ask = async (from: string, proof = '') => {
  const answer = await side.site.send('subscriptions', { ...aWish, address: `limit-${(addresses += 1)}@example.org`, proof }, { from })
  return answer.status
}

describe('one network may ask', () => {
  it('five times an hour without proof of work, and others are not stopped by it', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 7; n += 1) statuses.push(await ask('203.0.113.5'))
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429])
    expect(await ask('203.0.113.6')).toBe(303)
  })

  it('more often with it: each proof counts once, and for nobody who did less work', async () => {
    const from = '203.0.113.7'
    for (let n = 0; n < 5; n += 1) await ask(from)
    expect(await ask(from)).toBe(429)
    const proof = await newProof()
    expect(await ask(from, proof)).toBe(303)
    expect(await ask(from, proof), 'used before').toBe(429)
    const easier = await newProof(({ parameters }) => (parameters.cost = 1))
    const later = await newProof(({ parameters }) => (parameters.expiresAt = 4_000_000_000))
    for (const bad of [easier, later, 'nonsense', btoa('{}'), btoa('null'), 'x'.repeat(5000)]) expect(await ask(from, bad)).toBe(429)
    expect(await ask(from, await newProof())).toBe(303)
  })

  it('not for ever with it, either', async () => {
    const from = '203.0.113.8'
    const statuses: number[] = []
    for (let n = 0; n < 32; n += 1) statuses.push(await ask(from, await newProof()))
    expect(statuses.filter((status) => status === 303)).toHaveLength(30)
    expect(statuses.slice(30)).toEqual([429, 429])
  })

  it('for one address once an hour: the rest is answered the same and mails nothing', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1)
      statuses.push((await side.site.send('subscriptions', { ...aWish, address: 'bombed@example.org' })).status)
    expect(statuses).toEqual([303, 303, 303, 303])
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await side.hub.outbox()).filter((mail) => mail.includes('bombed@example.org'))).toHaveLength(1)
  })

  it('for sixty links that open nothing, and is then not served pages', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 62; n += 1)
      statuses.push(
        (await fetch(`${side.site.url}/mail/unsubscribe/guess-${n}/`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status,
      )
    expect(statuses.filter((status) => status === 404)).toHaveLength(60)
    expect(statuses.slice(60)).toEqual([429, 429])
  })
})
