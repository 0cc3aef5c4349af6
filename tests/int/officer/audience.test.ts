import { afterAll, beforeAll, expect, it } from 'vitest'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { aBulletin, openOfficerHub, type OfficerHub } from '#tests/support/officer/officer-hub.ts'

let hub: OfficerHub
beforeAll(async () => void (hub = await openOfficerHub()))
afterAll(() => hub?.stop())

const [first, second] = aBulletin().editions
const change = (id: string, values: object) => hub.call('PATCH', `/api/bulletins/${id}`, { as: 'author', body: values })
const narrowed = { editions: [{ ...first, segment: { sectors: ['health'] } }, second] }
const rows = async (sending: string) =>
  (await hub.payload.count({ collection: 'deliveries', where: { sending: { equals: sending } } })).totalDocs
const sendingOf = async (id: string) =>
  (await hub.payload.find({ collection: 'sendings', where: { bulletin: { equals: id } }, depth: 0 })).docs[0]!

it('whom it goes to, changed in the moment between Send and the ledger, is written down for nobody', async () => {
  const id = await hub.bulletin('author')
  const { body } = await hub.act(id, 'send', 'editor', { digest: await hub.approve(id) })
  await change(id, narrowed)
  await hub.round()
  const sending = await sendingOf(id)
  expect([sending.id, sending.state, await rows(sending.id)]).toEqual([body.sendingId, 'stopped', 0])
  expect(sending.stateReason).toContain('whom it goes to was changed')
})

it('what waits goes on with a newly approved text, and not for others than were frozen', async () => {
  const id = await hub.bulletin('author')
  const at = new Date(hub.clock.now.getTime() + 60 * 60 * 1000).toISOString()
  await hub.act(id, 'send', 'editor', { digest: await hub.approve(id), at })
  await hub.round()
  await change(id, narrowed)
  hub.clock.now = new Date(Date.parse(at) + 1000)
  await hub.round()
  expect((await sendingOf(id)).state).toBe('waiting')
  await hub.approve(id)
  const refused = await hub.act(id, 'resume', 'editor')
  expect([refused.status, faultsOf(refused)[0]]).toEqual([409, expect.stringContaining('is for others since its recipients were frozen')])
  await change(id, { editions: [{ ...first, subject: 'Mended' }, second] })
  expect((await hub.act(id, 'resume', 'editor')).status, 'not approved').toBe(409)
  await hub.approve(id)
  expect((await hub.act(id, 'resume', 'editor')).status).toBe(200)
  expect((await sendingOf(id)).state).toBe('sending')
})
