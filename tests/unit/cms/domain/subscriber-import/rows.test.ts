import { describe, expect, test } from 'vitest'
import { beginPlan } from '#cms/domain/subscriber-import/plan-import.ts'
import type { ImportDefaults } from '#cms/domain/subscriber-import/read-row.ts'

const lists = [
  { id: 'l1', slug: 'practitioners', name: 'Practitioners’ bulletin' },
  { id: 'l2', slug: 'schools', name: 'Schools’ bulletin' },
]
const defaults: ImportDefaults = { listIds: ['l1'], basis: null, evidence: '', kind: 'individual' }

const now = new Date('2026-11-23T12:00:00Z')

/** The plan of rows whose columns are address, name, lists, basis, evidence, frequency, kind and consent to hear of paid courses. */
function planOf(rows: string[][], more: Partial<ImportDefaults> = {}) {
  const columns = { address: 0, name: 1, lists: 2, basis: 3, evidence: 4, frequency: 5, kind: 6, paid: 7 }
  const planning = beginPlan({ columns, defaults: { ...defaults, ...more }, lists, now })
  rows.forEach((cells, at) => planning.add({ line: at + 2, cells }))
  return planning.plan()
}

describe('a row', () => {
  test('without a basis has to confirm; consent without evidence is no basis', () => {
    const { people, notes } = planOf([
      ['a@example.org', '', '', 'public task', ''],
      ['b@example.org', '', '', 'consent', 'Form of 3 May 2026'],
      ['c@example.org', '', '', 'consent', ''],
      ['d@example.org', '', '', '', ''],
    ])
    expect(people.map(({ subscriptions }) => subscriptions[0]!.basis)).toEqual(['public-task', 'consent', null, null])
    expect(notes).toMatchObject([{ line: 4, words: expect.stringContaining('without evidence') }])
  })
  test('that is bad is reported with its line and why', () => {
    const { people, notes, bad } = planOf([
      ['', 'Nobody', '', '', ''],
      ['ann at example.org', '', '', '', ''],
      ['Ann <ann@example.org>', '', '', '', ''],
      ['x@example.org', 'n'.repeat(121), '', '', ''],
      ['y@example.org', '', 'A list that is not there', '', ''],
      ['z@example.org', 'z'.repeat(10_000_000), '', '', ''],
    ])
    expect([people, bad]).toEqual([[], 6])
    expect(notes.map(({ address }) => address).slice(0, 3), 'what stands there is shown').toEqual([
      ...['', 'ann at example.org', 'Ann <ann@example.org>'],
    ])
    expect(notes.map(({ line, words }) => `${line} ${words.split(' ').slice(0, 5).join(' ')}`)).toEqual([
      '2 There is no email address',
      '3 The email address is not',
      '4 The email address has more',
      '5 Name has more than 120',
      '6 There is no list “A',
      '7 A cell has more than',
    ])
  })
  test('cannot bring a header, a control character or a second recipient into a mail', () => {
    const { people, bad } = planOf([
      ['ann@example.org\r\nBcc: all@example.org', '', '', '', ''],
      ['ann@example.org,bob@example.org', '', '', '', ''],
      ['an\u0000n@example.org', '', '', '', ''],
      ['ann@example.org', 'Ann\u0000\r\nBcc: x\u202e', '', '', '=1+1'],
    ])
    expect(bad).toBe(3)
    expect(people).toMatchObject([{ address: 'ann@example.org', name: 'Ann Bcc: x', subscriptions: [{ evidence: '=1+1' }] }])
  })
  test('about somebody of another row is put together with it, each list with the ground and the frequency of its own row', () => {
    const { people, merged, notes } = planOf([
      ['Ann@Example.org', '', 'schools', '', '', 'monthly'],
      ['ann@example.ORG ', 'Ann', 'practitioners', 'public task', 'Head of a school', 'weekly'],
      ['ann@example.org', '', 'practitioners', '', ''],
    ])
    expect(people).toMatchObject([
      {
        ...{ lines: [2, 3, 4], name: 'Ann' },
        subscriptions: [
          { listId: 'l2', basis: null, frequency: 'monthly', line: 2 },
          { listId: 'l1', basis: 'public-task', evidence: 'Head of a school', frequency: 'weekly', line: 3 },
        ],
      },
    ])
    expect([merged, notes[0]?.words]).toEqual([2, expect.stringContaining('line 2')])
    const waiting = planOf([
      ['ann@example.org', '', 'schools', '', '', 'monthly'],
      ['ann@example.org', '', 'schools', 'public task', 'Governor', 'weekly'],
    ])
    expect(waiting.people[0]!.subscriptions, 'a ground of the same list counts').toMatchObject([
      { basis: 'public-task', evidence: 'Governor', frequency: 'monthly' },
    ])
  })
  test('may say for each of its lists how often', () => {
    const { people } = planOf([['a@example.org', '', 'practitioners; schools', '', '', 'each; monthly']])
    expect(people[0]!.subscriptions.map(({ frequency }) => frequency)).toEqual(['each', 'monthly'])
  })
  test('of a quotation mark that drew others in is not taken, and says up to where', () => {
    const planning = beginPlan({ columns: { address: 0 }, defaults, lists, now })
    planning.add({ line: 2, cells: ['ann@example.org', 'x\nbob@example.org,y'], swallowsTo: 3 })
    expect(planning.plan()).toMatchObject({ people: [], bad: 1, notes: [{ line: 2, words: expect.stringContaining('line 3') }] })
  })
  test('with a look-alike domain is taken with a warning', () => {
    expect(planOf([['ann@еxample.org']]).notes).toMatchObject([{ kind: 'note', words: expect.stringContaining('looks like') }])
  })
  test('whose kind nobody understands is an individual’s, and of two kinds too: they get nothing that is paid for', () => {
    const kinds = (rows: string[][]) => planOf(rows, { kind: 'corporate' }).people.map(({ kind }) => kind)
    expect(kinds([['a@example.org', '', '', '', '', '', 'childminder'], ['b@example.org']])).toEqual(['individual', 'corporate'])
    const row = (kind: string) => ['a@example.org', '', '', '', '', '', kind]
    expect(kinds([row('corporate'), row('individual')])).toEqual(['individual'])
  })
  test('has agreed to hear of paid courses only by a clear yes and with something that shows it', () => {
    const { people } = planOf([
      ['a@example.org', '', '', 'consent', 'Card of May 2026', '', '', 'yes'],
      ['b@example.org', '', '', 'consent', 'Card of May 2026', '', '', 'no'],
      ['c@example.org', '', '', 'public task', '', '', '', 'yes'],
      ['d@example.org', '', '', 'consent', 'Card of May 2026', '', '', 'perhaps'],
    ])
    expect(people.map(({ takesPaid }) => takesPaid)).toEqual([true, false, false, false])
  })
})
