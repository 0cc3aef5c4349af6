import { describe, expect, test } from 'vitest'
import { readPreferences } from '#cms/domain/subscriber/read-preferences.ts'
import { openLists, readLinkWish, readWish } from '#cms/domain/subscriber/read-wish.ts'
import { aMailingList } from '#tests/support/content-records.ts'

const lists = [aMailingList({ id: 'a', slug: 'alpha' }), aMailingList({ id: 'b', slug: 'beta' })]
const whole = { address: 'Ann@Example.org', 'list-alpha': 'on', kind: 'individual', frequency: 'each' }

describe('the subscribe form', () => {
  test('gives the address in its one spelling, lists by id, and nothing that was not said', () => {
    expect(readWish({ ...whole, sector: '', district: ' ', role: '\u200b' }, lists)).toEqual({
      ok: true,
      value: {
        address: 'ann@example.org',
        listIds: ['a'],
        frequency: 'each',
        kind: 'individual',
        takesPaid: false,
        sector: undefined,
        district: undefined,
        role: undefined,
      },
    })
    const full = { ...whole, 'list-beta': '', sector: 'health', district: 'Mid\r\nEssex', role: 'Nurse', 'takes-paid': 'on' }
    expect(readWish(full, lists)).toMatchObject({
      value: { listIds: ['a', 'b'], sector: 'health', district: 'Mid Essex', role: 'Nurse', takesPaid: true },
    })
  })

  test.each([
    [{ address: '' }, 'address', 'Write your email address.'],
    [{ address: 'ann@' }, 'address', 'Write your email address in full'],
    [{ address: 'ann@example.org\nbcc:bob@example.org' }, 'address', 'in full'],
    [{ kind: 'robot' }, 'kind', 'Say whose address it is.'],
    [{ frequency: 'hourly' }, 'frequency', 'Choose how often'],
    [{ sector: 'cheese' }, 'sector', 'Choose where you work'],
    [{ district: 'x'.repeat(81) }, 'district', 'Shorten the district to 80'],
    [{ role: 'x'.repeat(81) }, 'role', 'Shorten the role to 80'],
    [{ 'takes-paid': 'yes' }, 'takes-paid', 'Tick the box'],
    [{ 'leave-empty': 'spam' }, 'leave-empty', 'tells people from programs'],
  ])('%j is a fault of its field', (wrong, field, words) => {
    const read = readWish({ ...whole, ...wrong }, lists)
    expect(read.ok).toBe(false)
    expect(!read.ok && read.faults).toEqual([{ field, message: expect.stringContaining(words) as string }])
  })

  test('names every fault at once, the lists first', () => {
    const read = readWish({}, lists)
    expect(!read.ok && read.faults.map(({ field }) => field)).toEqual(['list-alpha', 'address', 'frequency', 'kind'])
  })

  test('takes no list that is not offered', () => {
    const read = readWish({ ...whole, 'list-members': 'on' }, lists)
    expect(read.ok && read.value.listIds).toEqual(['a'])
  })

  test('offers lists that are open and in use', () => {
    const all = [...lists, aMailingList({ id: 'm', joining: 'invitation' }), aMailingList({ id: 'c', isOpen: false })]
    expect(openLists(all)).toEqual(lists)
  })
})

test('the form for one’s link takes an address and nothing else', () => {
  expect(readLinkWish({ address: ' ANN@example.org' })).toEqual({ ok: true, value: { address: 'ann@example.org' } })
  expect(readLinkWish({})).toEqual({ ok: false, faults: [{ field: 'address', message: 'Write your email address.' }] })
  expect(readLinkWish({ address: 'ann@example.org', 'leave-empty': 'x' })).toMatchObject({ ok: false })
})

test('preferences: what is ticked is wanted, with its own frequency; what is not may have any', () => {
  const values = { 'list-alpha': 'on', 'frequency-alpha': 'monthly', 'frequency-beta': 'nonsense', 'list-other': 'on', 'takes-paid': 'on' }
  expect(readPreferences(values, lists)).toMatchObject({
    ok: true,
    value: { wanted: [{ listId: 'a', frequency: 'monthly' }], takesPaid: true },
  })
  expect(readPreferences({}, lists)).toMatchObject({ ok: true, value: { wanted: [], takesPaid: false } })
  const wrong = readPreferences({ 'list-beta': 'on', role: 'x'.repeat(81) }, lists)
  expect(!wrong.ok && wrong.faults.map(({ field }) => field)).toEqual(['frequency-beta', 'role'])
})
