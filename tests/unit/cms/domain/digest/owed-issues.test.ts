import { expect, test } from 'vitest'
import type { DigestIssue } from '#cms/domain/digest/digest-copy.ts'
import { owedIssues, type EarlierCopy } from '#cms/domain/digest/owed-issues.ts'
import type { Candidate, CandidateSubscription } from '#cms/domain/subscriber/candidate.ts'

const everybody = { sectors: [], districts: [], roles: [] }
const issue = (values: Partial<DigestIssue> = {}): DigestIssue => ({
  ...{ bulletinId: 'december', listId: 'schools', listName: 'Schools’ bulletin', segment: everybody },
  ...{ frozenAt: new Date('2026-12-01T09:00:00Z'), sentAt: new Date('2026-12-02T09:00:00Z') },
  ...{ copy: { subject: 'S', preheader: '', introduction: [], sections: [] } },
  ...values,
})
const reader = (frequency: CandidateSubscription['frequency'], values: Partial<Candidate> = {}, since = '2026-03-03'): Candidate => ({
  ...{ subscriberId: 'a', address: 'a@school.example', addressHash: 'a', state: 'confirmed', kind: 'corporate', takesPaid: false },
  ...{ sector: null, district: null, role: null, suppression: null },
  subscriptions: [{ listId: 'schools', state: 'active', frequency, since: new Date(since), basis: 'consent' }],
  ...values,
})
const weekly = { frequency: 'weekly', dueAt: new Date('2026-12-07T08:00:00Z') } as const
const monthly = { frequency: 'monthly', dueAt: new Date('2027-01-04T08:00:00Z') } as const
const copy = (keptFor?: EarlierCopy['keptFor'], lists = ['schools']): EarlierCopy[] => [{ bulletinId: 'december', lists, keptFor }]
const isOwed = (of: typeof weekly | typeof monthly, who: Candidate, earlier: EarlierCopy[] = [], what = issue()) =>
  owedIssues(of, who, [what], earlier).length === 1

test('an issue is owed to those who want this digest of its list', () => {
  expect(isOwed(weekly, reader('weekly'))).toBe(true)
  expect(isOwed(weekly, reader('weekly'), copy('weekly'))).toBe(true)
  for (const other of ['each', 'monthly'] as const) expect(isOwed(weekly, reader(other)), other).toBe(false)
  expect(isOwed(weekly, reader('weekly', { subscriptions: [] }))).toBe(false)
})

test('nobody is told twice: by a copy of their own, or by the other digest', () => {
  expect(isOwed(weekly, reader('weekly'), copy())).toBe(false)
  expect(isOwed(monthly, reader('monthly'), [...copy('weekly'), ...copy()])).toBe(false)
})

test('what was kept for a digest comes with it, whatever is wanted by then', () => {
  for (const now of ['each', 'monthly', 'weekly'] as const) expect(isOwed(weekly, reader(now), copy('weekly')), now).toBe(true)
  expect(isOwed(weekly, reader('each'), copy('monthly'))).toBe(false)
  expect(isOwed(monthly, reader('each'), copy('monthly'))).toBe(true)
})

test('a copy for one list says nothing of another list', () => {
  expect(isOwed(weekly, reader('weekly'), copy(undefined, ['practitioners']))).toBe(true)
  expect(isOwed(weekly, reader('weekly'), [{ bulletinId: 'november', lists: ['schools'] }])).toBe(true)
})

test('what a merged copy left out for a digest comes with the first, when each issue is wanted by then', () => {
  const own = copy(undefined, ['practitioners'])
  for (const digest of [weekly, monthly]) expect(isOwed(digest, reader('each'), own), digest.frequency).toBe(true)
  expect(isOwed(monthly, reader('each'), [...own, ...copy()]), 'the first has told it').toBe(false)
  expect(isOwed(weekly, reader('monthly'), own)).toBe(false)
  expect(isOwed(weekly, reader('each', {}, '2026-12-02'), own), 'they joined when it was frozen').toBe(false)
  expect(isOwed(weekly, reader('each'), [{ bulletinId: 'november', lists: ['practitioners'] }])).toBe(false)
})

test('what was for a part of the list is for that part alone', () => {
  const forPolice = issue({ segment: { ...everybody, sectors: ['police'] } })
  expect(isOwed(weekly, reader('weekly', { sector: 'police' }), [], forPolice)).toBe(true)
  expect(isOwed(weekly, reader('weekly', { sector: 'health' }), [], forPolice)).toBe(false)
  expect(isOwed(weekly, reader('weekly', { sector: 'health' }), copy('weekly'), forPolice), 'they were of that part then').toBe(true)
})

test('who joined after a digest was due begins with the next', () => {
  expect(isOwed(weekly, reader('weekly', {}, '2026-12-05'))).toBe(true)
  expect(isOwed(weekly, reader('weekly', {}, '2026-12-08'))).toBe(false)
})
