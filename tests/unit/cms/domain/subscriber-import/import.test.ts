import { describe, expect, test } from 'vitest'
import { csvText } from '#cms/domain/approval/csv.ts'
import { guessColumns, headingsOf } from '#cms/domain/subscriber-import/columns.ts'
import { decidePerson, type KnownPerson } from '#cms/domain/subscriber-import/decide-person.ts'
import { decodeText, otherFormatOf, separatorOf } from '#cms/domain/subscriber-import/decode.ts'
import { isRoleAddress, kindOf, basisOf, listsIn, sectorOf } from '#cms/domain/subscriber-import/read-cells.ts'
import type { ImportPerson } from '#cms/domain/subscriber-import/read-row.ts'
import { reportLines } from '#cms/domain/subscriber-import/report.ts'

const lists = [
  { id: 'l1', slug: 'practitioners', name: 'Practitioners’ bulletin' },
  { id: 'l2', slug: 'schools', name: 'Schools’ bulletin' },
]

describe('a file', () => {
  const text = 'Email;Name\nann@example.org;Zoë – “Ann”'
  const utf16 = (isBig: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return isBig ? Buffer.from(bytes).swap16() : bytes
  }
  test('is read in every encoding that spreadsheets save', () => {
    const windows = Buffer.from(text.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1')
    const mark = (...bytes: number[]) => Buffer.from(bytes)
    for (const [name, bytes] of [
      ['UTF-8', Buffer.from(text)],
      ['UTF-8 with a mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(text)])],
      ['UTF-16 with a mark', Buffer.concat([mark(0xff, 0xfe), utf16(false)])],
      ['UTF-16, big end first, with a mark', Buffer.concat([mark(0xfe, 0xff), utf16(true)])],
      ['UTF-16 without a mark', utf16(false)],
      ['Windows-1252', windows],
    ] as const)
      expect(decodeText(bytes), name).toBe(text)
  })
  test('says its separator, or shows it in its first line', () => {
    expect(separatorOf('a,b\tc\td\n').separator).toBe('\t')
    expect(separatorOf('Name, first;Email\nAnn;ann@example.org\n').separator, 'a comma inside a cell').toBe(';')
    expect(separatorOf('"a,b,c";d;e\n').separator).toBe(';')
    expect(separatorOf('sep=|\na|b\n')).toEqual({ separator: '|', isSaid: true })
  })
  test('of another format is known by how it begins, whatever it is called', () => {
    expect(otherFormatOf(Buffer.from('PK\x03\x04rest'))).toContain('.xlsx')
    expect(otherFormatOf(Buffer.from('%PDF-1.7'))).toContain('PDF')
    expect([otherFormatOf(Buffer.from(text)), otherFormatOf(Buffer.alloc(0))]).toEqual([null, null])
  })
  test('has headings, or begins with somebody at once', () => {
    expect(headingsOf(['E-mail Address', 'Job Title', 'School', 'Consent date', 'Whatever'])).toMatchObject({
      hasHeadings: true,
      columns: { address: 0, role: 1, organisation: 2, evidence: 3 },
    })
    expect(headingsOf(['Ann', 'ann@example.org'])).toMatchObject({ hasHeadings: false, columns: { address: 1 } })
    expect(guessColumns(['Name', 'Organisation name']), 'no column is taken twice').toEqual({ name: 0, organisation: 1 })
  })
})

test('cells are understood as people write them', () => {
  expect(listsIn("Schools' Bulletin; practitioners, nothing", lists)).toEqual({ ids: ['l2', 'l1'], unknown: ['nothing'] })
  expect(['Primary school', 'NHS', 'Pre-school nursery', 'Police', 'Martian'].map(sectorOf)).toEqual([
    'education',
    'health',
    'early-years',
    'police',
    null,
  ])
  expect(['Organisation', 'person', 'maybe'].map(kindOf)).toEqual(['corporate', 'individual', null])
  expect(['Public Task', '6(1)(e)', 'Opt-in', 'because'].map(basisOf)).toEqual(['public-task', 'public-task', 'consent', null])
  expect(['office@x.org', 'head.teacher@x.org', 'info+a@x.org', 'ann@x.org', 'officer@x.org'].map(isRoleAddress)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

describe('somebody who is known', () => {
  const person: ImportPerson = {
    ...{ lines: [2], address: 'a@example.org', name: 'Ann', organisation: null, kind: 'individual', sector: 'health', district: null },
    ...{ role: null, takesPaid: false },
    subscriptions: ['l1', 'l2'].map((listId) => ({ listId, frequency: 'each', basis: 'public-task', evidence: '', line: 2 })),
  }
  const profile = { name: 'A. Smith', organisation: null, sector: null, district: null, role: null }
  const known = (values: Partial<KnownPerson>): KnownPerson => ({
    ...{ subscriberId: 's', state: 'confirmed', profile, subscriptions: [], suppression: null },
    ...values,
  })
  test('stays out when they objected, whatever the file says', () => {
    for (const suppression of ['unsubscribed', 'complained', 'bounced', 'erased', 'officer'])
      expect(decidePerson(person, known({ suppression }))).toMatchObject({ outcome: 'kept-out', lists: [] })
    expect(decidePerson(person, known({ state: 'ended' }))).toMatchObject({ outcome: 'kept-out', lists: [] })
  })
  test('is not put back on a list that they left', () => {
    const decision = decidePerson(person, known({ subscriptions: [{ list: 'l1', state: 'ended' }] }))
    expect(decision.lists).toMatchObject([{ list: 'l2', state: 'active' }])
    expect(decision.words).toContain('l1')
  })
  test('keeps their own words; what is empty is filled in', () => {
    expect(decidePerson(person, known({})).profile).toEqual({ ...profile, sector: 'health' })
  })
  test('who waited for a confirmation gets it by a basis, and not without one', () => {
    const waiting = known({ state: 'unconfirmed', subscriptions: [{ list: 'l1', state: 'unconfirmed' }] })
    expect(decidePerson(person, waiting)).toMatchObject({ isConfirming: true, lists: [{ state: 'active' }, { state: 'active' }] })
    const baseless = { ...person, subscriptions: person.subscriptions.map((one) => ({ ...one, basis: null })) }
    expect(decidePerson(baseless, waiting)).toMatchObject({
      isConfirming: false,
      lists: [{ list: 'l2', state: 'unconfirmed' }],
    })
  })
  test('is left alone when there is nothing to do', () => {
    const all = known({ profile: { ...profile, sector: 'police' }, subscriptions: ['l1', 'l2'].map((list) => ({ list, state: 'active' })) })
    expect(decidePerson(person, all).outcome).toBe('unchanged')
  })
})

test('the report is safe in a spreadsheet', () => {
  const notes = [{ line: 3, address: '=cmd@example.org', kind: 'note' as const, words: '"+1"\n@x' }]
  const text = [...reportLines({ notes })].join('')
  expect(text).toContain(`"'=cmd@example.org"`)
  expect(text.startsWith('\ufeff')).toBe(true)
  expect([csvText(`'=cmd@example.org`), csvText(`'tis Ann`), csvText('=1')], 'read again it is what it was').toEqual([
    ...['=cmd@example.org', `'tis Ann`, '=1'],
  ])
})
