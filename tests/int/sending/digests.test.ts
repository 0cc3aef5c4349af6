import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSentIssues } from '#cms/adapters/ledger/sent-issues.ts'
import { openTables } from '#cms/adapters/ledger/tables/open-tables.ts'
import { occasionOf } from '#cms/adapters/subscribers/unsubscribe.ts'
import { shortDigest } from '#cms/adapters/release/digest.ts'
import { exclusionWords } from '#cms/domain/subscriber/exclusion-words.ts'
import { composeDigests } from '#cms/jobs/compose-digests/compose-digests.ts'
import { prepareSendings } from '#cms/jobs/send-bulletins/prepare-sendings.ts'
import { contentOf } from '#tests/support/content-fixture.ts'
import { openSendingKit, type SendingKit } from '#tests/support/sending/sending-kit.ts'
import { addSubscribers, testHash } from '#tests/support/sending/subscribers.ts'

let kit: SendingKit
const monday = new Date('2026-12-07T08:05:00Z')

beforeAll(async () => {
  kit = await openSendingKit()
  const both = ['practitioners', 'schools']
  await addSubscribers(kit.payload, [
    { id: 'each', lists: both },
    { id: 'weekly-one', lists: ['schools'], frequency: 'weekly' },
    { id: 'weekly-two', lists: both, frequency: 'weekly', kind: 'individual' },
    { id: 'monthly', lists: both, frequency: 'monthly' },
    { id: 'weekly-police', lists: ['schools'], frequency: 'weekly', sector: 'police' },
    { id: 'weekly-gone', lists: both, frequency: 'weekly', subscription: 'ended', state: 'ended' },
  ])
})
afterAll(() => kit?.close())

const tools = () => ({
  ...{ store: kit.ledger, issues: openSentIssues(kit.payload, 'https://hub.example'), content: () => contentOf({}) },
  ...{ clock: kit.clock, digest: shortDigest, newId: kit.tools.newId, unwanted: new Set<string>() },
})

const everybody = { sectors: [], districts: [], roles: [] }
const item = { kind: 'news', body: [], facts: [] }

/** Notes that a bulletin went to lists at an instant. */
async function sent(
  id: string,
  lists: string[],
  startedAt: string,
  { segment = everybody as object, kind = 'issue', state = 'done' } = {},
) {
  const copy = (list: string) => ({
    ...{ subject: `Issue ${id}`, preheader: '', introduction: [] },
    sections: [
      {
        ...{ id: 's', title: 'News' },
        items: [
          { ...item, id: 'free', title: `${id} ${kind} told to ${list}`, isPaid: false },
          { ...item, id: 'paid', title: `${id} course`, isPaid: true },
        ],
      },
    ],
  })
  const at = new Date(startedAt)
  const common = { title: id, bulletin: id, kind, state, at, digest: 'd', from: 'a@b.org', lists }
  const issues = Object.fromEntries(lists.map((list) => [list, { slug: id, copy: copy(list), segment }]))
  const dates = { startedAt: at, createdAt: at, updatedAt: at }
  await openTables(kit.payload).add('sendings', [{ id: `${id}-${kind}`, key: `${id}:${kind}:1`, ...common, issues, ...dates }])
}

/** Notes what the ledger of a sent issue says of somebody. */
const ledgered = (id: string, person: string, variant: string, why: string | null = null) =>
  kit.ledger.addRows({ sendingId: `${id}-issue`, bulletinId: id }, [
    {
      ...{ address: `${person}@school.example`, addressHash: testHash(`${person}@school.example`), subscriberId: person, variant },
      ...{ reason: '', isCanary: false, state: why === null ? 'waiting' : 'excluded', why: why ?? undefined },
    },
  ])

/** Who gets which variant of a digest, by subscriber. */
async function told(bulletinId: string): Promise<string[]> {
  const [digest] = await kit.ledger.ofBulletin(bulletinId)
  const rows = digest ? await kit.rowsOf(digest.sendingId) : []
  return rows.map(({ subscriberId, variant, state }) => `${String(subscriberId)} ${String(variant)} ${String(state)}`).toSorted()
}

async function textOf(bulletinId: string, variant: string): Promise<string> {
  const [digest] = await kit.ledger.ofBulletin(bulletinId)
  return (await kit.ledger.templates(digest!.sendingId)).find((template) => template.variant === variant)?.text ?? ''
}

test('a period without an issue has no digest', async () => {
  kit.clock.set(monday)
  expect(await composeDigests(tools())).toBe(0)
})

