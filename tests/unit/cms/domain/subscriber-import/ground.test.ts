import { describe, expect, test } from 'vitest'
import { dateIn } from '#cms/domain/subscriber-import/read-date.ts'
import { readGround, type Ground } from '#cms/domain/subscriber-import/read-ground.ts'

const now = new Date('2026-11-23T12:00:00Z')
const paper: Ground = { basis: 'consent', evidence: 'Paper form' }
const task: Ground = { basis: 'public-task', evidence: '' }
const none: Ground = { basis: null, evidence: '' }

/** What a row with these two cells comes to: its basis, or `refused` for a row that is not taken. */
function basisFor(basis: string, evidence: string, general: Ground): string | null {
  const read = readGround({ basis, evidence }, general, now)
  return read.ok ? read.ground.basis : 'refused'
}

describe('the ground of a row', () => {
  test('is never consent when the row says no', () => {
    for (const cell of ['No', 'n', 'FALSE', '0', 'not given']) expect(basisFor('', cell, paper), cell).toBe(null)
    expect(basisFor('', 'No', task), 'a no goes before what is said for all rows').toBe(null)
    expect(basisFor('public task', 'No', none), 'not before what the row says of itself').toBe('public-task')
  })
  test('keeps those out who withdrew, refused or opted out', () => {
    for (const cell of ['opted out', 'Unsubscribed 3 May 2026', 'consent withdrawn', 'declined', 'Do not email'])
      expect(basisFor('', cell, paper), cell).toBe('refused')
    for (const cell of ['consent refused', 'withdrawn consent', 'Opt-out', 'objected'])
      expect(basisFor(cell, 'card', task), cell).toBe('refused')
  })
  test('is none when the row names one that nobody knows, whatever the others have', () => {
    for (const cell of ['none', 'unknown', 'legitimate interests', 'no public task', 'consent expired', 'not consent'])
      expect(basisFor(cell, 'card', task), cell).toBe(null)
    expect(basisFor('', '', task)).toBe('public-task')
  })
  test('needs more than a yes, unless the officer says what is behind it', () => {
    expect(basisFor('consent', 'Yes', none)).toBe(null)
    expect(basisFor('', 'Yes', task), 'a yes takes nothing away').toBe('public-task')
    expect(readGround({ basis: '', evidence: 'yes' }, paper, now)).toMatchObject({ ground: { basis: 'consent', evidence: 'Paper form' } })
  })
  test('counts a day, written as in Britain, that has been', () => {
    expect(readGround({ basis: '', evidence: '03/02/2024' }, paper, now)).toMatchObject({ ground: { evidence: 'Paper form (03/02/2024)' } })
    expect(basisFor('consent', '13 May 2026', none)).toBe('consent')
    for (const cell of ['31/12/2099', '31/02/2024', '2027-01-01', '05/13/2026', '24/11/2026'])
      expect(basisFor('', cell, paper), cell).toBe(null)
    expect(basisFor('public task', '31/12/2099', none), 'a public task needs no day').toBe('public-task')
  })
  test('tells the officer why it is none', () => {
    const read = readGround({ basis: '', evidence: '31/12/2099' }, paper, now)
    expect(read).toMatchObject({ notes: ['“31/12/2099” has not come yet. They have to confirm.'] })
  })
})

test('days are read day first, by name and by ISO, with or without a time', () => {
  const day = (cell: string) => {
    const date = dateIn(cell)
    return date instanceof Date ? date.toISOString().slice(0, 10) : date
  }
  expect(['03/02/2024', '3.2.24', '2024-02-03T10:00:00Z', '3rd February 2024', '3-Feb-24', '03/02/2024 14:05'].map(day)).toEqual(
    Array.from({ length: 6 }, () => '2024-02-03'),
  )
  expect(['30/02/2024', '3 Foo 2024', 'card of 3 May', '2024'].map(day)).toEqual(['none', 'none', null, null])
})
