import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from '#tests/support/hub/answer.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

describe('the address', () => {
  it('of a list is made from its name when it is left empty', async () => {
    const made = await hub.call('POST', '/api/lists', { as: 'editor', body: { name: 'Foster carers’ news', summary: 'News.', order: 9 } })
    expect([made.status, made.body.doc?.slug], JSON.stringify(made.body)).toEqual([201, 'foster-carers-news'])
    const nameless = await hub.call('POST', '/api/lists', { as: 'editor', body: { name: '???', summary: 'News.', order: 9 } })
    expect(faultsOf(nameless).join(' ')).toContain('Write a name with letters')
  })
})
