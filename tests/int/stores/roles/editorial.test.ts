import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '#tests/support/hub/answer.ts'
import { askers } from '#tests/support/hub/people.ts'
import { roleCase, type RoleCase } from '#tests/support/hub/role-case.ts'
import { outcomeOf, type Expected, type Outcome } from '#tests/support/hub/role-table.ts'
import { openTestHub, type TestHub } from '#tests/support/hub.ts'

let hub: TestHub
beforeAll(async () => void (hub = await openTestHub()))
afterAll(() => hub?.stop())

type Ask = (method: string, path: string, body?: object) => Promise<Answer>
type Row = [name: string, expected: Expected, attempt: (ask: Ask, documents: RoleCase) => Promise<Answer>]

/** Whoever writes. */
const writers = (outcome: Outcome): Expected => ({ admin: outcome, editor: outcome, author: outcome })
/** Administrators and editors one outcome, authors another. */
const apart = (outcome: Outcome, author: Outcome = 'refused'): Expected => ({ admin: outcome, editor: outcome, author })

const inHalfAnHour = () => new Date(Date.now() + 30 * 60 * 1000).toISOString()
const trashed = () => ({ deletedAt: new Date().toISOString() })
const live = { _status: 'published' }
const named = (id: string) => `where[id][equals]=${id}`

const reading: Row[] = [
  ['list', writers('done'), (ask) => ask('GET', '')],
  ['read one', writers('done'), (ask, { othersLive }) => ask('GET', `/${othersLive}`)],
  ['read the draft of one', writers('done'), (ask, { othersDraft }) => ask('GET', `/${othersDraft}?draft=true`)],
  ['count', writers('done'), (ask) => ask('GET', '/count')],
  ['list versions', writers('done'), (ask) => ask('GET', '/versions')],
  ['read a version', writers('done'), async (ask, { othersLive, version }) => ask('GET', `/versions/${await version(othersLive, 'draft')}`)],
  ['review', writers('done'), (ask, { othersLive }) => ask('GET', `/${othersLive}/review`)],
  ['ask where it stands', writers('done'), (ask, { othersLive }) => ask('GET', `/${othersLive}/standing`)],
]

const creating: Row[] = [
  ['create a draft', writers('draft'), (ask, { fresh }) => ask('POST', '', fresh({ _status: 'draft' }))],
  ['create an unfinished draft', writers('draft'), (ask, { change }) => ask('POST', '?draft=true', { ...change, _status: 'draft' })],
  ['create it live', apart('public'), (ask, { fresh }) => ask('POST', '', fresh(live))],
  ['duplicate', writers('draft'), (ask, { othersLive }) => ask('POST', `/${othersLive}/duplicate`, { slug: `copy-${othersLive}` })],
  ['duplicate it live', apart('public'), (ask, { othersLive }) => ask('POST', `/${othersLive}/duplicate`, { slug: `copy-${othersLive}`, ...live })],
  ['duplicate an own one live', apart('public'), (ask, { ownLive }) => ask('POST', `/${ownLive}/duplicate?draft=false`, { slug: `copy-${ownLive}`, ...live })],
]

const changing: Row[] = [
  ['PATCH an own draft', writers('draft'), (ask, { ownDraft, change }) => ask('PATCH', `/${ownDraft}`, change)],
  ['PATCH another’s draft', apart('draft'), (ask, { othersDraft, change }) => ask('PATCH', `/${othersDraft}`, change)],
  ['PATCH an own live one', apart('public', 'draft'), (ask, { ownLive, change }) => ask('PATCH', `/${ownLive}`, change)],
  ['PATCH another’s live one', apart('public'), (ask, { othersLive, change }) => ask('PATCH', `/${othersLive}`, change)],
  ['save a draft over an own live one', writers('draft'), (ask, { ownLive, change }) => ask('PATCH', `/${ownLive}?draft=true`, change)],
  ['autosave over an own live one', writers('draft'), (ask, { ownLive, change }) => ask('PATCH', `/${ownLive}?draft=true&autosave=true`, change)],
  ['PATCH many', apart('public', 'draft'), (ask, { ownLive, change }) => ask('PATCH', `?${named(ownLive)}`, change)],
  ['PATCH many of another’s', apart('public'), (ask, { othersLive, change }) => ask('PATCH', `?${named(othersLive)}`, change)],
]

