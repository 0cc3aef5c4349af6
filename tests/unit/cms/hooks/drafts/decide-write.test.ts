import { Forbidden, type CollectionBeforeOperationHook } from 'payload'
import { describe, expect, test } from 'vitest'
import { decideWrite } from '#cms/hooks/drafts/decide-write.ts'

type Args = Parameters<CollectionBeforeOperationHook>[0]
interface Case {
  role?: string
  overrideAccess?: boolean
  operation?: string
  id?: string | undefined
  draft?: boolean
  data: Record<string, unknown>
  /** What stands in the store: the status of the row, and that of the newest version. */
  row?: string
  newest?: string
  isTrashed?: boolean
  duplicateFromID?: string
}

/** What becomes of a write: it saves a draft, takes the page down, or goes on as it came. */
async function decided({
  role = 'editor',
  overrideAccess,
  operation = 'update',
  row,
  newest = row,
  isTrashed = false,
  ...args
}: Case): Promise<string> {
  const req = {
    user: role === '' ? null : { id: 'p1', role, collection: 'users' },
    t: (key: string) => key,
    payload: {
      db: {
        findOne: () => Promise.resolve(row && { id: 'a', _status: row, deletedAt: isTrashed ? '2027-01-01T00:00:00.000Z' : null }),
        findVersions: () => Promise.resolve({ docs: newest ? [{ version: { _status: newest } }] : [] }),
      },
    },
  }
  const call = { args: { id: 'a', ...args }, operation, overrideAccess, req, collection: { slug: 'articles' }, context: {} }
  const after = (await decideWrite(call as unknown as Args)) as unknown as { draft?: boolean; unpublishAllLocales?: boolean }
  if (after.unpublishAllLocales) return 'takes the page down'
  return after.draft ? 'saves a draft' : 'goes on'
}

describe('a write by somebody who may publish', () => {
  test.each<[string, Case, string]>([
    ['publishing', { data: { _status: 'published' }, row: 'draft' }, 'goes on'],
    ['publishing many', { id: undefined, data: { _status: 'published' } }, 'goes on'],
    ['saying draft of what is live', { data: { _status: 'draft' }, row: 'published' }, 'takes the page down'],
    ['saying draft of many', { id: undefined, data: { _status: 'draft' } }, 'takes the page down'],
    ['saying draft of what is not live', { data: { _status: 'draft' }, row: 'draft' }, 'saves a draft'],
    ['saving a draft of what is live', { draft: true, data: {}, row: 'published' }, 'saves a draft'],
    ['saving a draft that says so', { draft: true, data: { _status: 'draft' }, row: 'published' }, 'saves a draft'],
    ['a plain save of what is live', { data: { title: 'T' }, row: 'published' }, 'goes on'],
    ['a plain save beside a newer draft', { data: { title: 'T' }, row: 'published', newest: 'draft' }, 'saves a draft'],
    ['a plain save of what is not live', { data: { title: 'T' }, row: 'draft' }, 'saves a draft'],
    ['a plain save of what is gone', { data: { title: 'T' } }, 'saves a draft'],
    ['a plain save of many', { id: undefined, data: { title: 'T' } }, 'saves a draft'],
  ])('%s', async (_, given, outcome) => {
    expect(await decided(given)).toBe(outcome)
  })
})

describe('a write by somebody who may not publish', () => {
  test.each<[string, Case]>([
    ['publishing', { data: { _status: 'published' }, row: 'draft' }],
    ['publishing as a draft save', { draft: true, data: { _status: 'published' }, row: 'draft' }],
    ['publishing many', { id: undefined, data: { _status: 'published' } }],
    ['taking a page down', { data: { _status: 'draft' }, row: 'published' }],
    ['taking many down', { id: undefined, data: { _status: 'draft' } }],
  ])('%s is refused', async (_, given) => {
    for (const role of ['author', 'moderator', 'safeguarding-lead', 'constructor', ''])
      await expect(decided({ ...given, role })).rejects.toThrow(Forbidden)
  })

  test('a plain save is a draft, never a change of the live text', async () => {
    for (const given of [{ row: 'published' }, { row: 'published', newest: 'draft' }, { row: 'draft' }, { id: undefined }])
      expect(await decided({ ...given, role: 'author', data: { title: 'T' } })).toBe('saves a draft')
  })
})

test('the hub itself may do all of it', async () => {
  expect(await decided({ role: '', overrideAccess: true, data: { _status: 'published' }, row: 'draft' })).toBe('goes on')
  expect(await decided({ role: '', overrideAccess: true, data: { _status: 'draft' }, row: 'published' })).toBe('takes the page down')
})

test('taking out of the trash is taken at its word only for what is in it', async () => {
  expect(await decided({ data: { deletedAt: null, _status: 'draft' }, row: 'published', isTrashed: true })).toBe('goes on')
  expect(await decided({ data: { deletedAt: null, title: 'T' }, row: 'published', newest: 'draft' })).toBe('saves a draft')
  expect(await decided({ data: { deletedAt: null, title: 'T' }, row: 'published' })).toBe('goes on')
})

test('a copy is a draft, whatever its original is', async () => {
  for (const role of ['author', 'editor'])
    expect(await decided({ operation: 'create', duplicateFromID: 'b', role, data: {} })).toBe('saves a draft')
})

test.each(['Published', '', 'archived', 1, {}])('a status that is neither draft nor published is refused: %j', async (status) => {
  for (const operation of ['create', 'update'])
    await expect(decided({ operation, data: { _status: status }, row: 'published' })).rejects.toThrow(/^_status: write/)
})

test('a status of null says nothing', async () => {
  expect(await decided({ data: { _status: null }, row: 'published' })).toBe('goes on')
  expect(await decided({ data: { _status: null }, row: 'published', newest: 'draft' })).toBe('saves a draft')
})

test('putting into the trash and creating are left to others', async () => {
  expect(await decided({ data: { deletedAt: '2027-01-01T00:00:00.000Z' }, row: 'published' })).toBe('goes on')
  expect(await decided({ operation: 'create', role: 'author', data: { _status: 'published' } })).toBe('goes on')
})
