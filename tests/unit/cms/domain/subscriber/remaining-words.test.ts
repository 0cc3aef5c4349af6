import { describe, expect, test } from 'vitest'
import { backupWords } from '#cms/domain/subscriber/remaining-words.ts'

const now = new Date('2026-11-23T12:00:00.000Z')
const copy = (path: string, madeAt: string) => ({ path, madeAt: new Date(madeAt) })

describe('what backups hold of somebody who was erased', () => {
  test('is told for each that is known, the oldest first, with the day by which it has to go', () => {
    const copies = [copy('backups/new.tar.gz', '2026-11-22T09:00:00Z'), copy('before-restore-x', '2026-10-01T09:00:00Z')]
    expect(backupWords(copies, now).slice(0, -1)).toEqual([
      'DATA_DIR/before-restore-x, made 1 October 2026, may hold the address. It is older than 30 days: delete it now.',
      'DATA_DIR/backups/new.tar.gz, made 22 November 2026, may hold the address. Delete it by 22 December 2026.',
    ])
  })

  test('is told as a rule for those that are kept elsewhere, also when none is known', () => {
    expect(backupWords([], now)).toEqual([
      'Copies and exports kept elsewhere may hold it too: delete those made before now by 23 December 2026.',
    ])
  })
})