const goingLive: Row[] = [
  ['PATCH an own draft to published', apart('public'), (ask, { ownDraft }) => ask('PATCH', `/${ownDraft}`, live)],
  ['PATCH an own live one, published', apart('public'), (ask, { ownLive, change }) => ask('PATCH', `/${ownLive}`, { ...change, ...live })],
  ['PATCH many to published', apart('public'), (ask, { ownDraft }) => ask('PATCH', `?${named(ownDraft)}`, live)],
  ['press Publish', apart('public'), (ask, { ownDraft }) => ask('POST', `/${ownDraft}/publish`)],
  ['restore a live version', apart('public'), async (ask, { ownLive, version }) => ask('POST', `/versions/${await version(ownLive, 'published')}`)],
  ['restore a live version as a draft', writers('draft'), async (ask, { ownLive, version }) => ask('POST', `/versions/${await version(ownLive, 'published')}?draft=true`)],
  ['restore a draft version', writers('draft'), async (ask, { ownLive, version }) => ask('POST', `/versions/${await version(ownLive, 'draft')}`)],
  ['restore another’s draft version', apart('draft'), async (ask, { othersLive, version }) => ask('POST', `/versions/${await version(othersLive, 'draft')}`)],
]

const comingDown: Row[] = [
  ['PATCH an own live one to draft', apart('public'), (ask, { ownLive }) => ask('PATCH', `/${ownLive}`, { _status: 'draft' })],
  ['PATCH many to draft', apart('public'), (ask, { ownLive }) => ask('PATCH', `?${named(ownLive)}`, { _status: 'draft' })],
  ['take it down', apart('public'), (ask, { ownLive }) => ask('POST', `/${ownLive}/unpublish`, { reason: 'It is wrong.' })],
  ['move a live one to the trash', apart('public'), (ask, { ownLive }) => ask('PATCH', `/${ownLive}`, trashed())],
  ['move a draft to the trash', apart('draft'), (ask, { ownDraft }) => ask('PATCH', `/${ownDraft}`, trashed())],
  ['move many to the trash', apart('public'), (ask, { ownLive }) => ask('PATCH', `?${named(ownLive)}`, trashed())],
  ['delete a live one', apart('public'), (ask, { ownLive }) => ask('DELETE', `/${ownLive}`)],
  ['delete a draft', apart('draft'), (ask, { ownDraft }) => ask('DELETE', `/${ownDraft}`)],
  ['delete many', apart('public'), (ask, { ownLive }) => ask('DELETE', `?${named(ownLive)}`)],
]

const besides: Row[] = [
  ['make a preview link', writers('done'), (ask, { othersDraft }) => ask('POST', `/${othersDraft}/preview-link`)],
  [
    'schedule it',
    apart('done'),
    (ask, { ownDraft, collection }) =>
      ask('POST', '/../schedules', { document: { relationTo: collection, value: ownDraft }, action: 'publish', at: inHalfAnHour() }),
  ],
]

describe.each(['articles', 'pages'] as const)('%s', (collection) => {
  const rows = [...reading, ...creating, ...changing, ...goingLive, ...comingDown, ...besides]
  it.each(rows)('%s', async (_name, expected, attempt) => {
    const outcomes: Record<string, string> = {}
    for (const asker of askers) {
      const person = asker && (await hub.shared(asker))
      const documents = await roleCase(hub, collection, person)
      const before = await documents.snapshot()
      const answer = await attempt((method, path, body) => hub.call(method, `/api/${collection}${path}`, { as: person, body }), documents)
      outcomes[asker ?? 'nobody'] = outcomeOf(answer, before, await documents.snapshot())
    }
    const refused = Object.fromEntries(askers.map((asker) => [asker ?? 'nobody', 'refused']))
    expect(outcomes).toEqual({ ...refused, ...expected })
  })
})
