import { afterAll, beforeAll, describe, it } from 'vitest'
import { roleCases, type RoleCases } from '#tests/support/hub/role-case.ts'
import { apart, soon, tryRow, writers, type Row } from '#tests/support/hub/role-rows.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

// prettier-ignore
const rows: Row[] = [
  ['list', 'others live', writers('done'), ({ ask }) => ask('GET', '')],
  ['read one', 'others live', writers('done'), ({ ask, id }) => ask('GET', `/${id}`)],
  ['list versions', 'others live', apart('done'), ({ ask }) => ask('GET', '/versions')],
  ['create a draft', 'nothing', apart('draft'), ({ ask, fresh }) => ask('POST', '', fresh({ _status: 'draft' }))],
  ['create it live', 'nothing', apart('public'), ({ ask, fresh }) => ask('POST', '', fresh({ _status: 'published' }))],
  ['PATCH', 'own live', apart('public'), ({ ask, id, change }) => ask('PATCH', `/${id}`, change())],
  ['save a draft', 'own live', apart('draft'), ({ ask, id, change }) => ask('PATCH', `/${id}?draft=true`, change())],
  ['PATCH many', 'own live', apart('draft'), ({ ask, id, change }) => ask('PATCH', `?where[id][equals]=${id}`, change())],
  ['PATCH to published', 'own draft', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}`, { _status: 'published' })],
  ['press Publish', 'own draft', apart('public'), ({ ask, id }) => ask('POST', `/${id}/publish`)],
  ['take it down', 'own live', apart('public'), ({ ask, id }) => ask('POST', `/${id}/unpublish`, { reason: 'It is wrong.' })],
  ['duplicate', 'own live', apart('draft'), ({ ask, id }) => ask('POST', `/${id}/duplicate`, { slug: `copy-${id}` })],
  ['restore a draft version', 'own live with history', apart('draft'), async ({ ask, id, version }) => ask('POST', `/versions/${await version(id, 'draft')}`)],
  ['restore a live version', 'own live with history', apart('public'), async ({ ask, id, version }) => ask('POST', `/versions/${await version(id, 'published')}`)],
  ['move to the trash', 'own live', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}`, { deletedAt: new Date().toISOString() })],
  ['delete', 'own live', apart('public'), ({ ask, id }) => ask('DELETE', `/${id}`)],
]

describe.each(['topics', 'helplines', 'claims'] as const)('%s', (collection) => {
  let cases: RoleCases
  beforeAll(async () => void (cases = await roleCases(hub, collection)))

  const scheduling: Row = [
    'schedule it',
    'own draft',
    apart('done'),
    ({ ask, id }) => ask('POST', '/../schedules', { document: { relationTo: collection, value: id }, action: 'publish', at: soon() }),
  ]
  it.each([...rows, scheduling])('%s (%s)', (...row) => tryRow(hub, collection, cases, row))
})
