import { APIError, Forbidden, type Endpoint, type PayloadRequest } from 'payload'
import { personOf } from '#cms/access/person.ts'
import { currentHold, setHold } from '#cms/adapters/payload/hold-switch.ts'
import { mayPublish } from '#cms/domain/access/roles.ts'
import { readHoldWish } from '#cms/domain/hold/read-hold.ts'
import type { SendingStore } from '#cms/jobs/send-bulletins/store.ts'
import { officerTools } from './bulletins/tools.ts'
import { bodyOf, conflict } from './publishing/request.ts'

/** `GET /api/hold`: for everybody who is signed in, since the bar stands on every screen. */
async function showHold(req: PayloadRequest): Promise<Response> {
  if (!req.user) throw new Forbidden(req.t)
  return Response.json({ ...(await currentHold(req.payload)), mayChange: mayPublish(personOf(req)) })
}

/**
 * `POST /api/hold { on, reason }`: stops all that leaves, or lets it go on. What fell due meanwhile does not go by itself: whatever was
 * under way or due is set to wait for a person before the hold ends (promise 8).
 */
async function changeHold(req: PayloadRequest): Promise<Response> {
  if (!mayPublish(personOf(req))) throw new Forbidden(req.t)
  const wish = readHoldWish(await bodyOf(req))
  if (!wish.ok) throw new APIError(wish.message, 400, undefined, true)
  const { payload } = req
  const hold = await currentHold(payload)
  if (hold.isOn === wish.isOn)
    throw conflict(wish.isOn ? `Everything is on hold already: ${hold.reason}` : 'Nothing is on hold. Open this page again.')

  const { clock, store } = officerTools(req)
  const at = clock.now()
  const waiting = wish.isOn ? 0 : await setWaiting(store, at, hold.reason)
  const person = { id: String(req.user!.id), name: String(req.user!.name ?? req.user!.email) }
  await setHold(payload, { ...wish, now: at, person, req })
  return Response.json({ ...(await currentHold(payload)), waiting, mayChange: true })
}

/** Sets every sending that is under way or has fallen due to wait for a person. Answers how many. */
async function setWaiting(store: SendingStore, now: Date, why: string): Promise<number> {
  let count = 0
  for (const { sendingId, state, at } of await store.inStates(['scheduled', 'sending'])) {
    if (state === 'scheduled' && at > now) continue
    const reason = `It was due while everything was on hold: “${why}”`
    if (await store.move(sendingId, state, 'waiting', { reason, now })) count += 1
  }
  return count
}

/** The one switch that stops bulletins, tweets and partner notices. */
export const holdEndpoints: Endpoint[] = [
  { path: '/hold', method: 'get', handler: showHold },
  { path: '/hold', method: 'post', handler: changeHold },
]
