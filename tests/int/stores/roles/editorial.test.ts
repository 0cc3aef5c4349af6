import { afterAll, beforeAll, describe, it } from 'vitest'
import { roleCases, type RoleCases } from '#tests/support/hub/role-case.ts'
import { apart, soon, tryRow, writers, type Row } from '#tests/support/hub/role-rows.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

const trashed = () => ({ deletedAt: new Date().toISOString() })
const live = { _status: 'published' }
const draft = { _status: 'draft' }
const named = (id: string) => `where[id][equals]=${id}`

// prettier-ignore
const reading: Row[] = [
  ['list', 'others live', writers('done'), ({ ask }) => ask('GET', '')],
  ['read one', 'others live', writers('done'), ({ ask, id }) => ask('GET', `/${id}`)],
  ['read the draft of one', 'others draft', writers('done'), ({ ask, id }) => ask('GET', `/${id}?draft=true`)],
  ['count', 'nothing', writers('done'), ({ ask }) => ask('GET', '/count')],
  ['list versions', 'others live', writers('done'), ({ ask }) => ask('GET', '/versions')],
  ['read a version', 'others draft', writers('done'), async ({ ask, id, version }) => ask('GET', `/versions/${await version(id, 'draft')}`)],
  ['review', 'others live', writers('done'), ({ ask, id }) => ask('GET', `/${id}/review`)],
  ['ask where it stands', 'others live', writers('done'), ({ ask, id }) => ask('GET', `/${id}/standing`)],
  ['make a preview link', 'others draft', writers('done'), ({ ask, id }) => ask('POST', `/${id}/preview-link`)],
]

// prettier-ignore
const creating: Row[] = [
  ['create a draft', 'nothing', writers('draft'), ({ ask, fresh }) => ask('POST', '', fresh(draft))],
  ['create an unfinished draft', 'nothing', writers('draft'), ({ ask, change }) => ask('POST', '?draft=true', { ...change(), ...draft })],
  ['create it live', 'nothing', apart('public'), ({ ask, fresh }) => ask('POST', '', fresh(live))],
  ['duplicate', 'others live', writers('draft'), ({ ask, id }) => ask('POST', `/${id}/duplicate`, { slug: `copy-${id}` })],
  ['duplicate it, published', 'others live', writers('draft'), ({ ask, id }) => ask('POST', `/${id}/duplicate`, { slug: `copy-${id}`, ...live })],
  ['duplicate it live', 'own live', apart('public'), ({ ask, id }) => ask('POST', `/${id}/duplicate?draft=false`, { slug: `copy-${id}`, ...live })],
]

// prettier-ignore
const changing: Row[] = [
  ['PATCH an own draft', 'own draft', writers('draft'), ({ ask, id, change }) => ask('PATCH', `/${id}`, change())],
  ['PATCH another’s draft', 'others draft', apart('draft'), ({ ask, id, change }) => ask('PATCH', `/${id}`, change())],
  ['PATCH an own live one', 'own live', apart('public', 'draft'), ({ ask, id, change }) => ask('PATCH', `/${id}`, change())],
  ['PATCH another’s live one', 'others live', apart('public'), ({ ask, id, change }) => ask('PATCH', `/${id}`, change())],
  ['save a draft over an own live one', 'own live', writers('draft'), ({ ask, id, change }) => ask('PATCH', `/${id}?draft=true`, change())],
  ['autosave over an own live one', 'own live', writers('draft'), ({ ask, id, change }) => ask('PATCH', `/${id}?draft=true&autosave=true`, change())],
  ['save a draft over another’s', 'others live', apart('draft'), ({ ask, id, change }) => ask('PATCH', `/${id}?draft=true`, change())],
  ['PATCH many', 'own live', writers('draft'), ({ ask, id, change }) => ask('PATCH', `?${named(id)}`, change())],
  ['PATCH many of another’s', 'others live', apart('draft'), ({ ask, id, change }) => ask('PATCH', `?${named(id)}`, change())],
  ['restore a draft version', 'own live with history', writers('draft'), async ({ ask, id, version }) => ask('POST', `/versions/${await version(id, 'draft')}`)],
  ['restore another’s draft version', 'others live with history', apart('draft'), async ({ ask, id, version }) => ask('POST', `/versions/${await version(id, 'draft')}`)],
  ['restore a live version as a draft', 'own live with history', writers('draft'), async ({ ask, id, version }) => ask('POST', `/versions/${await version(id, 'published')}?draft=true`)],
]

// prettier-ignore
const goingLive: Row[] = [
  ['PATCH an own draft to published', 'own draft', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}`, live)],
  ['PATCH an own draft to published as a draft', 'own draft', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}?draft=true`, live)],
  ['PATCH an own live one, published', 'own live', apart('public'), ({ ask, id, change }) => ask('PATCH', `/${id}`, { ...change(), ...live })],
  ['PATCH every locale live', 'own draft', apart('draft', 'draft'), ({ ask, id, change }) => ask('PATCH', `/${id}?publishAllLocales=true`, change())],
  ['PATCH many to published', 'own draft', apart('public'), ({ ask, id }) => ask('PATCH', `?${named(id)}`, live)],
  ['press Publish', 'own draft', apart('public'), ({ ask, id }) => ask('POST', `/${id}/publish`)],
  ['restore a live version', 'own live with history', apart('public'), async ({ ask, id, version }) => ask('POST', `/versions/${await version(id, 'published')}`)],
]

// prettier-ignore
const comingDown: Row[] = [
  ['PATCH an own live one to draft', 'own live', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}`, draft)],
  ['PATCH many to draft', 'own live', apart('public'), ({ ask, id }) => ask('PATCH', `?${named(id)}`, draft)],
  ['take every locale down', 'own live', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}?unpublishAllLocales=true`, draft)],
  ['take every locale down by a plain change', 'own live', apart('public', 'draft'), ({ ask, id, change }) => ask('PATCH', `/${id}?unpublishAllLocales=true`, change())],
  ['take it down', 'own live', apart('public'), ({ ask, id }) => ask('POST', `/${id}/unpublish`, { reason: 'It is wrong.' })],
  ['move a live one to the trash', 'own live', apart('public'), ({ ask, id }) => ask('PATCH', `/${id}`, trashed())],
  ['move a draft to the trash', 'own draft', apart('draft'), ({ ask, id }) => ask('PATCH', `/${id}`, trashed())],
  ['move many to the trash', 'own live', apart('public'), ({ ask, id }) => ask('PATCH', `?${named(id)}`, trashed())],
  ['delete a live one', 'own live', apart('public'), ({ ask, id }) => ask('DELETE', `/${id}`)],
  ['delete a draft', 'own draft', apart('draft'), ({ ask, id }) => ask('DELETE', `/${id}`)],
  ['delete many', 'own live', apart('public'), ({ ask, id }) => ask('DELETE', `?${named(id)}`)],
]

describe.each(['articles', 'pages', 'events', 'documents'] as const)('%s', (collection) => {
  let cases: RoleCases
  beforeAll(async () => void (cases = await roleCases(hub, collection)))

  const scheduling: Row = [
    'schedule it',
    'own draft',
    apart('done'),
    ({ ask, id }) => ask('POST', '/../schedules', { document: { relationTo: collection, value: id }, action: 'publish', at: soon() }),
  ]
  it.each([...reading, ...creating, ...changing, ...goingLive, ...comingDown, scheduling])('%s (%s)', (...row) =>
    tryRow(hub, collection, cases, row),
  )
})