test('a digest tells of what was sent in its period to those who chose it, one copy each, and goes out once', async () => {
  await sent('before', ['schools'], '2026-11-30T08:00:00Z')
  await sent('first', ['practitioners', 'schools'], '2026-12-01T10:00:00Z')
  await sent('second', ['schools'], '2026-12-07T08:00:00Z')
  await sent('after', ['schools'], '2026-12-07T08:00:01Z')
  await sent('for-some', ['schools'], '2026-12-02T08:00:00Z', { segment: { ...everybody, sectors: ['police'] } })
  await sent('stopped', ['schools'], '2026-12-02T09:00:00Z', { state: 'stopped' })
  expect(await Promise.all([composeDigests(tools()), composeDigests(tools())]), 'two workers at once').toContain(1)
  expect(await composeDigests(tools())).toBe(0)

  const weekly = 'digest-weekly-2026-12-07'
  expect(await kit.ledger.ofBulletin(weekly)).toHaveLength(1)
  expect(await told(weekly)).toEqual([
    'weekly-gone practitioners@1+schools@2+schools@4~paid excluded',
    'weekly-one schools@2+schools@4~paid waiting',
    'weekly-police schools@2+schools@3+schools@4~paid waiting',
    'weekly-two practitioners@1+schools@2+schools@4 waiting',
  ])
  const one = await textOf(weekly, 'schools@2+schools@4~paid')
  for (const words of ['first issue told to schools', 'second issue told to schools', 'first course']) expect(one).toContain(words)
  for (const words of ['before', 'after', 'for-some', 'stopped', 'practitioners']) expect(one).not.toContain(`${words} issue`)
  expect(await textOf(weekly, 'schools@2+schools@3+schools@4~paid')).toContain('for-some issue told to schools')
  const both = await textOf(weekly, 'practitioners@1+schools@2+schools@4')
  expect(both).not.toContain('course')
  expect(both).toContain('first issue told to practitioners')

  await prepareSendings(kit.tools, 'worker')
  const [digest] = await kit.ledger.ofBulletin(weekly)
  const { sendingId } = digest!
  expect(digest!.state).toBe('sending')

  // Its link to unsubscribe is about the lists, however many issues of each are told.
  const [police] = (await kit.rowsOf(sendingId)).filter(({ subscriberId }) => subscriberId === 'weekly-police')
  const { listIds } = await occasionOf(kit.payload, { rowId: police!.rowId, subscriberId: 'weekly-police' })
  expect(listIds).toEqual(['schools'])

  // Somebody who leaves one of the lists meanwhile gets what is left, on the lists that are left.
  await openTables(kit.payload).change('subscriptions', { key: 'weekly-two:practitioners' }, { state: 'ended' })
  const rows = (await kit.rowsOf(sendingId)).filter(({ subscriberId }) => subscriberId === 'weekly-two')
  const [answer] = (await kit.ledger.objections(sendingId, rows as never)).values()
  expect(answer).toMatchObject({ kind: 'narrow', variant: 'schools@2+schools@4' })
  expect(answer).toHaveProperty('reason', 'You get this because you asked for “Schools’ bulletin” (since 3 March 2026).')
  expect(await textOf(weekly, 'schools@2+schools@4')).toContain('second issue told to schools')
})

test('what was missed while the hub stood still is told later, and waits for a person', async () => {
  await sent('third', ['schools'], '2026-12-08T08:00:00Z')
  await sent('third', ['schools'], '2026-12-09T08:00:00Z', { kind: 'correction' })
  await sent('fourth', ['schools'], '2026-12-15T08:00:00Z')
  kit.clock.set(new Date('2026-12-23T08:00:00Z'))
  expect(await composeDigests(tools())).toBe(2)
  await prepareSendings(kit.tools, 'worker')
  const [late] = await kit.ledger.ofBulletin('digest-weekly-2026-12-14')
  expect(late).toMatchObject({ state: 'waiting', stateReason: expect.stringContaining('24 hours') })
  const text = await textOf('digest-weekly-2026-12-14', 'schools@1+schools@2~paid')
  expect(text, 'as it was corrected').toContain('third correction told to schools')
  expect(text).not.toContain('third issue')
  expect(await told('digest-weekly-2026-12-21')).toContain('weekly-one schools@1~paid waiting')
})

test('what a merged copy left out for a digest is told, though each issue is wanted by then, and once', async () => {
  const wants = (list: string, frequency: string) =>
    openTables(kit.payload).change('subscriptions', { key: `mixed:${list}` }, { frequency })
  await addSubscribers(kit.payload, [{ id: 'mixed', lists: ['practitioners', 'schools'], frequency: 'weekly' }])
  await wants('practitioners', 'each')
  await sent('merged', ['practitioners', 'schools'], '2026-12-23T09:00:00Z')
  await ledgered('merged', 'mixed', 'practitioners~paid')
  await wants('schools', 'each')
  kit.clock.set(new Date('2026-12-28T08:01:00Z'))
  await composeDigests(tools())
  expect((await told('digest-weekly-2026-12-28')).filter((row) => row.startsWith('mixed'))).toEqual(['mixed schools@2~paid waiting'])
})

test('who changed their mind is told everything, once', async () => {
  await sent('fifth', ['schools'], '2026-12-29T08:00:00Z')
  const tables = openTables(kit.payload)
  const wants = (person: string, frequency: string) => tables.change('subscriptions', { key: `${person}:schools` }, { frequency })
  await ledgered('fifth', 'each', 'schools~paid')
  await ledgered('fifth', 'weekly-one', 'schools~paid', exclusionWords.weekly)
  await ledgered('fifth', 'weekly-police', 'schools~paid', exclusionWords.weekly)
  await ledgered('fifth', 'monthly', 'schools~paid', exclusionWords.monthly)
  await wants('each', 'weekly')
  await wants('weekly-one', 'each')
  await wants('weekly-police', 'monthly')
  await wants('monthly', 'each')
  kit.clock.set(new Date('2027-01-04T08:01:00Z'))
  await composeDigests(tools())
  const [weekly, monthly] = [await told('digest-weekly-2027-01-04'), await told('digest-monthly-2027-01-04')]
  expect(weekly.map((row) => row.split(' ')[0])).toEqual(['weekly-gone', 'weekly-one', 'weekly-police', 'weekly-two'])
  const reading = monthly.filter((row) => row.endsWith('waiting'))
  expect(reading.filter((row) => row.startsWith('monthly'))).toHaveLength(1)
  expect(
    reading.filter((row) => row.startsWith('weekly-police')),
    'the weekly digest told it',
  ).toEqual([])
  expect(
    reading.filter((row) => row.startsWith('mixed')),
    'a weekly digest told it before',
  ).toEqual([])
})
