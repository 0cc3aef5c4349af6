import { describe, expect, it } from 'vitest'
import { holdAtStart, isOtherHub, type FolderMark, type FoundMarks, type HubMark } from '#cms/domain/hold/judge-start.ts'

const database: HubMark = { folder: 'f', run: 'r1', sendMode: 'outbox' }
const folder: FolderMark = { ...database, isOriginal: true, previousRun: null }
const found = (values: Partial<FoundMarks> = {}): FoundMarks => ({
  inFolder: folder,
  inDatabase: database,
  isDatabaseMarked: true,
  sendMode: 'outbox',
  ...values,
})

describe('how a hub starts', () => {
  it('goes on as it was, at its first start and when everything is as it left it', () => {
    expect(holdAtStart(found({ inFolder: null, inDatabase: null, isDatabaseMarked: false }))).toBeNull()
    expect(holdAtStart(found())).toBeNull()
    expect(holdAtStart(found({ sendMode: 'allow-list' }))).toBeNull()
  })

  it('goes on when it was killed between its notes in folder and database', () => {
    expect(holdAtStart(found({ inFolder: { ...folder, run: 'r2', previousRun: 'r1' } }))).toBeNull()
  })

  it.each<[string, Partial<FoundMarks>]>([
    ['an older database in its own folder', { inFolder: { ...folder, run: 'r9' } }],
    ['an older database right after a kill', { inFolder: { ...folder, run: 'r9', previousRun: 'r8' } }],
    ['a database in a folder that never held it', { inFolder: null, inDatabase: null }],
    ['a folder that is a copy', { inFolder: { ...folder, isOriginal: false } }],
    ['a folder that has held another database', { inDatabase: null }],
    ['a folder with an empty database', { inDatabase: null, isDatabaseMarked: false }],
  ])('is on hold with %s, and takes what was sent for unknown', (_name, values) => {
    expect(holdAtStart(found(values))).toMatch(/\.$/)
    expect(isOtherHub(found(values))).toBe(true)
  })

  it('is on hold when it was switched to live, once, and knows what it has sent', () => {
    for (const earlier of ['outbox', 'allow-list'] as const) {
      const switched = found({ inFolder: { ...folder, sendMode: earlier }, sendMode: 'live' })
      expect(holdAtStart(switched)).toMatch(/switched to live/)
      expect(isOtherHub(switched)).toBe(false)
    }
    expect(holdAtStart(found({ inFolder: { ...folder, sendMode: 'live' }, sendMode: 'live' }))).toBeNull()
  })
})
