import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFile } from '#cms/adapters/subscribers/import-plan.ts'
import { readCsv } from '#cms/adapters/subscribers/read-csv.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'
import { sendFile } from '#tests/support/import-file.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await openTestHub()
  for (const slug of ['practitioners', 'schools']) await hub.list({ slug })
  await sendFile(hub, 'import', 'Email,Name,Basis\np3@example.org,=1+3,public task\nwaits@example.org,@x,\nleft@example.org,-,public task')
})
afterAll(() => hub?.stop())

describe('the export', () => {
  it('has everybody, is safe in a spreadsheet, comes back by import as it was, and is in the audit log', async () => {
    const answer = await hub.call('GET', '/api/subscribers/export', { as: 'editor' })
    const text = String(answer.body)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const rows = await Array.fromAsync(readCsv(Buffer.from(text)))
    const { totalDocs } = await hub.payload.count({ collection: 'subscribers' })
    expect(rows.map(({ cells }) => cells[0]).toSorted()).toEqual(expect.arrayContaining(['p3@example.org', 'waits@example.org']))
    expect(rows).toHaveLength(totalDocs + 1)
    expect(rows.flatMap(({ cells }) => cells).filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([])
    const { docs } = await hub.payload.find({ collection: 'audit-log', where: { action: { equals: 'exported subscribers' } } })
    expect(docs).toMatchObject([{ reason: `${totalDocs} people` }])
    const again = await sendFile(hub, 'import/preview', text)
    expect(JSON.parse(again.text).figures).toMatchObject({ bad: 0, outcomes: { added: 0, changed: 0, unchanged: totalDocs } })
    expect((await hub.call('GET', '/api/subscribers/export', { as: 'author' })).status).toBe(403)
  })

  it('carries each list’s frequency and ground and the wish for paid courses into another hub', async () => {
    const file = [
      'Email,Name,Lists,Basis,Evidence,How often,Paid courses',
      'two@example.org,=1+1,practitioners,public task,Head of a school,each,',
      'two@example.org,,schools,consent,Card of May 2026,monthly,',
      `one@example.org,Ann,practitioners; schools,consent,${'x'.repeat(1500)},weekly; each,yes`,
    ].join('\n')
    await sendFile(hub, 'import', file)
    const text = String((await hub.call('GET', '/api/subscribers/export?list=schools', { as: 'editor' })).body)
    const lists = ['practitioners', 'schools'].map((slug) => ({ id: slug, slug, name: `The ${slug}’ bulletin` }))
    const defaults = { listIds: [], basis: null, evidence: '', kind: 'individual' as const }
    const { plan } = await planFile(Buffer.from(text), { columns: null, defaults, lists, now: new Date() })
    expect([plan.bad, plan.people.map(({ address }) => address).toSorted()]).toEqual([0, ['one@example.org', 'two@example.org']])
    const of = (address: string) => {
      const { takesPaid, name, subscriptions } = plan.people.find((one) => one.address === address)!
      const wishes = subscriptions.map(({ listId, frequency, basis, evidence }) => [listId, frequency, basis, evidence.slice(-16)])
      return { takesPaid, name, wishes: wishes.toSorted() }
    }
    expect(of('two@example.org')).toEqual({
      ...{ takesPaid: false, name: '=1+1' },
      wishes: [
        ['practitioners', 'each', 'public-task', 'Head of a school'],
        ['schools', 'monthly', 'consent', 'Card of May 2026'],
      ],
    })
    expect(of('one@example.org')).toMatchObject({
      takesPaid: true,
      wishes: [
        ['practitioners', 'weekly', 'consent', expect.anything()],
        ['schools', 'each', 'consent', expect.anything()],
      ],
    })
    expect((await hub.call('GET', '/api/subscribers/export?list=nowhere', { as: 'editor' })).status).toBe(400)
  })
})
