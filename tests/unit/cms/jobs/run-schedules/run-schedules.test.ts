import { describe, expect, test } from 'vitest'
import { ScheduleRefusal, type DueSchedule, type ScheduleOutcome, type ScheduleStore } from '#cms/jobs/run-schedules/ports.ts'
import { runSchedules } from '#cms/jobs/run-schedules/run-schedules.ts'

const now = new Date('2026-11-23T09:00:00.000Z')
const schedule = (id: string, values: Partial<DueSchedule> = {}): DueSchedule => ({
  id,
  collection: 'articles',
  documentId: `document-${id}`,
  versionId: `version-${id}`,
  action: 'publish',
  personId: 'editor',
  ...values,
})

/** A store in memory that notes what is done to it, in order. */
function storeOf(due: DueSchedule[], { taken = [] as string[], publishers = ['editor'], trouble = new Map<string, unknown>() } = {}) {
  const acts: string[] = []
  const outcomes = new Map<string, ScheduleOutcome>()
  const act = (name: string, { id, documentId, versionId }: DueSchedule): Promise<void> => {
    acts.push(`${name} ${documentId} ${versionId}`)
    return trouble.has(id) ? Promise.reject(trouble.get(id)) : Promise.resolve()
  }
  const store: ScheduleStore = {
    due: (at) => (acts.push(`due ${at.toISOString()}`), Promise.resolve(due)),
    claim: (id) => (acts.push(`claim ${id}`), Promise.resolve(!taken.includes(id))),
    mayPublish: (personId) => Promise.resolve(publishers.includes(personId)),
    publish: (one) => act('publish', one),
    unpublish: (one) => act('unpublish', one),
    record: (id, outcome) => (outcomes.set(id, outcome), Promise.resolve()),
  }
  return { store, acts, outcomes }
}

test('nothing is due: nothing happens', async () => {
  const { store, acts } = storeOf([])
  expect(await runSchedules(store, now)).toBe(0)
  expect(acts).toEqual(['due 2026-11-23T09:00:00.000Z'])
})

describe('a schedule that is due', () => {
  test('is claimed first, then carried out for exactly its version, then recorded', async () => {
    const { store, acts, outcomes } = storeOf([schedule('a')])
    expect(await runSchedules(store, now)).toBe(1)
    expect(acts.slice(1)).toEqual(['claim a', 'publish document-a version-a'])
    expect(outcomes.get('a')).toEqual({ state: 'done', words: 'Went live.' })
  })

  test('may take a page down', async () => {
    const { store, acts, outcomes } = storeOf([schedule('a', { action: 'unpublish' })])
    await runSchedules(store, now)
    expect(acts.at(-1)).toBe('unpublish document-a version-a')
    expect(outcomes.get('a')).toEqual({ state: 'done', words: 'Taken down.' })
  })

  test('that another worker has is left alone', async () => {
    const { store, acts, outcomes } = storeOf([schedule('a'), schedule('b')], { taken: ['a'] })
    expect(await runSchedules(store, now)).toBe(1)
    expect(acts).not.toContain('publish document-a version-a')
    expect([...outcomes.keys()]).toEqual(['b'])
  })

  test.each([null, 'author'])('of a person who may no longer publish (%s) is refused, and says so', async (personId) => {
    const { store, acts, outcomes } = storeOf([schedule('a', { personId }), schedule('b', { personId, action: 'unpublish' })])
    expect(await runSchedules(store, now)).toBe(2)
    expect(acts.filter((act) => /publish/.test(act))).toEqual([])
    for (const id of ['a', 'b'])
      expect(outcomes.get(id)).toMatchObject({ state: 'refused', words: expect.stringContaining('may no longer publish') as string })
  })
})

describe('several schedules', () => {
  test('are carried out in the order in which the store gives them, one after the other', async () => {
    const { store, acts } = storeOf([schedule('late'), schedule('b', { action: 'unpublish' }), schedule('c')])
    expect(await runSchedules(store, now)).toBe(3)
    expect(acts.filter((act) => /^(un)?publish/.test(act))).toEqual([
      'publish document-late version-late',
      'unpublish document-b version-b',
      'publish document-c version-c',
    ])
  })

  test('are not held up by one that cannot be done, which says why', async () => {
    const trouble = new Map<string, unknown>([['a', new ScheduleRefusal('the version is gone.')]])
    const { store, outcomes } = storeOf([schedule('a'), schedule('b')], { trouble })
    expect(await runSchedules(store, now)).toBe(2)
    expect(outcomes.get('a')).toEqual({ state: 'refused', words: 'Not done: the version is gone.' })
    expect(outcomes.get('b')?.state).toBe('done')
  })

  test('go on when the database fails one of them, which still waits for the next round', async () => {
    const trouble = new Map<string, unknown>([['a', new Error('The database is busy.')]])
    const { store, outcomes } = storeOf([schedule('a'), schedule('b')], { trouble })
    await expect(runSchedules(store, now)).rejects.toThrow('The database is busy.')
    expect([...outcomes.keys()]).toEqual(['b'])
  })

  test('a store that is gone stops the run, and nothing is called done', async () => {
    const { store, outcomes } = storeOf([schedule('a'), schedule('b')])
    const broken: ScheduleStore = { ...store, mayPublish: () => Promise.reject(new Error('The database is closed.')) }
    await expect(runSchedules(broken, now)).rejects.toThrow('The database is closed.')
    expect(outcomes.size).toBe(0)
  })
})
