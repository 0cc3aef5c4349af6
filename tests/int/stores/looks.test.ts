import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedHelpline } from '#cms/domain/published/facts.ts'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { valid } from '#tests/support/hub/documents.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  await hub.settings()
})
afterAll(() => hub?.stop())

const settings = (as: 'admin' | 'editor', body: object) => hub.call('POST', '/api/globals/site-settings', { as, body })
const stored = async () => (await hub.payload.findGlobal({ slug: 'site-settings', depth: 0 })).brand

test('an administrator publishes colours, and no colour that nobody can read', async () => {
  const good = await settings('admin', { brand: { mainColour: '#1f5f6b' }, _status: 'published' })
  expect(good.status).toBe(200)
  expect(await stored()).toMatchObject({ mainColour: '#1f5f6b', typeface: 'hub' })

  const refused = await settings('admin', { brand: { mainColour: '#ffcc00' }, _status: 'published' })
  expect([refused.status, faultsOf(refused)]).toEqual([
    400,
    [
      expect.stringMatching(
        /^brand\.mainColour: The main colour #ffcc00 reaches 1\.4:1 against the page; text needs 4\.5:1\. Choose a darker one/,
      ),
    ],
  ])
  expect(await stored()).toMatchObject({ mainColour: '#1f5f6b' })
})

test('nor by a way round the form: a job, or a draft that is published later', async () => {
  const byJob = hub.payload.updateGlobal({ slug: 'site-settings', data: { brand: { parentsColour: '#ffffff' }, _status: 'published' } })
  await expect(byJob).rejects.toThrow(/field is invalid/)
  const draft = await hub.call('POST', '/api/globals/site-settings?draft=true', { as: 'admin', body: { brand: { mainColour: '#eeeeee' } } })
  expect(draft.status).toBe(200)
  expect((await settings('admin', { brand: { mainColour: '#eeeeee' }, _status: 'published' })).status).toBe(400)
  expect(await stored()).toMatchObject({ mainColour: '#1f5f6b' })
})

test('an editor changes neither looks nor where “Exit this page” leads', async () => {
  await settings('editor', { brand: { mainColour: '#000000', typeface: 'serif' }, exitUrl: 'https://example.org/', _status: 'published' })
  expect(await stored()).toMatchObject({ mainColour: '#1f5f6b', typeface: 'hub' })
  expect((await hub.payload.findGlobal({ slug: 'site-settings', depth: 0 })).exitUrl).toBe('https://www.bbc.co.uk/weather')
})

test('hours of a help line are kept and read back, and are refused when they end before they begin', async () => {
  const create = (opening: object) => hub.call('POST', '/api/helplines', { as: 'editor', body: { ...valid.helplines(), opening } })
  const stretches = [{ days: ['monday', 'friday'], from: '08:45', until: '17:30' }]
  const made = await create({ kind: 'hours', stretches, bankHolidays: 'closed' })
  expect(made.status).toBe(201)
  const { id } = (made.body as { doc: { id: string } }).doc
  const raw = await hub.payload.findByID({ collection: 'helplines', id, depth: 0 })
  expect(publishedHelpline(raw as never)).toMatchObject({ ok: true, value: { opening: { stretches, isClosedOnBankHolidays: true } } })

  const refused = await create({ kind: 'hours', stretches: [{ ...stretches[0], until: '08:00' }] })
  expect([refused.status, faultsOf(refused)]).toEqual([
    400,
    [expect.stringMatching(/^opening\.stretches\.0\.until: .* must be later than the beginning/)],
  ])
})
